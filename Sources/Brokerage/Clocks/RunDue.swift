import Database

extension Partnership {
    /// Does everything that time does by itself up to an instant, in order, each once: keyed by the timer, so that two
    /// servers and a restart in between do no harm.
    /// - Returns: how many timers were done.
    @discardableResult
    package func runDue(until: Instant) async throws -> Int {
        var done = 0
        while let timer = try await nextTimer(until: until) {
            let key = Key(at: timer.dueAt, name: "timer-\(timer.id)")
            switch timer.kind {
            case .expireOffer: _ = try await perform(ExpireOffer(timerID: timer.id), by: .system, key: key)
            case .releaseHold: _ = try await perform(LapseHold(timerID: timer.id), by: .system, key: key)
            case .lapseEnquiry: _ = try await perform(LapseEnquiry(timerID: timer.id), by: .system, key: key)
            case .sendSurvey: _ = try await perform(SendSurvey(timerID: timer.id), by: .system, key: key)
            }
            done += 1
        }
        return done
    }

    /// When time next does something by itself, by an instant; nothing where it does nothing.
    package func nextDue(by instant: Instant) async throws -> Instant? {
        try await nextTimer(until: instant)?.dueAt
    }

    private func nextTimer(until: Instant) async throws -> Timer? {
        try await database.read { connection in
            try connection.row(
                "SELECT * FROM timers WHERE done_at IS NULL AND due_at <= \(until) ORDER BY due_at, id LIMIT 1"
            ).map { try RowDecoder().decode(Timer.self, from: $0) }
        }
    }
}

extension Work {
    /// Marks a timer as done.
    /// - Returns: the id of what it is about; nothing of the kind asked for when that is gone.
    func finish<Noun: Record>(_ id: Identifier<Timer>, about noun: Noun.Type) throws -> (timer: Timer, subject: Noun?) {
        var timer = try require(id)
        timer.doneAt = now
        try update(timer)
        return (timer, try find(Identifier<Noun>(known: timer.subject)))
    }
}
