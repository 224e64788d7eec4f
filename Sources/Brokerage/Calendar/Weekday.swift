/// A day of the week, Monday first. Coded as its ISO 8601 number: Monday 1 to Sunday 7.
package enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    /// "Thursday"
    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// "Thu"
    package var shortName: String { String(name.prefix(3)) }
}
