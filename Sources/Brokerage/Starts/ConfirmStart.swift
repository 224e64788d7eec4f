import Database

/// Confirms that the person left the ward, or moved in, as the home or the ward said: from here on they live there, the
/// bed is used, and what follows a placement is due (B&NES 2.2.10b and c).
package struct ConfirmStart: Action {
    package let dischargeID: Identifier<Discharge>
    package let startedAt: Instant?
    package let informant: Discharge.Informant?
    package let informantName: String?
    /// Asked for where beds are bought in advance at the home.
    package let bed: BedTaken?

    package static let permission = Permission.arrangeDischarge

    /// Somebody may leave a ward so many hours earlier than it was planned, and no more.
    package static let hoursEarly = 7 * 24

    package init(
        dischargeID: Identifier<Discharge>,
        startedAt: Instant?,
        informant: Discharge.Informant?,
        informantName: String? = nil,
        bed: BedTaken? = nil
    ) {
        self.dischargeID = dischargeID
        self.startedAt = startedAt
        self.informant = informant
        self.informantName = informantName
        self.bed = bed
    }

    /// - Throws: ``Refusal`` `.notArranged`, `.notSigned`, `.bedTaken`; `.invalid` on `started`, `informant`, `bed`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let discharge = try work.require(dischargeID)
        let found = try work.theCase(discharge.caseID, for: Self.permission)
        try Self.availability(of: found, discharge, in: work).check()
        guard let offer = try work.chosenOffer(of: found), let policy = try work.policy(of: found),
            let pathway = try work.pathway(of: found)
        else { throw Refusal.notFound }
        let hasBlockBeds = try !work.blockBeds(for: found, at: offer.locationID).isEmpty
        let startedAt = try checked(discharge, of: found, in: work, asksForBed: hasBlockBeds)
        var started = discharge
        started.state = .started
        started.startedAt = startedAt
        started.informant = informant
        started.informantName = try Words.optional(informantName, "informant-name", longest: Words.line)
        started.confirmedBy = try work.account(for: Self.permission)
        started.confirmedAt = work.now
        try work.move(started, from: discharge.state)
        let used = try work.take(bed, under: offer, of: found)
        try work.place(offer, of: found)
        try work.stopClocks([.arrange, .start], of: found.id, because: .done)
        let working = policy.workingTime.time
        for rule in pathway.after {
            let due = FollowUpDue.time(after: startedAt, under: rule, working)
            switch rule.task {
            case .followUpCall:
                try work.startClock(
                    .followUpCall,
                    of: found.id,
                    due: due,
                    waitsFor: .broker,
                    holder: found.brokerID,
                    basis: rule.basis
                )
            case .satisfactionSurvey:
                try work.setTimer(.sendSurvey, about: started.id, due: due)
            }
        }
        return Acted(
            on: started,
            of: found.id,
            [
                "started": .at(startedAt), "home": .id(offer.locationID), "informant": informant.map { .code($0) },
                "bed": used.map { .id($0) },
            ]
        )
    }

    private func checked(_ discharge: Discharge, of found: Case, in work: Work, asksForBed: Bool) throws -> Instant {
        var faults: [FieldFault] = []
        if let startedAt {
            if let sentence = try Self.objection(to: startedAt, discharge, of: found, in: work) {
                faults.append(FieldFault(field: "started", sentence: sentence))
            }
        } else {
            faults.append(FieldFault(field: "started", sentence: "Enter the day and the time"))
        }
        if informant == nil { faults.append(FieldFault(field: "informant", sentence: "Select who told you")) }
        if asksForBed, bed == nil { faults.append(FieldFault(field: "bed", sentence: "Select which bed it is")) }
        guard faults.isEmpty, let startedAt else { throw Refusal.invalid(faults) }
        return startedAt
    }

    /// What the time goes against: now, the day the case came, the agreement and what was planned.
    private static func objection(to startedAt: Instant, _ discharge: Discharge, of found: Case, in reading: Reading)
        throws -> String?
    {
        if startedAt > reading.now { return "The time must be now or in the past" }
        // Nobody says the seconds.
        if let receivedAt = found.receivedAt, startedAt.adding(minutes: 1) <= receivedAt {
            return "The time must be after \(receivedAt.london.long), when the referral came"
        }
        if let order = try reading.find(discharge.orderID) {
            let day = startedAt.london.date
            if let signed = try reading.firstSigned(order), day < signed.signedOn {
                return "The day must be \(signed.signedOn.long) or later: the home signed the agreement then"
            }
            if day < order.startOn { return order.notBeforeItStarts }
        }
        let earliest = discharge.plannedAt.adding(hours: -hoursEarly)
        return startedAt < earliest ? "The day must be \(earliest.london.date.long) or later" : nil
    }

    package static func availability(of found: Case, _ discharge: Discharge?, in reading: Reading) throws
        -> Availability
    {
        let arranged = availability(of: discharge)
        guard arranged.isAvailable else { return arranged }
        guard found.state == .arranging, try reading.currentOrder(of: found)?.id == discharge?.orderID else {
            return .unavailable(
                Refusal(
                    .notSigned,
                    "The agreement was changed after this move was arranged. Arrange the move again under the new one.",
                    clause: try reading.pathway(of: found)?.step(.dischargeArranged)?.basis.clause?.text
                )
            )
        }
        return .available
    }

    /// Whether the move itself waits to be confirmed.
    package static func availability(of discharge: Discharge?) -> Availability {
        switch discharge?.state {
        case .arranged: .available
        case .started: .unavailable(Refusal(.notArranged, "The move is confirmed already."))
        case .cancelled, nil: .unavailable(Refusal(.notArranged, "Arrange the move first."))
        }
    }
}

extension Work {
    /// The chosen offer becomes a placement, and the round has done its work.
    fileprivate func place(_ offer: Offer, of found: Case) throws {
        guard let round = try find(offer.roundID) else { throw Refusal.notFound }
        var placed = offer
        placed.state = .placed
        try move(placed, from: offer.state)
        var ended = round
        ended.state = .placed
        ended.endedAt = now
        try move(ended, from: round.state)
        var moved = found
        moved.state = .started
        try move(moved, from: found.state)
    }
}
