import Database

/// Arranges the discharge with the ward, or the move of somebody who isn't in hospital (B&NES 2.2.10a). Arranged again,
/// the earlier arrangement is cancelled.
package struct ArrangeDischarge: Action {
    package let caseID: Identifier<Case>
    package let plannedAt: Instant?
    /// On the ward, or at home: with whom it was arranged.
    package let arrangedWith: String
    package let transport: String?
    package let words: String?

    package static let permission = Permission.arrangeDischarge

    package init(
        caseID: Identifier<Case>, plannedAt: Instant?, arrangedWith: String, transport: String? = nil,
        words: String? = nil
    ) {
        self.caseID = caseID
        self.plannedAt = plannedAt
        self.arrangedWith = arrangedWith
        self.transport = transport
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notSigned`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<Discharge>> {
        let found = try work.theCase(caseID, for: .arrangeDischarge)
        try Self.availability(of: found, in: work).check()
        let with = try Words.required(arrangedWith, "arranged-with", "Enter with whom you arranged it")
        guard let plannedAt else { throw Refusal.invalid("planned-on", "Enter the day and the time") }
        guard plannedAt > work.now else { throw Refusal.invalid("planned-on", "The day and the time must lie ahead") }
        guard let order = try work.currentOrder(of: found), let arranger = work.standing.accountID else {
            throw Refusal.notFound
        }
        if let earlier = try work.first(Discharge.self, "WHERE case_id = \(caseID) AND state = 'arranged'") {
            var cancelled = earlier
            cancelled.state = .cancelled
            try work.move(cancelled, from: earlier.state)
        }
        let discharge = Discharge(
            id: work.newID(), caseID: caseID, orderID: order.id, state: .arranged, plannedAt: plannedAt,
            arrangedWith: with, transport: try Words.optional(transport, "transport", longest: Words.line),
            words: try Words.optional(words, "words"), arrangedBy: arranger, arrangedAt: work.now, startedAt: nil,
            confirmedBy: nil
        )
        try work.insert(discharge)
        try work.stopClocks([.arrange, .start], of: caseID, because: .done)
        try work.startClock(
            .start, of: caseID, due: plannedAt, waitsFor: .broker, holder: found.brokerID,
            basis: try work.pathway(of: found)?.step(.dischargeArranged)?.basis
        )
        return Acted(discharge.id, on: discharge, of: caseID, ["planned": .at(plannedAt)])
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .arranging else {
            return .unavailable(
                Refusal(
                    .notSigned, "The discharge can be arranged once the agreement has come back signed.",
                    clause: try reading.pathway(of: found)?.step(.dischargeArranged)?.basis.clause?.text
                )
            )
        }
        return .available
    }
}
