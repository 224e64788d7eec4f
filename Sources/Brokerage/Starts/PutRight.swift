/// What the follow-up call found amiss has been put right, and how.
package struct PutRight: Action {
    package let findingID: Identifier<FollowUpFinding>
    package let words: String

    package static let permission = Permission.putRight

    package init(findingID: Identifier<FollowUpFinding>, words: String) {
        self.findingID = findingID
        self.words = words
    }

    /// - Throws: ``Refusal`` `.putRightAlready`; `.invalid` on `words`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let finding = try work.require(findingID)
        let found = try work.theCase(finding.caseID, for: Self.permission)
        try Self.availability(of: finding).check()
        var settled = finding
        settled.state = .settled
        settled.settledAt = work.now
        settled.settledBy = try work.account(for: Self.permission)
        settled.settledWords = try Words.required(words, "words", "Enter what was done", longest: Words.text)
        try work.move(settled, from: finding.state)
        // Each finding started a clock of its own, at the same time for the same party.
        let clock = try work.runningClocks(of: found.id).first {
            $0.kind == .putRight && $0.waitsFor == finding.goesTo.role && $0.startedAt == finding.foundAt
        }
        if var stopped = clock {
            stopped.stoppedAt = work.now
            stopped.stopReason = .done
            try work.update(stopped)
        }
        try work.closeWhenFollowedUp(found)
        return Acted(on: settled, of: found.id, ["question": .code(finding.question), "party": .code(finding.goesTo)])
    }

    package static func availability(of finding: FollowUpFinding) -> Availability {
        finding.state == .open
            ? .available
            : .unavailable(Refusal(.putRightAlready, "This was put right already."))
    }
}
