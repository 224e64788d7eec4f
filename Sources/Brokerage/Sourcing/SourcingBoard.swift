import Database

/// Where the homes of a round stand: ranked, asked, spoken of with the commissioner. Both the acts of sourcing and its
/// pages go by this, so what a page offers is what can be done.
package struct SourcingBoard: Sendable {
    package let found: Case
    package let round: Round
    package let ranking: RoundRanking
    package let policy: Policy
    package let pathway: Pathway
    /// The ranked homes, the first to be asked first.
    package let homes: [HomeStanding]
    /// Every home asked in this round, those that a later ranking left out included.
    package let enquiries: [Enquiry]
    package let offers: [Offer]

    package func home(_ id: Identifier<Location>) -> HomeStanding? { homes.first { $0.line.id == id.text } }

    /// The homes that have to be asked before these, are not settled, and are not among them.
    package func passedOver(asking chosen: Set<Identifier<Location>>) -> [HomeStanding] {
        guard let last = homes.lastIndex(where: { chosen.contains($0.locationID) }) else { return [] }
        return homes[..<last].filter { !$0.isSettled && !chosen.contains($0.locationID) }
    }

    /// The answer that counts of each enquiry; withdrawn ones only where no other was given.
    package func answer(to enquiry: Enquiry) -> Offer? {
        let answers = offers.filter { $0.enquiryID == enquiry.id }
        return answers.last { $0.state.isAnswer } ?? answers.last
    }
}

/// One ranked home, and where it stands now.
package struct HomeStanding: Sendable {
    package let line: RankedLine
    package let candidate: Candidate
    /// What the commissioner has to do before it may be asked, with what came of it.
    package let needs: [NeedStanding]
    package let enquiry: Enquiry?
    /// Placements were suspended after the homes were ranked, from this day on.
    package let suspendedFrom: LocalDate?

    package var locationID: Identifier<Location> { Identifier(known: line.id) }

    /// Whether asking a home behind this one passes nobody over: it was asked, the commissioner said no, or no
    /// placement can be made.
    package var isSettled: Bool {
        enquiry != nil || suspendedFrom != nil || needs.contains { $0.discussion?.outcome == .notNow }
    }

    /// Whether it may be asked now.
    package var asking: Availability {
        if enquiry != nil {
            return .unavailable(Refusal(.alreadyAsked, "\(candidate.name) was asked in this round already."))
        }
        if let suspendedFrom {
            return .unavailable(
                Refusal(
                    .homeSuspended,
                    "Placements at \(candidate.name) are suspended from \(suspendedFrom.long). Rank the homes again."
                )
            )
        }
        return needs.lazy.map { $0.asking(of: candidate.name) }.first { !$0.isAvailable } ?? .available
    }
}

/// Something the commissioner has to do before a home may be asked, and the last that was recorded of it.
package struct NeedStanding: Sendable {
    package let need: LineNeed
    /// Nothing while it hasn't happened, or not since the latest concern was raised.
    package let discussion: CommissionerDiscussion?

    package var about: CommissionerDiscussion.About { .init(need.need) }

    func asking(of home: String) -> Availability {
        switch discussion?.outcome {
        case .mayBeAsked: .available
        case .notNow:
            .unavailable(
                Refusal(
                    .commissionerSaysNo,
                    "The commissioner said that \(home) is not to be asked.",
                    clause: need.basis.clause?.text
                )
            )
        case nil:
            .unavailable(
                Refusal(
                    about == .offFramework ? .commissionerNotAsked : .concernUnanswered,
                    unanswered(home),
                    clause: need.basis.clause?.text
                )
            )
        }
    }

    private func unanswered(_ home: String) -> String {
        switch about {
        case .offFramework:
            "\(home) isn’t on the framework. Discuss it with the commissioner and record what they said."
        case .concern:
            "There is a safeguarding concern at \(home). Get the commissioner’s word and record it."
        }
    }
}

extension Reading {
    /// The board of a case's open round.
    /// - Throws: ``Refusal`` `.homesNotRanked` while there is none.
    package func sourcingBoard(of found: Case) throws -> SourcingBoard {
        guard let roundID = found.roundID, let round = try find(roundID), round.state == .open else {
            throw Refusal(.homesNotRanked, "Rank the homes first.")
        }
        return try sourcingBoard(of: round, in: found)
    }

    /// The board of any round of a case, earlier ones too.
    func sourcingBoard(of round: Round, in found: Case) throws -> SourcingBoard {
        guard let ranking = try find(round.rankingID), let policy = try policy(ranking.policyHash),
            let pathway = policy.pathways.first(where: { $0.id == ranking.pathway })
        else { throw Refusal.notFound }
        let enquiries = try all(Enquiry.self, "WHERE round_id = \(round.id) ORDER BY asked_at, rank, id")
        let offers = try all(Offer.self, "WHERE round_id = \(round.id) ORDER BY answered_at, id")
        let discussions = try all(
            CommissionerDiscussion.self,
            "WHERE case_id = \(found.id) ORDER BY held_on, recorded_at, id"
        )
        let suspended = try suspendedToday()
        let concerns = try safeguardingConcernsToday()
        let byID = Dictionary(ranking.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let homes = ranking.lines.compactMap { line -> HomeStanding? in
            guard let candidate = byID[line.id] else { return nil }
            let said = discussions.filter { $0.locationID.text == line.id }
            let needs = line.needs(withConcern: concerns[line.id] != nil, under: pathway).map { need in
                NeedStanding(
                    need: need,
                    discussion: said.last {
                        $0.about == .init(need.need)
                            && ($0.about == .offFramework || $0.heldOn >= (concerns[line.id] ?? .earliest))
                    }
                )
            }
            return HomeStanding(
                line: line,
                candidate: candidate,
                needs: needs,
                enquiry: enquiries.last { $0.locationID.text == line.id },
                suspendedFrom: suspended[line.id]
            )
        }
        return SourcingBoard(
            found: found,
            round: round,
            ranking: ranking,
            policy: policy,
            pathway: pathway,
            homes: homes,
            enquiries: enquiries,
            offers: offers
        )
    }
}

extension RankedLine {
    /// The line's own needs and, where a concern came up after the ranking, that which the policy asks for then.
    fileprivate func needs(withConcern hasConcern: Bool, under pathway: Pathway) -> [LineNeed] {
        guard hasConcern, let rule = pathway.need(of: .safeguardingConcern),
            !needs.contains(where: { $0.need == rule.need })
        else { return needs }
        return needs + [LineNeed(need: rule.need, basis: rule.basis)]
    }
}
