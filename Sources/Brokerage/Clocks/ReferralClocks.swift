extension Work {
    /// Starts the clocks of a referral that has just reached the brokerage: its allocation, which leaves time to start
    /// work, and the first answer.
    func startClocks(ofReferral found: Case, under policy: Policy) throws {
        guard let received = found.receivedAt else { return }
        let working = policy.workingTime.time
        try startClock(
            .allocate,
            of: found.id,
            due: policy.clocks.workStart(received: received, working),
            waitsFor: .teamManager,
            basis: policy.clocks.startWork.basis
        )
        try startResponseClock(of: found, under: policy)
    }

    /// The first answer: by the priority, counted from receipt, held by the broker once there is one.
    func startResponseClock(of found: Case, under policy: Policy) throws {
        guard let received = found.receivedAt else { return }
        let response = policy.clocks.response(to: found.priority, received: received, policy.workingTime.time)
        try startClock(
            .respond,
            of: found.id,
            due: response.due,
            waitsFor: .broker,
            holder: found.brokerID,
            basis: response.basis
        )
    }

    /// Another priority gives another time for the first answer, if it is still owed.
    func restartResponseClock(of found: Case, under policy: Policy) throws {
        guard try runningClocks(of: found.id).contains(where: { $0.kind == .respond }) else { return }
        try stopClocks([.respond], of: found.id, because: .superseded)
        try startResponseClock(of: found, under: policy)
    }

    /// Another person holds what was waited for from this one.
    func passClocks(of caseID: Identifier<Case>, waitingFor role: Role, to holder: Identifier<Account>) throws {
        for clock in try runningClocks(of: caseID) where clock.waitsFor == role && clock.holderID != holder {
            var passed = clock
            passed.holderID = holder
            try update(passed)
        }
    }
}
