import Database

extension Work {
    /// Answers are to be collated by then (the policy's clocks), unless they are being waited for already: homes asked
    /// later don't put off when the first answers are due on.
    func startCollating(_ found: Case, _ policy: Policy) throws {
        guard try !runningClocks(of: found.id).contains(where: { $0.kind == .collateAnswers }) else { return }
        let rule = policy.clocks.collateEnquiries
        try startClock(
            .collateAnswers,
            of: found.id,
            due: rule.due.time(from: now, policy.workingTime.time),
            waitsFor: .broker,
            holder: found.brokerID,
            basis: rule.basis
        )
    }

    /// Nothing is left to collate when no home of the round can still answer in time and none of its offers stands: the
    /// next homes asked start the clock again.
    func stopCollatingWhenNobodyIsLeft(in roundID: Identifier<Round>, of caseID: Identifier<Case>) throws {
        let left = try count(
            """
            SELECT (SELECT COUNT(*) FROM enquiries WHERE round_id = \(roundID) AND state = 'asked') \
            + (SELECT COUNT(*) FROM offers WHERE round_id = \(roundID) AND state = 'standing') AS open
            """
        )
        if left == 0 { try stopClocks([.collateAnswers], of: caseID, because: .done) }
    }
}
