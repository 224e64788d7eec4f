import Database

extension Work {
    /// Starts waiting for somebody.
    ///
    /// - `due`: when it is due.
    /// - `role`: whose turn it is; `holder` where one person has it.
    /// - `basis`: the rule it comes from.
    func startClock(
        _ kind: Clock.Kind,
        of caseID: Identifier<Case>,
        due: Instant,
        waitsFor role: Role,
        holder: Identifier<Account>? = nil,
        basis: Basis?
    ) throws {
        try insert(
            Clock(
                id: newID(),
                caseID: caseID,
                kind: kind,
                basis: basis,
                startedAt: now,
                dueAt: due,
                waitsFor: role,
                holderID: holder,
                stoppedAt: nil,
                stopReason: nil
            )
        )
    }

    /// Starts waiting for as long as the policy gives; where it gives no time, nobody is hurried.
    func startClock(
        _ kind: Clock.Kind,
        of found: Case,
        for wait: WaitRule.Wait,
        waitsFor role: Role,
        holder: Identifier<Account>? = nil
    ) throws {
        guard let rule = try pathway(of: found)?.wait(for: wait), let policy = try policy(of: found) else { return }
        try startClock(
            kind,
            of: found.id,
            due: rule.due.time(from: now, policy.workingTime.time),
            waitsFor: role,
            holder: holder,
            basis: rule.basis
        )
    }

    /// Stops the running clocks of these kinds; all of them when none is named.
    func stopClocks(
        _ kinds: [Clock.Kind] = Clock.Kind.allCases,
        of caseID: Identifier<Case>,
        because reason: Clock.StopReason
    ) throws {
        for clock in try runningClocks(of: caseID) where kinds.contains(clock.kind) {
            var stopped = clock
            stopped.stoppedAt = now
            stopped.stopReason = reason
            try update(stopped)
        }
    }

    /// Has time do something by itself at `due`: see `Partnership.runDue(until:)`.
    func setTimer(_ kind: Timer.Kind, about subject: Identifier<some Record>, due: Instant) throws {
        try insert(Timer(id: newID(), kind: kind, subject: subject.text, dueAt: due, doneAt: nil))
    }
}

extension Reading {
    /// What is being waited for on a case, the earliest due first.
    package func runningClocks(of caseID: Identifier<Case>) throws -> [Clock] {
        try all(Clock.self, "WHERE case_id = \(caseID) AND stopped_at IS NULL ORDER BY due_at, id")
    }
}
