/// A length of time as policies write it: by the clock (`24h`, `7 days`) or in working time (`2 working hours`,
/// `1 working day`).
package enum Span: Sendable, Hashable {
    /// Hours by the clock.
    case hours(Int)
    /// Days of the calendar.
    case days(Int)
    /// Hours that count only while the partnership works.
    case workingHours(Int)
    /// Days that count only where the partnership works on them.
    case workingDays(Int)

    /// Nothing a policy waits for is longer; what is larger is a slip of the pen.
    package static let permitted = 1...1_000

    /// Reads `24h`, `1 hour`, `7 days`, `2 working hours` or `1 working day`; nothing for any other text and for a
    /// number that is not between 1 and 1,000.
    package init?(_ text: String) {
        if text.last == "h", let number = Self.number(text.dropLast()) {
            self = .hours(number)
            return
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = words.first, let number = Self.number(first) else { return nil }
        let one = number == 1
        switch words.dropFirst().joined(separator: " ") {
        case one ? "hour" : "hours": self = .hours(number)
        case one ? "day" : "days": self = .days(number)
        case one ? "working hour" : "working hours": self = .workingHours(number)
        case one ? "working day" : "working days": self = .workingDays(number)
        default: return nil
        }
    }

    private static func number(_ text: Substring) -> Int? {
        Digits.number(ArraySlice(text.utf8)).flatMap { permitted.contains($0) ? $0 : nil }
    }

    /// The span in words: "24 hours", "1 working day".
    package var text: String {
        switch self {
        case .hours(let number): "\(number) \(number == 1 ? "hour" : "hours")"
        case .days(let number): "\(number) \(number == 1 ? "day" : "days")"
        case .workingHours(let number): "\(number) working \(number == 1 ? "hour" : "hours")"
        case .workingDays(let number): "\(number) working \(number == 1 ? "day" : "days")"
        }
    }
}
