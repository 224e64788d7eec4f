import Database

/// What became of a message so far. Bookkeeping beside it: a message without a mark was never tried.
package struct DeliveryMark: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Being tried, or to be tried again at `nextAt`.
        case waiting
        case sent
        /// It won't be tried again.
        case failed
    }

    package let state: State
    package let attempts: Int
    package let nextAt: Instant
    /// What the last try said, where it didn't go.
    package let said: String?

    package init(state: State, attempts: Int, nextAt: Instant, said: String?) {
        self.state = state
        self.attempts = attempts
        self.nextAt = nextAt
        self.said = said
    }

    /// From the columns `state`, `attempts`, `next_at` and `said`; nothing where they are empty.
    init?(_ row: Row) throws {
        guard let word = try row.textIfAny("delivery_state"), let state = State(rawValue: word) else { return nil }
        self.init(
            state: state,
            attempts: try row.count("attempts"),
            nextAt: Instant(milliseconds: try row.integer("next_at")),
            said: try row.textIfAny("said")
        )
    }

    /// How long after which try the next one comes: soon at first, for a server that is only busy.
    static func pause(after attempts: Int) -> Int {
        let minutes = [1, 5, 15, 60, 240]
        return minutes[min(max(attempts, 1), minutes.count) - 1]
    }

    /// What isn't gone so long after it was written won't help anybody any more. So letters that waited for weeks until
    /// somebody set up the mail don't all go out then.
    static let hoursToTry = 72
}
