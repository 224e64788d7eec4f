/// A time on the clock of a policy file: `09:00`, `12:30`. From 00:00 to 24:00, the end of the day.
package struct TimeOfDay: Sendable, Hashable, Comparable {
    /// 0 to 1,440.
    package let minutesAfterMidnight: Int

    /// Reads exactly `HH:MM`; nothing for any other text.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Digits.number(bytes[0..<2]),
            let minute = Digits.number(bytes[3..<5]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        minutesAfterMidnight = hour * 60 + minute
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutesAfterMidnight < right.minutesAfterMidnight
    }

    /// "09:00"
    package var text: String { "\(Digits.two(hour)):\(Digits.two(minute))" }

    /// 0 to 24.
    package var hour: Int { minutesAfterMidnight / 60 }
    package var minute: Int { minutesAfterMidnight % 60 }
}

/// Coded as one string: "09:00".
extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a time such as 09:00")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
