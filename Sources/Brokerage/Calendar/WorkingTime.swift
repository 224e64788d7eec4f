/// When a team works: the same hours on the same days of the week, in London time, but for bank holidays. Hours run
/// from the opening up to, not including, the closing: at 09:00 a team is at work, at 17:00 it no longer is.
///
/// Time is counted as it passes, so hours that span a change of the clocks are an hour shorter or longer that day.
/// Every question is answered within the years ``LocalDate`` knows: what would fall after them is their last moment.
package struct WorkingTime: Sendable, Hashable {
    package let days: Set<Weekday>
    /// Minutes after midnight, 0 to 1,440.
    package let opening: Int
    /// Minutes after midnight, later than ``opening``; 1,440 is midnight at the day's end.
    package let closing: Int
    package let holidays: BankHolidays

    /// Open on `days` from `from` up to `to`, both in minutes after midnight (9:00 is 540), but for `holidays`.
    /// - Throws: ``Fault`` where no time at all would be working time.
    package init(days: Set<Weekday>, from: Int, to: Int, holidays: BankHolidays) throws(Fault) {
        guard !days.isEmpty else { throw .noDays }
        guard from >= 0, to <= 1_440, from < to else { throw .noHours }
        self.init(known: days, from, to, holidays)
    }

    private init(known days: Set<Weekday>, _ opening: Int, _ closing: Int, _ holidays: BankHolidays) {
        self.days = days
        self.opening = opening
        self.closing = closing
        self.holidays = holidays
    }

    /// Monday to Friday, 09:00 up to 17:00.
    package static func officeHours(holidays: BankHolidays = .englandAndWales) -> WorkingTime {
        WorkingTime(known: [.monday, .tuesday, .wednesday, .thursday, .friday], 9 * 60, 17 * 60, holidays)
    }

    package enum Fault: Error, Sendable, Hashable {
        case noDays, noHours

        package var sentence: String {
            switch self {
            case .noDays: "Choose at least one working day"
            case .noHours: "Working time must start before it ends, within one day"
            }
        }
    }

    package func isWorkingDay(_ date: LocalDate) -> Bool {
        days.contains(date.weekday) && !holidays.contains(date)
    }

    package func isWorking(_ instant: Instant) -> Bool {
        hours(on: instant.london.date)?.contains(instant) ?? false
    }

    /// `instant` itself where it is working time, else the next opening after it.
    package func nextOpening(from instant: Instant) -> Instant {
        adding(workingMinutes: 0, to: instant)
    }

    /// The moment by which so much working time has passed since `instant`, itself in working time: what would end at
    /// the very close of a day ends at the next opening. Fewer than no minutes count as none.
    package func adding(workingMinutes: Int, to instant: Instant) -> Instant {
        passing(workingMinutes, from: instant, endsAtClose: false)
    }

    /// The first moment at which so much working time has passed since `instant`: the very close of a day where it ends
    /// there. What is due in four working hours from one o'clock is due at five, and not the next morning at nine.
    package func end(ofWorkingMinutes minutes: Int, from instant: Instant) -> Instant {
        passing(minutes, from: instant, endsAtClose: true)
    }

    private func passing(_ minutes: Int, from instant: Instant, endsAtClose: Bool) -> Instant {
        let (milliseconds, overflow) = Int64(max(0, minutes)).multipliedReportingOverflow(by: 60_000)
        var left = overflow ? .max : milliseconds
        var day = instant.london.date
        while true {
            if let hours = hours(on: day) {
                let start = max(instant, hours.lowerBound)
                let available = max(0, start.milliseconds(until: hours.upperBound))
                if left < available || (endsAtClose && left == available && left > 0) {
                    return start.adding(milliseconds: left)
                }
                left -= available
            }
            guard day < .latest else { return .latest }
            day = day.adding(days: 1)
        }
    }

    /// The working time between two moments, exactly; below nought where `end` is the earlier.
    package func workingMilliseconds(from start: Instant, to end: Instant) -> Int64 {
        guard start <= end else { return -workingMilliseconds(from: end, to: start) }
        var total: Int64 = 0
        var day = start.london.date
        let lastDay = end.london.date
        while day <= lastDay {
            if let hours = hours(on: day) {
                total += max(0, max(start, hours.lowerBound).milliseconds(until: min(end, hours.upperBound)))
            }
            guard day < .latest else { break }
            day = day.adding(days: 1)
        }
        return total
    }

    /// The whole working minutes between two moments; below nought where `end` is the earlier.
    package func workingMinutes(from start: Instant, to end: Instant) -> Int {
        Int(workingMilliseconds(from: start, to: end) / 60_000)
    }

    package func nextWorkingDay(after date: LocalDate) -> LocalDate {
        firstWorkingDay(onOrAfter: date.adding(days: 1))
    }

    package func firstWorkingDay(onOrAfter date: LocalDate) -> LocalDate {
        var day = date
        while !isWorkingDay(day), day < .latest { day = day.adding(days: 1) }
        return day
    }

    /// The hours worked on a date; nil on a day off, and where the clocks skip the whole of them.
    private func hours(on date: LocalDate) -> Range<Instant>? {
        guard isWorkingDay(date) else { return nil }
        let opens = moment(opening, on: date)
        let closes = moment(closing, on: date)
        return opens < closes ? opens..<closes : nil
    }

    private func moment(_ minutes: Int, on date: LocalDate) -> Instant {
        minutes < 1_440
            ? Instant(london: date, hour: minutes / 60, minute: minutes % 60)
            : Instant(london: date.adding(days: 1), hour: 0)
    }
}

extension WorkingTime: Codable {
    private enum CodingKeys: String, CodingKey {
        case days, opening = "from", closing = "to", holidays
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let days = try container.decode(Set<Weekday>.self, forKey: .days)
        let opening = try container.decode(Int.self, forKey: .opening)
        let closing = try container.decode(Int.self, forKey: .closing)
        let holidays = try container.decode(BankHolidays.self, forKey: .holidays)
        do throws(Fault) {
            try self.init(days: days, from: opening, to: closing, holidays: holidays)
        } catch {
            throw DecodingError.dataCorruptedError(forKey: .days, in: container, debugDescription: error.sentence)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        // In order, so that the same working time is always coded the same.
        try container.encode(days.sorted(), forKey: .days)
        try container.encode(opening, forKey: .opening)
        try container.encode(closing, forKey: .closing)
        try container.encode(holidays, forKey: .holidays)
    }
}
