import Database

/// The call to the home after the discharge, with the policy's questions (B&NES 2.2.10b). What is amiss goes to whoever
/// is to put it right, who is written to and waited for.
package struct RecordFollowUpCall: Action {
    package let caseID: Identifier<Case>
    package let spokeTo: String
    package let replies: [FollowUpReply]
    package let words: String?

    package static let permission = Permission.arrangeDischarge

    package init(caseID: Identifier<Case>, spokeTo: String, replies: [FollowUpReply], words: String? = nil) {
        self.caseID = caseID
        self.spokeTo = spokeTo
        self.replies = replies
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notStarted`, `.calledAlready`; `.invalid` on `spoke-to`, on a question's name, on
    ///   `words-` and `goes-to-` with it, where the answer is no.
    package func perform(in work: Work) throws -> Acted<Identifier<FollowUpCall>> {
        let found = try work.theCase(caseID, for: Self.permission)
        let move = try work.moveInForce(of: found)
        try Self.availability(of: found, move, in: work).check()
        guard let move, let rule = try work.followUpRule(of: found, after: move),
            let policy = try work.policy(of: found)
        else { throw Refusal.notFound }
        let replies = try checked(under: rule)
        let call = FollowUpCall(
            id: work.newID(),
            caseID: caseID,
            dischargeID: move.id,
            spokeTo: try Words.required(spokeTo, "spoke-to", Self.withWhom),
            calledAt: work.now,
            replies: replies,
            words: try Words.optional(words, "words"),
            calledBy: try work.account(for: Self.permission)
        )
        try work.insert(call)
        if let clock = try work.runningClocks(of: caseID).first(where: { $0.kind == .followUpCall }) {
            var stopped = clock
            stopped.stoppedAt = work.now
            stopped.stopReason = .done
            try work.update(stopped)
        }
        let due = rule.putRight.map { Due.after($0, .discharge).time(from: work.now, policy.workingTime.time) }
        let findings = try work.passOn(call, of: found, due: due)
        for finding in findings {
            guard let due else { continue }
            try work.startClock(
                .putRight,
                of: caseID,
                due: due,
                waitsFor: finding.goesTo.role,
                holder: found.holder(of: finding.goesTo),
                basis: rule.basis
            )
        }
        try work.closeWhenFollowedUp(found)
        var facts: Facts = ["findings": .ids(findings.map(\.id))]
        for reply in call.replies { facts[reply.question.rawValue] = reply.answer.map { .code($0) } }
        return Acted(call.id, on: call, of: caseID, facts)
    }

    private static let withWhom = "Enter whom you spoke to"

    /// The answers to what the policy asks, in its order.
    private func checked(under rule: AfterRule) throws -> [FollowUpReply] {
        var faults: [FieldFault] = []
        if try Words.optional(spokeTo, "spoke-to", longest: Words.line) == nil {
            faults.append(FieldFault(field: "spoke-to", sentence: Self.withWhom))
        }
        var checked: [FollowUpReply] = []
        for question in rule.ask {
            let name = question.rawValue
            guard let reply = replies.first(where: { $0.question == question }), let answer = reply.answer,
                question.answers.contains(answer)
            else {
                faults.append(FieldFault(field: name, sentence: "Select the answer on \(question.about)"))
                continue
            }
            guard answer == .no else {
                checked.append(FollowUpReply(question, answer))
                continue
            }
            let words = try Words.optional(reply.words, "words-\(name)")
            if words == nil {
                faults.append(
                    FieldFault(field: "words-\(name)", sentence: "Enter what is wrong with \(question.about)")
                )
            }
            if reply.goesTo == nil {
                faults.append(
                    FieldFault(field: "goes-to-\(name)", sentence: "Select who puts right \(question.about)")
                )
            }
            checked.append(FollowUpReply(question, answer, words: words, goesTo: reply.goesTo))
        }
        guard faults.isEmpty else { throw Refusal.invalid(faults) }
        return checked
    }

    package static func availability(of found: Case, _ move: Discharge?, in reading: Reading) throws -> Availability {
        let rules = try reading.pathway(of: found)?.after.filter { $0.task == .followUpCall } ?? []
        let clause = rules.first?.basis.clause?.text
        guard found.state == .started, let move, move.state == .started else {
            return .unavailable(
                Refusal(.notStarted, "The follow-up call comes after the person has moved in.", clause: clause)
            )
        }
        guard try reading.calls(after: move).count < rules.count else {
            return .unavailable(Refusal(.calledAlready, "The follow-up call was made already.", clause: clause))
        }
        return .available
    }
}

extension Reading {
    func calls(after move: Discharge) throws -> [FollowUpCall] {
        try all(FollowUpCall.self, "WHERE discharge_id = \(move.id) ORDER BY called_at, id")
    }

    /// The rule of the call that is to be made next; of the last one when all were made.
    func followUpRule(of found: Case, after move: Discharge) throws -> AfterRule? {
        guard let policy = try policy(of: found), let startedAt = move.startedAt else { return nil }
        let rules = (try pathway(of: found)?.after ?? []).filter { $0.task == .followUpCall }.sorted {
            FollowUpDue.time(after: startedAt, under: $0, policy.workingTime.time)
                < FollowUpDue.time(after: startedAt, under: $1, policy.workingTime.time)
        }
        return rules.dropFirst(try calls(after: move).count).first ?? rules.last
    }
}

extension Case {
    fileprivate func holder(of party: FollowUpFinding.Party) -> Identifier<Account>? {
        switch party {
        case .ward: nil
        case .practitioner: practitionerID ?? referredBy
        case .home, .broker: brokerID
        }
    }
}
