import Database

/// The call to the home after the discharge, with its four questions (B&NES 2.2.10b).
package struct RecordFollowUpCall: Action {
    package let caseID: Identifier<Case>
    package let spokeTo: String
    package let wentWell: Bool?
    package let medication: Bool?
    package let dischargeLetter: Bool?
    package let equipment: Bool?
    package let words: String?

    package static let permission = Permission.arrangeDischarge

    package init(
        caseID: Identifier<Case>, spokeTo: String, wentWell: Bool?, medication: Bool?, dischargeLetter: Bool?,
        equipment: Bool?, words: String? = nil
    ) {
        self.caseID = caseID
        self.spokeTo = spokeTo
        self.wentWell = wentWell
        self.medication = medication
        self.dischargeLetter = dischargeLetter
        self.equipment = equipment
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notStarted`, `.calledAlready`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<FollowUpCall>> {
        let found = try work.theCase(caseID, for: .arrangeDischarge)
        let started = try work.first(Discharge.self, "WHERE case_id = \(caseID) AND state = 'started' ORDER BY started_at DESC, id DESC")
        try Self.availability(of: found, started, in: work).check()
        guard let discharge = started, let caller = work.standing.accountID else { throw Refusal.notFound }
        let who = try Words.required(spokeTo, "spoke-to", "Enter whom you spoke to")
        let questions: [(String, Bool?, String)] = [
            ("went-well", wentWell, "Choose whether the discharge went well"),
            ("medication", medication, "Choose whether the medication came along"),
            ("discharge-letter", dischargeLetter, "Choose whether the discharge letter came along"),
            ("equipment", equipment, "Choose whether the equipment came along"),
        ]
        var faults = questions.filter { $0.1 == nil }.map { FieldFault(field: $0.0, sentence: $0.2) }
        let told = try Words.optional(words, "words")
        if questions.contains(where: { $0.1 == false }), told == nil {
            faults.append(FieldFault(field: "words", sentence: "Enter what is wrong and what is done about it"))
        }
        guard faults.isEmpty, let wentWell, let medication, let dischargeLetter, let equipment else {
            throw Refusal.invalid(faults)
        }
        let call = FollowUpCall(
            id: work.newID(), caseID: caseID, dischargeID: discharge.id, spokeTo: who, calledAt: work.now,
            wentWell: wentWell, medication: medication, dischargeLetter: dischargeLetter, equipment: equipment,
            words: told, calledBy: caller
        )
        try work.insert(call)
        try work.stopClocks([.followUpCall], of: caseID, because: .done)
        try work.closeWhenFollowedUp(found)
        return Acted(
            call.id, on: call, of: caseID,
            [
                "went-well": .flag(wentWell), "medication": .flag(medication),
                "discharge-letter": .flag(dischargeLetter), "equipment": .flag(equipment),
            ]
        )
    }

    package static func availability(of found: Case, _ discharge: Discharge?, in reading: Reading) throws -> Availability {
        let clause = try reading.pathway(of: found)?.after.first { $0.task == .followUpCall }?.basis.clause?.text
        guard found.state == .started, discharge?.state == .started else {
            return .unavailable(
                Refusal(.notStarted, "The follow-up call comes after the person has moved in.", clause: clause)
            )
        }
        let calls = try reading.count("SELECT COUNT(*) FROM follow_up_calls WHERE discharge_id = \(discharge?.id)")
        guard calls == 0 else {
            return .unavailable(Refusal(.calledAlready, "The follow-up call was made already.", clause: clause))
        }
        return .available
    }
}

extension Work {
    /// A case is done when the call was made and the survey, where the policy has one, was sent.
    func closeWhenFollowedUp(_ found: Case) throws {
        guard found.state == .started, let pathway = try pathway(of: found) else { return }
        let called = try first(FollowUpCall.self, "WHERE case_id = \(found.id)") != nil
        let wantsSurvey = pathway.after.contains { $0.task == .satisfactionSurvey }
        let surveyed = try first(Invitation.self, "WHERE case_id = \(found.id)") != nil
        guard called, surveyed || !wantsSurvey else { return }
        var closed = found
        closed.state = .closed
        closed.ending = .placed
        closed.endedAt = now
        try move(closed, from: found.state)
    }
}
