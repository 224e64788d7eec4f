/// A moment, the same everywhere: milliseconds since the start of 1970 in UTC, within the years ``LocalDate`` knows.
/// Shown in London time (``Instant/london``). Arithmetic stops at the ends of the range, as that of dates does.
///
/// Coded as one integer: milliseconds.
package struct Instant: Sendable, Hashable, Comparable {
    /// Since 1 January 1970 at 00:00 UTC.
    package let milliseconds: Int64

    /// 1 January 1850 at 00:00 UTC.
    package static let earliest = Instant(known: Int64(LocalDate.earliest.dayNumber) * Instant.millisecondsADay)
    /// The last millisecond of 2200 in UTC.
    package static let latest = Instant(known: Int64(LocalDate.latest.dayNumber + 1) * Instant.millisecondsADay - 1)

    static let millisecondsADay: Int64 = 86_400_000

    private init(known milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment so many milliseconds after the start of 1970, or the nearest in range.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Instant.earliest.milliseconds), Instant.latest.milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(milliseconds more: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(more)
        return Instant(milliseconds: overflow ? (more < 0 ? .min : .max) : sum)
    }

    package func adding(seconds: Int) -> Instant { adding(seconds, unit: 1_000) }
    package func adding(minutes: Int) -> Instant { adding(minutes, unit: 60_000) }
    package func adding(hours: Int) -> Instant { adding(hours, unit: 3_600_000) }

    private func adding(_ count: Int, unit: Int64) -> Instant {
        let (product, overflow) = Int64(count).multipliedReportingOverflow(by: unit)
        return adding(milliseconds: overflow ? (count < 0 ? .min : .max) : product)
    }

    /// How many milliseconds later `other` is; below nought where it is earlier.
    package func milliseconds(until other: Instant) -> Int64 { other.milliseconds - milliseconds }
}

extension Instant: CustomStringConvertible {
    package var description: String { iso }

    /// In UTC: "2026-03-04T09:12:00Z", and "2026-03-04T09:12:00.250Z" where there are milliseconds.
    package var iso: String {
        let utc = LocalDateTime(millisecondsOfClock: milliseconds)
        let rest = Int(milliseconds - milliseconds.flooredDivision(by: 1_000) * 1_000)
        return rest == 0 ? "\(utc.iso)Z" : "\(utc.iso).\(rest < 100 ? "0" : "")\(Digits.two(rest))Z"
    }

    /// Reads what ``iso`` writes, with no, one, two or three digits of a second's fraction. UTC (`Z`) only.
    package init?(iso: String) {
        guard iso.hasSuffix("Z") else { return nil }
        let halves = iso.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let clock = halves.first, clock.utf8.count == 19, clock.contains("T"),
            let utc = LocalDateTime(iso: String(clock))
        else { return nil }
        var milliseconds = utc.millisecondsOfClock
        if halves.count == 2 {
            guard halves[1].utf8.count <= 3, let fraction = Digits.number(Array(halves[1].utf8)[...]) else {
                return nil
            }
            milliseconds += Int64(fraction) * [100, 10, 1][halves[1].utf8.count - 1]
        }
        self.init(milliseconds: milliseconds)
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let milliseconds = try container.decode(Int64.self)
        guard (Instant.earliest.milliseconds...Instant.latest.milliseconds).contains(milliseconds) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a moment from 1850 to 2200")
        }
        self.init(known: milliseconds)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Int64 {
    /// Division that rounds down below nought as above it, so that moments before 1970 fall on their own day.
    func flooredDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
