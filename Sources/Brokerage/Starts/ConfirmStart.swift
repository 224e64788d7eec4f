import Database

/// Confirms that the person left the ward, or moved in: from here on they live there, and the follow-up is due.
package struct ConfirmStart: Action {
    package let dischargeID: Identifier<Discharge>
    package let startedAt: Instant?

    package static let permission = Permission.arrangeDischarge

    package init(dischargeID: Identifier<Discharge>, startedAt: Instant?) {
        self.dischargeID = dischargeID
        self.startedAt = startedAt
    }

    /// - Throws: ``Refusal`` `.notArranged`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let discharge = try work.require(dischargeID)
        let found = try work.theCase(discharge.caseID, for: .arrangeDischarge)
        try Self.availability(of: discharge).check()
        guard let startedAt else { throw Refusal.invalid("started-on", "Enter when the person moved") }
        guard startedAt <= work.now, startedAt >= discharge.arrangedAt else {
            throw Refusal.invalid(
                "started-on", "When the person moved must lie between the arrangement and now"
            )
        }
        guard let policy = try work.policy(of: found), let pathway = try work.pathway(of: found) else {
            throw Refusal.notFound
        }
        var started = discharge
        started.state = .started
        started.startedAt = startedAt
        started.confirmedBy = work.standing.accountID
        try work.move(started, from: discharge.state)
        try work.settle(found)
        try work.stopClocks([.start], of: found.id, because: .done)
        let working = policy.workingTime.time
        for rule in pathway.after {
            let due = FollowUpDue.time(after: startedAt, under: rule, working)
            switch rule.task {
            case .followUpCall:
                try work.startClock(
                    .followUpCall, of: found.id, due: due, waitsFor: .broker, holder: found.brokerID, basis: rule.basis
                )
            case .satisfactionSurvey:
                try work.setTimer(.sendSurvey, about: started.id, due: due)
            }
        }
        return Acted(on: started, of: found.id, ["started": .at(startedAt)])
    }

    package static func availability(of discharge: Discharge?) -> Availability {
        guard discharge?.state == .arranged else {
            return .unavailable(
                Refusal(.notArranged, "The move can be confirmed once it is arranged, and once only.")
            )
        }
        return .available
    }
}

extension Work {
    /// The chosen offer becomes a placement: the held bed is used, the round has done its work.
    fileprivate func settle(_ found: Case) throws {
        guard let offer = try chosenOffer(of: found), let round = try find(offer.roundID) else { throw Refusal.notFound }
        var placed = offer
        placed.state = .placed
        try move(placed, from: offer.state)
        for hold in try all(BedHold.self, "WHERE case_id = \(found.id) AND state = 'held' ORDER BY id") {
            var settled = hold
            settled.state = hold.offerID == offer.id ? .used : .released
            try move(settled, from: hold.state)
        }
        var ended = round
        ended.state = .placed
        ended.endedAt = now
        try move(ended, from: round.state)
        var moved = found
        moved.state = .started
        try move(moved, from: found.state)
    }
}
