import Database

extension Work {
    /// A case is done when the calls were made, what they found is put right, and the survey was sent, as far as the
    /// policy has them (B&NES 2.2.10).
    func closeWhenFollowedUp(_ found: Case) throws {
        guard found.state == .started, let move = try moveInForce(of: found), let pathway = try pathway(of: found)
        else { return }
        let called = try calls(after: move).count
        guard called >= pathway.after.count(where: { $0.task == .followUpCall }),
            try openFindings(after: move).isEmpty
        else { return }
        let wantsSurvey = pathway.after.contains { $0.task == .satisfactionSurvey }
        guard try !wantsSurvey || invitation(after: move) != nil else { return }
        var closed = found
        closed.state = .closed
        closed.ending = .placed
        closed.endedAt = now
        try self.move(closed, from: found.state)
    }
}

extension Reading {
    /// The earliest first; those of one call in the order in which it was asked.
    func findings(after move: Discharge) throws -> [FollowUpFinding] {
        let questions = AfterRule.Question.allCases
        return try all(FollowUpFinding.self, "WHERE discharge_id = \(move.id) ORDER BY found_at, id").sorted {
            ($0.foundAt, questions.firstIndex(of: $0.question) ?? 0)
                < ($1.foundAt, questions.firstIndex(of: $1.question) ?? 0)
        }
    }

    func openFindings(after move: Discharge) throws -> [FollowUpFinding] {
        try findings(after: move).filter { $0.state == .open }
    }

    /// The last link to the survey that went out about a move.
    func invitation(after move: Discharge) throws -> Invitation? {
        try first(Invitation.self, "WHERE discharge_id = \(move.id) ORDER BY sent_at DESC, id DESC")
    }
}
