/// A day of the calendar with no time of day and no place: a birthday, a start date. Proleptic Gregorian, from
/// 1 January 1850 to 31 December 2200, which holds every birthday and every date a person can plan for.
///
/// Arithmetic stops at the ends of that range rather than fail: no day this program reasons about is within a
/// lifetime of them, and a trap would end the server for everyone. What is typed is checked on the way in.
///
/// Coded as one string: `2026-03-02`.
package struct LocalDate: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    package let dayNumber: Int

    package static let earliest = LocalDate(known: -43_829)
    package static let latest = LocalDate(known: 84_370)

    private init(known dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The day so many days after 1 January 1970, or the nearest in range.
    package init(nearestTo dayNumber: Int) {
        self.dayNumber = min(max(dayNumber, LocalDate.earliest.dayNumber), LocalDate.latest.dayNumber)
    }

    /// - Returns: nil for a day that doesn't exist (30 February) or is out of range.
    package init?(year: Int, month: Int, day: Int) {
        guard (1850...2200).contains(year), (1...12).contains(month),
            (1...LocalDate.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        dayNumber = LocalDate.dayNumber(year: year, month: month, day: day)
    }

    /// Reads exactly `2026-03-02`, nothing looser.
    package init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: LocalDate, right: LocalDate) -> Bool { left.dayNumber < right.dayNumber }

    package var year: Int { parts.year }
    /// 1 to 12.
    package var month: Int { parts.month }
    /// 1 to 31.
    package var day: Int { parts.day }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday. Day numbers go below nought, so the remainder is brought above it.
        let daysAfterMonday = ((dayNumber + 3) % 7 + 7) % 7
        return Weekday(rawValue: daysAfterMonday + 1) ?? .monday
    }

    package func adding(days: Int) -> LocalDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : LocalDate(nearestTo: sum)
    }

    /// The same day of another month, or the last day of that month where it has no such day: a month after
    /// 31 January is 28 or 29 February.
    package func adding(months: Int) -> LocalDate {
        let parts = parts
        let (index, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
        guard !overflow, index >= 1850 * 12 else { return months < 0 ? .earliest : .latest }
        guard index < 2201 * 12 else { return .latest }
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(parts.day, LocalDate.days(inMonth: month, of: year))
        return LocalDate(known: LocalDate.dayNumber(year: year, month: month, day: day))
    }

    /// How many days later `other` is; below nought where it is earlier.
    package func days(until other: LocalDate) -> Int { other.dayNumber - dayNumber }

    /// The age in whole years, on `date`, of someone born on this day; nil before they were born. Someone born on
    /// 29 February is a year older on 1 March in other years.
    package func age(on date: LocalDate) -> Int? {
        guard date >= self else { return nil }
        let (born, now) = (parts, date.parts)
        let birthdayIsToCome = (now.month, now.day) < (born.month, born.day)
        return now.year - born.year - (birthdayIsToCome ? 1 : 0)
    }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// How many days a month of 1 to 12 has.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day at once, which is cheaper than one by one.
    package var parts: (year: Int, month: Int, day: Int) {
        // Counted in eras of 400 years (146,097 days) from 1 March of the year 0, so that a leap day ends its year.
        let days = dayNumber + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = yearFromMarch.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension LocalDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = LocalDate(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a date such as 2026-03-02")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
