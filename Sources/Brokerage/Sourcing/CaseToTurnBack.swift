import Database

/// A case before it goes back to sourcing: whether it can, under which clause, and what would stop.
package struct CaseToTurnBack: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let round: Int?
        package let basis: Basis?
        package let turningBack: Availability
        /// What is under way and would stop, each in a sentence.
        package let stops: [String]
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID, for: .broker) else { return nil }
        func counted(_ one: String, _ many: String, _ sql: SQL) throws -> String? {
            let count = try reading.count(sql)
            return count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
        }
        let stops = [
            try counted(
                "home that hasn’t answered is told that no answer is needed",
                "homes that haven’t answered are told that no answer is needed",
                "SELECT COUNT(*) AS n FROM enquiries WHERE round_id = \(found.roundID) AND state IN ('asked', 'lapsed')"
            ),
            try counted(
                "offer is released, and the home is told",
                "offers are released, and the homes are told",
                "SELECT COUNT(*) AS n FROM offers WHERE round_id = \(found.roundID) AND state IN ('standing', 'chosen', 'placed')"
            ),
            try counted(
                "bed is no longer held",
                "beds are no longer held",
                "SELECT COUNT(*) AS n FROM bed_holds WHERE case_id = \(caseID) AND state IN ('held', 'used')"
            ),
            try counted(
                "request for funding is stopped",
                "requests for funding are stopped",
                """
                SELECT COUNT(*) AS n FROM funding_requests WHERE case_id = \(caseID) \
                AND state IN ('asked', 'deferred', 'agreed')
                """
            ),
            try counted(
                "placement agreement is cancelled, and the home is told",
                "placement agreements are cancelled, and the homes are told",
                "SELECT COUNT(*) AS n FROM orders WHERE case_id = \(caseID) AND state IN ('issued', 'signed')"
            ),
            try counted(
                "arranged discharge is cancelled",
                "arranged discharges are cancelled",
                "SELECT COUNT(*) AS n FROM discharges WHERE case_id = \(caseID) AND state = 'arranged'"
            ),
        ].compactMap(\.self)
        return Answer(
            heading: try reading.heading(of: found),
            round: try found.roundID.flatMap { try reading.find($0)?.number },
            basis: try reading.pathway(of: found)?.restart.basis,
            turningBack: TurnBack.availability(for: found),
            stops: stops
        )
    }
}
