/// The chosen home can't take the person after all, and the home they named as their reserve can: it is the chosen one
/// from now on, and assesses in its turn (B&NES 2.2.8).
package struct TakeReserve: Action {
    package let caseID: Identifier<Case>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    /// - Throws: ``Refusal`` `.notAssessing`, `.noReserve`.
    package func perform(in work: Work) throws -> Acted<Identifier<Choice>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let roundID = found.roundID, let first = try work.choice(in: roundID),
            let reserve = try first.reserveID.flatMap({ try work.find($0) })
        else { throw Refusal.notFound }
        let choice = Choice(
            id: work.newID(), caseID: caseID, roundID: roundID, sheetID: first.sheetID, offerID: reserve.id,
            reserveID: nil, expressedBy: first.expressedBy, capacity: first.capacity, expressedOn: first.expressedOn,
            outOfOrder: nil, words: nil, recordedBy: try work.account(for: Self.permission), recordedAt: work.now
        )
        try work.insert(choice)
        let released = try work.take(reserve, keeping: nil, in: found)
        return Acted(
            choice.id, on: choice, of: caseID,
            [
                "home": .id(reserve.locationID), "released": .ids(released),
                "clause": try work.clause(of: .preferenceConfirmed, for: found).map { .clause($0) },
            ]
        )
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .assessing, let roundID = found.roundID, let choice = try reading.choice(in: roundID) else {
            return .unavailable(Refusal(.notAssessing, "The reserve is taken while the chosen home assesses."))
        }
        guard let reserve = try choice.reserveID.flatMap({ try reading.find($0) }), reserve.state == .standing else {
            return .unavailable(
                Refusal(.noReserve, "There is no reserve whose offer still stands. Turn the case back to look again.")
            )
        }
        if let chosen = try reading.chosenOffer(of: found),
            try reading.assessment(of: chosen.id)?.canMeetNeed != false
        {
            return .unavailable(
                Refusal(.noReserve, "The chosen home hasn’t said that it can’t. The reserve waits until it does.")
            )
        }
        return .available
    }
}
