/// What calendar and clock show: a date and a time of day, in no place by itself. Coded as one string:
/// `2026-03-02T09:00:00`.
package struct LocalDateTime: Sendable, Hashable, Comparable {
    package let date: LocalDate
    /// 0 to 23.
    package let hour: Int
    package let minute: Int
    package let second: Int

    /// - Returns: nil for a time that no clock shows.
    package init?(date: LocalDate, hour: Int, minute: Int = 0, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        self.init(known: date, hour, minute, second)
    }

    private init(known date: LocalDate, _ hour: Int, _ minute: Int, _ second: Int) {
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `2026-03-02T09:00`, `2026-03-02 09:00` and both with seconds.
    package init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes.count == 16 || bytes[16] == UInt8(ascii: ":"),
            let date = LocalDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Digits.number(bytes[11..<13]), let minute = Digits.number(bytes[14..<16]),
            let second = bytes.count == 16 ? 0 : Digits.number(bytes[17..<19])
        else { return nil }
        self.init(date: date, hour: hour, minute: minute, second: second)
    }

    package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.millisecondsOfClock < right.millisecondsOfClock
    }

    /// Milliseconds from 1 January 1970 at 00:00 on the same clock, as if it were never put forward or back.
    var millisecondsOfClock: Int64 {
        Int64(date.dayNumber) * Instant.millisecondsADay + Int64((hour * 60 + minute) * 60 + second) * 1_000
    }

    init(millisecondsOfClock: Int64) {
        let day = millisecondsOfClock.flooredDivision(by: Instant.millisecondsADay)
        let seconds = Int((millisecondsOfClock - day * Instant.millisecondsADay) / 1_000)
        self.init(known: LocalDate(nearestTo: Int(day)), seconds / 3_600, seconds / 60 % 60, seconds % 60)
    }
}

extension LocalDateTime: CustomStringConvertible {
    /// "4 March 2026 at 9:12am", as ``long``.
    package var description: String { long }

    /// "2026-03-04T09:12:00"
    package var iso: String { "\(date.iso)T\(time):\(Digits.two(second))" }

    /// "09:12"
    package var time: String { "\(Digits.two(hour)):\(Digits.two(minute))" }

    /// "4 Mar 09:12"
    package var short: String { "\(date.short) \(time)" }

    /// "4 March 2026 at 9:12am"
    package var long: String { "\(date.long) at \(timeInWords)" }

    /// As in running text: "9:12am", "9am", "midday", "midnight".
    package var timeInWords: String {
        if minute == 0, hour == 0 { return "midnight" }
        if minute == 0, hour == 12 { return "midday" }
        let hourOfHalf = hour % 12 == 0 ? 12 : hour % 12
        return "\(hourOfHalf)\(minute == 0 ? "" : ":" + Digits.two(minute))\(hour < 12 ? "am" : "pm")"
    }
}

extension LocalDateTime: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let dateTime = LocalDateTime(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "Not a date and time such as 2026-03-02T09:00:00"
            )
        }
        self = dateTime
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
