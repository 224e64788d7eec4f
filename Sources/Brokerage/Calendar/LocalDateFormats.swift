extension LocalDate: CustomStringConvertible {
    /// "4 March 2026", as ``long``.
    package var description: String { long }

    /// "2026-03-04", as stored and as given to date fields and files.
    package var iso: String {
        let parts = parts
        return "\(parts.year)-\(Digits.two(parts.month))-\(Digits.two(parts.day))"
    }

    /// "Wednesday 4 March 2026"
    package var full: String { "\(weekday.name) \(long)" }

    /// "4 March 2026"
    package var long: String {
        let parts = parts
        return "\(parts.day) \(LocalDate.monthName(parts.month)) \(parts.year)"
    }

    /// "4 Mar"
    package var short: String {
        let parts = parts
        return "\(parts.day) \(LocalDate.monthName(parts.month).prefix(3))"
    }

    /// "Thu 5 Mar"
    package var shortWithWeekday: String { "\(weekday.shortName) \(short)" }

    /// "March" for 3.
    private static func monthName(_ month: Int) -> String {
        switch month {
        case 1: "January"
        case 2: "February"
        case 3: "March"
        case 4: "April"
        case 5: "May"
        case 6: "June"
        case 7: "July"
        case 8: "August"
        case 9: "September"
        case 10: "October"
        case 11: "November"
        default: "December"
        }
    }
}

/// Digits of dates and times, read and written without a formatter.
enum Digits {
    /// "07" for 7; for 0 to 99.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// The number in ASCII digits and nothing else; nil for none, or for more than nine.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
