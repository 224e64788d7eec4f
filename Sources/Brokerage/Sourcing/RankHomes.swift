import Database

/// Puts the homes in the order of the policy for a case (B&NES 2.2.2, 2.2.3) and keeps all that was known of each, those
/// left out included.
///
/// The first time it opens a round, and the next one after the case was turned back (2.2.11). Within an open round it
/// ranks again by what is known now: homes asked stay asked, and the earlier ranking stays readable.
package struct RankHomes: Action {
    package let caseID: Identifier<Case>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    /// Nobody looks at homes farther away than this unless the referral names another distance: 50 miles.
    static let farthestMetres = 80_467

    /// - Throws: ``Refusal`` `.notSourcing`, `.needIncomplete`, `.noRate`, `.noPathway`.
    package func perform(in work: Work) throws -> Acted<Identifier<Round>> {
        var found = try work.theCase(caseID, for: .broker)
        try Self.availability(for: found).check()
        let question = try work.sourcingQuestion(of: found)
        let today = work.now.london.date
        let evidence = try work.candidates(for: question.market, on: today, at: work.now)
        let ranked = Ranking.rank(
            need: question.need,
            market: evidence,
            under: question.pathway,
            stale: question.policy.stale
        )

        let old = try found.roundID.flatMap { try work.find($0) }
        let rankingID: Identifier<RoundRanking> = work.newID()
        let round: Round
        if var open = old, open.state == .open {
            open.rankingID = rankingID
            try work.update(open)
            round = open
        } else {
            let earlier = try work.count("SELECT COUNT(*) AS rounds FROM rounds WHERE case_id = \(caseID)")
            round = Round(
                id: work.newID(),
                caseID: caseID,
                number: earlier + 1,
                state: .open,
                rankingID: rankingID,
                openedAt: work.now,
                endedAt: nil,
                turnBackReason: nil,
                turnBackWords: nil
            )
            try work.insert(round)
        }
        let rankings = try work.count("SELECT COUNT(*) AS rankings FROM rankings WHERE round_id = \(round.id)")
        let ranking = RoundRanking(
            id: rankingID,
            caseID: caseID,
            roundID: round.id,
            number: rankings + 1,
            need: question.need,
            policyHash: question.policy.hash,
            pathway: question.pathway.id,
            farthestMetres: question.market.farthestMetres,
            evidence: evidence,
            lines: Array(ranked.lines),
            leftOut: Array(ranked.leftOut),
            rankedAt: work.now,
            rankedBy: try work.account(for: Self.permission)
        )
        try work.insert(ranking)
        found.roundID = round.id
        found.pathway = question.pathway.id
        found.policyHash = question.policy.hash
        try work.update(found)
        return Acted(
            round.id,
            on: ranking,
            of: caseID,
            [
                "round": .count(round.number), "ranking": .count(ranking.number),
                "ranked": .count(ranking.lines.count), "left-out": .count(ranking.leftOut.count),
                "rate": .money(question.need.rate), "policy": .code(question.policy.hash),
                "pathway": .code(question.pathway.id),
            ]
        )
    }

    /// Homes are ranked while they are looked for, and while the practitioner looks at the first of them.
    package static func availability(for found: Case) -> Availability {
        switch found.state {
        case .sourcing, .suitability: .available
        case .draft, .referred, .allocated:
            .unavailable(Refusal(.notSourcing, "Homes are ranked once a broker has started on the case."))
        case .choosing, .assessing, .funding, .ordering, .arranging, .started:
            .unavailable(Refusal(.notSourcing, "Homes are ranked while they are looked for. Turn the case back first."))
        case .closed, .ended:
            .unavailable(Refusal(.notSourcing, "This case has ended."))
        }
    }
}

/// What a case asks of the market, and under which part of the policy.
struct SourcingQuestion {
    let need: Need
    let market: MarketQuestion
    let policy: Policy
    let pathway: Pathway
}

extension Reading {
    /// - Throws: ``Refusal`` `.needIncomplete`, `.noRate`, `.noPathway`.
    func sourcingQuestion(of found: Case) throws -> SourcingQuestion {
        guard let referral = try first(Referral.self, "WHERE case_id = \(found.id)"),
            let person = try find(found.personID), let policy = try policy(of: found)
        else { throw Refusal.notFound }
        let sought = try SoughtCare(of: found, referral)
        // The pathway doesn't depend on the rate, and comes first: for a need that has none no rate would help.
        let pathway = try policy.pathway(of: found, for: sought.need(at: .zero))
        let today = now.london.date
        guard let commissioner = found.commissioner,
            let rate = try rate(for: sought.category, commissioner: commissioner, on: today)
        else {
            throw Refusal(
                .noRate,
                "There is no agreed rate for \(sought.category.text) care today. Add it to the rate cards first."
            )
        }
        let miles = referral.wishes.farthestMiles.flatMap { $0 > 0 && $0 < 1_000 ? $0 : nil }
        let market = MarketQuestion(
            category: sought.category,
            commissioner: commissioner,
            preferred: sought.preferredPlace,
            home: person.details.postcode?.outward,
            farthestMetres: miles.map { $0 * 1_609 + 1 } ?? RankHomes.farthestMetres
        )
        return SourcingQuestion(need: sought.need(at: rate.weekly), market: market, policy: policy, pathway: pathway)
    }
}

extension Policy {
    /// The pathway a case was sent under, if it is still for the need; for a case taken by telephone the one it comes to.
    fileprivate func pathway(of found: Case, for need: Need) throws -> Pathway {
        guard let id = found.pathway else { return try pathwayBrokered(for: need) }
        do {
            return try pathway(id, for: need)
        } catch {
            throw Refusal(.noPathway, error.sentence)
        }
    }
}
