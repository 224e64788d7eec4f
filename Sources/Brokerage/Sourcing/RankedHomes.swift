import Database

/// The homes of a round in the order of the policy, each with what put it there, what became of asking it, and whether
/// it may be asked now; and those left out, with the reasons.
package struct RankedHomes: Query {
    package let caseID: Identifier<Case>
    /// The number of a round of the case; the open one when none is given.
    package let round: Int?

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>, round: Int? = nil) {
        self.caseID = caseID
        self.round = round
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        /// Nothing while no homes are ranked, or the round was turned back and the next isn't ranked yet.
        package let homes: HomesInOrder?
        /// Whether homes can be ranked now, for the first time or again.
        package let ranking: Availability
        /// Whether the reader brokers this case, or speaks for its commissioner.
        package let brokers: Bool
        package let speaksForCommissioner: Bool
        package let rounds: Int
        package let turningBack: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID) else { return nil }
        let rounds = try reading.all(Round.self, "WHERE case_id = \(caseID) ORDER BY number")
        let shown: Round?
        if let round {
            guard let asked = rounds.first(where: { $0.number == round }) else { return nil }
            shown = asked
        } else {
            shown = rounds.last { $0.id == found.roundID }
        }
        return Answer(
            heading: try reading.heading(of: found),
            homes: try shown.map { try reading.homesInOrder(try reading.sourcingBoard(of: $0, in: found)) },
            ranking: try reading.availabilityOfRanking(found),
            brokers: try reading.visible(caseID, for: .broker) != nil,
            speaksForCommissioner: try reading.visible(caseID, for: .giveCommissionersWord) != nil,
            rounds: rounds.count,
            turningBack: TurnBack.availability(for: found)
        )
    }
}

/// A round's homes as a page shows them.
package struct HomesInOrder: Sendable {
    package let round: Round
    package let ranking: RoundRanking
    package let rankedBy: String
    package let commissioner: String?
    package let policySource: String
    /// Every rule of the order with the homes that rank under it, those that take none included.
    package let groups: [ClauseGroup]
    package let leftOut: [LeftOutHome]
    package var lines: [RankedHome] { groups.flatMap(\.lines) }
    /// Whether any home can be asked now.
    package var canAskAny: Bool { lines.contains { $0.standing.asking.isAvailable } }
}

/// The homes that rank under one clause of the policy.
package struct ClauseGroup: Sendable {
    package let clause: Clause
    /// Why the rule is the partnership's own, where it is.
    package let local: String?
    /// Whom the clause takes, in running text: "homes on the framework at or under the rate".
    package let subject: String
    package let lines: [RankedHome]
}

package struct RankedHome: Sendable {
    package let standing: HomeStanding
    /// What the price is over the rate; below nought where it is under it, nothing where no price is known.
    package let overRate: Money?
    /// When the regulator reported the rating.
    package let ratedOn: LocalDate?
    /// When somebody last said how many beds are free.
    package let vacancySaidAt: Instant?
    package let vacancyIsStale: Bool
    /// Whether the distance is from the middle of an outward code.
    package let isApproximate: Bool
    package let answer: Offer?

    package var id: Identifier<Location> { standing.locationID }
    package var name: String { standing.candidate.name }
    package var candidate: Candidate { standing.candidate }
    package var line: RankedLine { standing.line }
    package var enquiry: Enquiry? { standing.enquiry }
}

package struct LeftOutHome: Sendable {
    package let id: Identifier<Location>
    package let name: String
    package let place: String?
    package let reasons: [String]
    /// It was asked before a later ranking left it out.
    package let enquiry: Enquiry?
}

extension Reading {
    func homesInOrder(_ board: SourcingBoard) throws -> HomesInOrder {
        let ranking = board.ranking
        let ids = board.homes.map(\.locationID)
        let rated = try lastRated(ids, on: ranking.rankedAt.london.date)
        let approximate = Set(
            try rows("SELECT id FROM locations WHERE approximate = 1 AND id IN \(SQL.list(ids))").map {
                try $0.text("id")
            }
        )
        let names = Dictionary(ranking.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = board.homes.map { home in
            RankedHome(
                standing: home,
                overRate: home.candidate.price.map { $0 - ranking.need.rate },
                ratedOn: rated[home.line.id],
                vacancySaidAt: home.candidate.vacancyAgeHours.map { ranking.rankedAt.adding(hours: -$0) },
                vacancyIsStale: !board.policy.stale.isFresh(vacancyAgeHours: home.candidate.vacancyAgeHours),
                isApproximate: approximate.contains(home.line.id),
                answer: home.enquiry.flatMap(board.answer)
            )
        }
        return HomesInOrder(
            round: board.round,
            ranking: ranking,
            rankedBy: try find(ranking.rankedBy)?.name ?? "",
            commissioner: board.policy.commissioners.first { $0.id == board.found.commissioner }?.name,
            policySource: board.policy.source,
            groups: board.pathway.groups(of: lines),
            leftOut: ranking.leftOut.compactMap { left in
                names[left.id].map { candidate in
                    LeftOutHome(
                        id: Identifier(known: left.id),
                        name: candidate.name,
                        place: candidate.place,
                        reasons: left.reasons.map(\.sentence),
                        enquiry: board.enquiries.last { $0.locationID.text == left.id }
                    )
                }
            }
        )
    }

    /// The day of each home's latest report by the regulator.
    func lastRated(_ ids: [Identifier<Location>], on day: LocalDate) throws -> [String: LocalDate] {
        let rows = try rows(
            """
            SELECT location_id, MAX(reported_on) AS reported_on FROM location_ratings \
            WHERE reported_on <= \(day) AND location_id IN \(SQL.list(ids)) GROUP BY location_id
            """
        )
        var days: [String: LocalDate] = [:]
        for row in rows { days[try row.text("location_id")] = LocalDate(iso: try row.text("reported_on")) }
        return days
    }

    /// Whether homes can be ranked: by the case's state, its referral, the rates and the policy.
    func availabilityOfRanking(_ found: Case) throws -> Availability {
        let state = RankHomes.availability(for: found)
        guard state.isAvailable else { return state }
        return try Availability { _ = try sourcingQuestion(of: found) }
    }
}

extension Pathway {
    /// The clauses in their order, each once though several rules may stand under it, with the homes they take.
    fileprivate func groups(of lines: [RankedHome]) -> [ClauseGroup] {
        var clauses: [Clause] = []
        for rule in sourcing where !clauses.contains(rule.clause) { clauses.append(rule.clause) }
        return clauses.map { clause in
            let rules = sourcing.filter { $0.clause == clause }
            return ClauseGroup(
                clause: clause,
                local: rules.compactMap(\.local).first,
                subject: rules.map { $0.subject(for: when.service) }.joined(separator: "; then "),
                lines: lines.filter { $0.line.clause == clause }
            )
        }
    }
}
