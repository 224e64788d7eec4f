/// What a service costs: so much a week, a night, an hour. Coded with the keys `amount` and `per`.
package struct Price: Sendable, Hashable, Codable {
    package let amount: Money
    package let per: Period

    package init(_ amount: Money, per period: Period) {
        self.amount = amount
        self.per = period
    }

    /// What a price is counted by. `once` is paid a single time.
    package enum Period: String, Sendable, Hashable, Codable, CaseIterable {
        case week, night, day, hour, session, once

        /// As said after an amount: "a week", "an hour", "once".
        package var words: String {
            switch self {
            case .week: "a week"
            case .night: "a night"
            case .day: "a day"
            case .hour: "an hour"
            case .session: "a session"
            case .once: "once"
            }
        }
    }
}

extension Price: CustomStringConvertible {
    /// "£1,020.00 a week"
    package var description: String { "\(amount) \(per.words)" }
}
