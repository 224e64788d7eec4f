/// A follow-up call that reached nobody: it is noted and stays due, so that it is made again (B&NES 2.2.10b).
package struct RecordUnansweredCall: Action {
    package let caseID: Identifier<Case>
    package let outcome: FollowUpAttempt.Outcome?
    package let words: String?

    package static let permission = Permission.arrangeDischarge

    package init(caseID: Identifier<Case>, outcome: FollowUpAttempt.Outcome?, words: String? = nil) {
        self.caseID = caseID
        self.outcome = outcome
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notStarted`, `.calledAlready`; `.invalid` on `outcome`.
    package func perform(in work: Work) throws -> Acted<Identifier<FollowUpAttempt>> {
        let found = try work.theCase(caseID, for: Self.permission)
        let move = try work.moveInForce(of: found)
        try RecordFollowUpCall.availability(of: found, move, in: work).check()
        guard let move else { throw Refusal.notFound }
        guard let outcome else { throw Refusal.invalid("outcome", "Select what came of the call") }
        let attempt = FollowUpAttempt(
            id: work.newID(),
            caseID: caseID,
            dischargeID: move.id,
            outcome: outcome,
            words: try Words.optional(words, "words"),
            triedAt: work.now,
            triedBy: try work.account(for: Self.permission)
        )
        try work.insert(attempt)
        return Acted(attempt.id, on: attempt, of: caseID, ["outcome": .code(outcome)])
    }
}
