import Database

/// The rounds of a case, the newest first: when, how many homes were ranked, asked and offered, and why each ended.
package struct RoundHistory: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable, Hashable {
        package let heading: CaseHeading
        package let rounds: [Line]
    }

    package struct Line: Sendable, Hashable {
        package let number: Int
        package let state: Round.State
        package let openedAt: Instant
        package let endedAt: Instant?
        package let reason: TurnBackReason?
        package let words: String?
        package let rankings: Int
        package let asked: Int
        package let offered: Int
        package let declined: Int
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID) else { return nil }
        let rounds = try reading.all(Round.self, "WHERE case_id = \(caseID) ORDER BY number DESC")
        let enquiries = try reading.all(Enquiry.self, "WHERE case_id = \(caseID)")
        let offers = try reading.all(Offer.self, "WHERE case_id = \(caseID)")
        return Answer(
            heading: try reading.heading(of: found),
            rounds: try rounds.map { round in
                let answers = offers.filter { $0.roundID == round.id && $0.withdrawal != .enteredWrongly }
                let declined = answers.filter { $0.declineReason != nil }.count
                return Line(
                    number: round.number,
                    state: round.state,
                    openedAt: round.openedAt,
                    endedAt: round.endedAt,
                    reason: round.turnBackReason,
                    words: round.turnBackWords,
                    rankings: try reading.count("SELECT COUNT(*) AS n FROM rankings WHERE round_id = \(round.id)"),
                    asked: enquiries.filter { $0.roundID == round.id }.count,
                    offered: answers.count - declined,
                    declined: declined
                )
            }
        )
    }
}
