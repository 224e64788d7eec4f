/// A time on the clock of a policy file: `09:00`, `12:30`. From 00:00 to 24:00, the end of the day.
package struct TimeOfDay: Sendable, Hashable, Comparable {
    /// 0 to 1,440.
    package let minutesAfterMidnight: Int

    /// Reads exactly `HH:MM`; nothing for any other text.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(digits.contains) }),
            let hour = Int(String(decoding: parts[0], as: UTF8.self)), let minute = Int(String(decoding: parts[1], as: UTF8.self)), minute < 60,
            hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        minutesAfterMidnight = hour * 60 + minute
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutesAfterMidnight < right.minutesAfterMidnight
    }

    /// "09:00"
    package var text: String { "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))" }

    /// 0 to 24.
    package var hour: Int { minutesAfterMidnight / 60 }
    package var minute: Int { minutesAfterMidnight % 60 }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
