import Database

/// Arranges the discharge with the ward, or the move of somebody who isn't in hospital (B&NES 2.2.10a). Arranged again,
/// because the ward changed it, the earlier arrangement is cancelled with the reason; the home is told each time.
package struct ArrangeDischarge: Action {
    package let caseID: Identifier<Case>
    package let plannedAt: Instant?
    /// On the ward, or at home: with whom it was arranged.
    package let arrangedWith: String
    package let transport: Discharge.Transport?
    package let along: [Discharge.Item]
    package let words: String?
    /// Why it is changed; asked for where something is arranged already.
    package let change: Discharge.Change?

    package static let permission = Permission.arrangeDischarge

    /// A move is written down at most so many hours after the time for which it was arranged, and arranged at most so
    /// many ahead: what lies farther off is a slip of the pen.
    package static let hoursBack = 7 * 24
    package static let hoursAhead = 90 * 24

    package init(
        caseID: Identifier<Case>,
        plannedAt: Instant?,
        arrangedWith: String,
        transport: Discharge.Transport? = nil,
        along: [Discharge.Item] = [],
        words: String? = nil,
        change: Discharge.Change? = nil
    ) {
        self.caseID = caseID
        self.plannedAt = plannedAt
        self.arrangedWith = arrangedWith
        self.transport = transport
        self.along = Discharge.Item.allCases.filter(along.contains)
        self.words = words
        self.change = change
    }

    /// Nobody moves before the first day of the agreement: the home isn't paid for a day before it.
    /// - Throws: ``Refusal`` `.notSigned`; `.invalid` on `planned`, `arranged-with`, `transport`, `change`.
    package func perform(in work: Work) throws -> Acted<Identifier<Discharge>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let order = try work.currentOrder(of: found) else { throw Refusal.notFound }
        let earlier = try work.first(Discharge.self, "WHERE case_id = \(caseID) AND state = 'arranged'")
        let plannedAt = try checked(at: work.now, under: order, isChanged: earlier?.orderID == order.id)
        let discharge = Discharge(
            id: work.newID(),
            caseID: caseID,
            orderID: order.id,
            plannedAt: plannedAt,
            arrangedWith: try Words.required(arrangedWith, "arranged-with", Self.withWhom),
            transport: transport,
            along: along,
            words: try Words.optional(words, "words"),
            arrangedBy: try work.account(for: Self.permission),
            arrangedAt: work.now
        )
        if let earlier {
            var cancelled = earlier
            cancelled.state = .cancelled
            cancelled.cancelledAt = work.now
            cancelled.change = change
            try work.move(cancelled, from: earlier.state)
        }
        try work.insert(discharge)
        try work.stopClocks([.arrange, .start], of: caseID, because: earlier == nil ? .done : .superseded)
        try work.startClock(
            .start,
            of: caseID,
            due: plannedAt,
            waitsFor: .broker,
            holder: found.brokerID,
            basis: try work.pathway(of: found)?.step(.dischargeArranged)?.basis
        )
        try work.tellHome(of: discharge, earlier == nil ? .arranged : .changed, on: found)
        return Acted(
            discharge.id,
            on: discharge,
            of: caseID,
            [
                "planned": .at(plannedAt), "before": earlier.map { .at($0.plannedAt) },
                "change": change.map { .code($0) }, "transport": transport.map { .code($0) },
                "along": .list(along.map { .code($0) }),
            ]
        )
    }

    private static let withWhom = "Enter with whom you arranged it"

    private func checked(at now: Instant, under order: Order, isChanged: Bool) throws -> Instant {
        var faults: [FieldFault] = []
        let earliest = now.adding(hours: -Self.hoursBack)
        let latest = now.adding(hours: Self.hoursAhead)
        if let plannedAt {
            if plannedAt.london.date < order.startOn {
                faults.append(FieldFault(field: "planned", sentence: order.notBeforeItStarts))
            } else if plannedAt < earliest || plannedAt > latest {
                let first = max(earliest.london.date, order.startOn)
                let sentence = "The day must be from \(first.long) to \(latest.london.date.long)"
                faults.append(FieldFault(field: "planned", sentence: sentence))
            }
        } else {
            faults.append(FieldFault(field: "planned", sentence: "Enter the day and the time"))
        }
        if try Words.optional(arrangedWith, "arranged-with", longest: Words.line) == nil {
            faults.append(FieldFault(field: "arranged-with", sentence: Self.withWhom))
        }
        if transport == nil {
            faults.append(FieldFault(field: "transport", sentence: "Select how the person travels"))
        }
        if isChanged, change == nil {
            faults.append(FieldFault(field: "change", sentence: "Select why it is changed"))
        }
        guard faults.isEmpty, let plannedAt else { throw Refusal.invalid(faults) }
        return plannedAt
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        let clause = try reading.pathway(of: found)?.step(.dischargeArranged)?.basis.clause?.text
        switch found.state {
        case .arranging:
            return .available
        case .started, .closed, .ended:
            return .unavailable(Refusal(.notSigned, "There is no move to arrange any more.", clause: clause))
        default:
            return .unavailable(
                Refusal(
                    .notSigned,
                    "The discharge can be arranged once the agreement has come back signed.",
                    clause: clause
                )
            )
        }
    }
}
