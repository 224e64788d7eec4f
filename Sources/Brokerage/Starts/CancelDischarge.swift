/// The discharge isn't going ahead as arranged and no other time is known yet: the home is told, and it is to be
/// arranged again (B&NES 2.2.10a). Where the person isn't discharged at all the case ends instead: ``EndCase``.
package struct CancelDischarge: Action {
    package let dischargeID: Identifier<Discharge>
    package let change: Discharge.Change?
    package let words: String?

    package static let permission = Permission.arrangeDischarge

    package init(dischargeID: Identifier<Discharge>, change: Discharge.Change?, words: String? = nil) {
        self.dischargeID = dischargeID
        self.change = change
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notArranged`; `.invalid` on `change`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let discharge = try work.require(dischargeID)
        let found = try work.theCase(discharge.caseID, for: Self.permission)
        try Self.availability(of: discharge).check()
        guard let change else { throw Refusal.invalid("change", "Select why it is cancelled") }
        var cancelled = discharge
        cancelled.state = .cancelled
        cancelled.cancelledAt = work.now
        cancelled.change = change
        cancelled.changeWords = try Words.optional(words, "words")
        try work.move(cancelled, from: discharge.state)
        try work.stopClocks([.start], of: found.id, because: .superseded)
        if found.state == .arranging {
            try work.startClock(.arrange, of: found, for: .arrangement, waitsFor: .broker, holder: found.brokerID)
        }
        try work.tellHome(of: cancelled, .calledOff, on: found)
        return Acted(on: cancelled, of: found.id, ["planned": .at(discharge.plannedAt), "change": .code(change)])
    }

    package static func availability(of discharge: Discharge?) -> Availability {
        switch discharge?.state {
        case .arranged: .available
        case .started: .unavailable(Refusal(.notArranged, "The person has moved already."))
        case .cancelled, nil: .unavailable(Refusal(.notArranged, "No move is arranged."))
        }
    }
}
