import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct WorkingTimeTests {
    private static let office = WorkingTime.officeHours()

    private static func at(_ text: String) throws -> Instant {
        Instant(london: try #require(LocalDateTime(iso: text)))
    }

    @Test(arguments: [
        ("2026-03-04 08:59:59", false), ("2026-03-04 09:00", true), ("2026-03-04 16:59:59", true),
        ("2026-03-04 17:00", false), ("2026-03-07 12:00", false), ("2026-03-08 12:00", false),
        ("2026-12-25 12:00", false), ("2026-12-28 12:00", false), ("2026-12-29 12:00", true),
        // The Monday after each change of the clocks: nine in the morning is nine by the clock on the wall.
        ("2026-03-30 09:00", true), ("2026-03-30 08:59", false), ("2026-10-26 09:00", true),
        ("2026-10-26 08:59", false),
    ])
    func `a team is at work from nine up to five on working days, by London's clocks`(text: String, isWorking: Bool)
        throws
    {
        #expect(Self.office.isWorking(try Self.at(text)) == isWorking)
    }

    @Test(arguments: [
        ("2026-03-04 10:30", "2026-03-04 10:30"), ("2026-03-04 07:00", "2026-03-04 09:00"),
        ("2026-03-04 17:00", "2026-03-05 09:00"), ("2026-03-06 18:00", "2026-03-09 09:00"),
        ("2026-12-24 17:00", "2026-12-29 09:00"), ("2026-04-02 17:30", "2026-04-07 09:00"),
        ("2025-12-31 17:00", "2026-01-02 09:00"),
    ])
    func `the next opening is now, or the next working morning`(text: String, opening: String) throws {
        #expect(Self.office.nextOpening(from: try Self.at(text)) == (try Self.at(opening)))
    }

    @Test(arguments: [
        ("2026-03-04 09:00", 120, "2026-03-04 11:00"), ("2026-03-04 16:00", 120, "2026-03-05 10:00"),
        // What would end at the close ends at the next opening: five o'clock is no working time.
        ("2026-03-04 15:00", 120, "2026-03-05 09:00"), ("2026-03-06 16:30", 60, "2026-03-09 09:30"),
        ("2026-03-06 20:00", 120, "2026-03-09 11:00"), ("2026-03-04 10:00", 0, "2026-03-04 10:00"),
        ("2026-03-04 10:00", -30, "2026-03-04 10:00"), ("2026-03-04 18:00", -30, "2026-03-05 09:00"),
        // Over Easter, over Christmas with its substitute day, and over both changes of the clocks.
        ("2026-04-02 16:00", 120, "2026-04-07 10:00"), ("2026-12-24 16:00", 120, "2026-12-29 10:00"),
        ("2026-03-27 16:00", 120, "2026-03-30 10:00"), ("2026-10-23 16:00", 120, "2026-10-26 10:00"),
        ("2026-03-04 09:00", 8 * 60 * 5, "2026-03-11 09:00"),
    ])
    func `working time is added over evenings, weekends and holidays`(from: String, minutes: Int, to: String) throws {
        #expect(Self.office.adding(workingMinutes: minutes, to: try Self.at(from)) == (try Self.at(to)))
    }

    @Test(arguments: [
        ("2026-03-04 15:00", 120, "2026-03-04 17:00"), ("2026-03-04 15:00:01", 120, "2026-03-05 09:00:01"),
        ("2026-03-04 09:00", 480, "2026-03-04 17:00"), ("2026-03-04 09:00", 960, "2026-03-05 17:00"),
        ("2026-03-06 17:00", 60, "2026-03-09 10:00"), ("2026-03-06 18:00", 480, "2026-03-09 17:00"),
        ("2026-03-04 16:00", 120, "2026-03-05 10:00"), ("2026-12-24 15:00", 120, "2026-12-24 17:00"),
    ])
    func `what ends at the close of a day is due then`(from: String, minutes: Int, to: String) throws {
        #expect(Self.office.end(ofWorkingMinutes: minutes, from: try Self.at(from)) == (try Self.at(to)))
    }

    @Test(arguments: [
        ("2026-03-04 09:00", "2026-03-04 17:00", 480), ("2026-03-04 08:00", "2026-03-04 18:00", 480),
        ("2026-03-06 16:00", "2026-03-09 10:00", 120), ("2026-03-07 00:00", "2026-03-08 23:00", 0),
        ("2026-12-24 16:00", "2026-12-29 10:00", 120), ("2026-03-04 09:00", "2026-03-04 09:00:59", 0),
        ("2026-03-09 10:00", "2026-03-06 16:00", -120), ("2026-01-01 00:00", "2027-01-01 00:00", 253 * 480),
    ])
    func `working minutes between two moments are whole ones`(from: String, to: String, minutes: Int) throws {
        #expect(Self.office.workingMinutes(from: try Self.at(from), to: try Self.at(to)) == minutes)
    }

    @Test func `working time is measured to the millisecond`() throws {
        let start = try Self.at("2026-03-04 16:59").adding(milliseconds: 1)
        let end = try Self.at("2026-03-05 09:00").adding(milliseconds: 500)
        #expect(Self.office.workingMilliseconds(from: start, to: end) == 59_999 + 500)
        #expect(Self.office.workingMilliseconds(from: end, to: start) == -(59_999 + 500))
    }

    @Test func `hours that span a change of the clocks are as long as they last`() throws {
        let always = try WorkingTime(days: Set(Weekday.allCases), from: 0, to: 1_440, holidays: .englandAndWales)
        let spring = (try Self.at("2026-03-29 00:00"), try Self.at("2026-03-30 00:00"))
        #expect(always.workingMinutes(from: spring.0, to: spring.1) == 23 * 60)
        let autumn = (try Self.at("2026-10-25 00:00"), try Self.at("2026-10-26 00:00"))
        #expect(always.workingMinutes(from: autumn.0, to: autumn.1) == 25 * 60)
    }

    @Test func `hours that the clocks skip are no hours that day`() throws {
        let sundays = try WorkingTime(days: [.sunday], from: 60, to: 120, holidays: .englandAndWales)
        #expect(sundays.nextOpening(from: try Self.at("2026-03-28 12:00")) == (try Self.at("2026-04-05 01:00")))
    }

    @Test(arguments: [
        ("2026-03-04", "2026-03-05", "2026-03-04"), ("2026-03-06", "2026-03-09", "2026-03-06"),
        ("2026-03-07", "2026-03-09", "2026-03-09"), ("2026-12-24", "2026-12-29", "2026-12-24"),
        ("2026-12-25", "2026-12-29", "2026-12-29"), ("2026-04-02", "2026-04-07", "2026-04-02"),
        ("2200-12-31", "2200-12-31", "2200-12-31"),
    ])
    func `the next working day is after weekends and holidays`(date: String, next: String, first: String) throws {
        let date = try #require(LocalDate(iso: date))
        #expect(Self.office.nextWorkingDay(after: date).iso == next)
        #expect(Self.office.firstWorkingDay(onOrAfter: date).iso == first)
    }

    @Test func `working time that is none at all can't be made`() {
        let holidays = BankHolidays.englandAndWales
        #expect(throws: WorkingTime.Fault.noDays) { try WorkingTime(days: [], from: 0, to: 60, holidays: holidays) }
        for (from, to) in [(60, 60), (120, 60), (-1, 60), (0, 1_441), (.min, .max), (1_440, 1_441)] {
            #expect(throws: WorkingTime.Fault.noHours) {
                try WorkingTime(days: [.monday], from: from, to: to, holidays: holidays)
            }
        }
    }

    @Test func `every question is answered, whatever is asked`() throws {
        // Every Monday there is, a bank holiday: the most a replaced file can do.
        let mondays = stride(from: LocalDate.earliest.dayNumber, through: LocalDate.latest.dayNumber, by: 1)
            .map { LocalDate(nearestTo: $0) }.filter { $0.weekday == .monday }
        let holidays = try BankHolidays(text: mondays.map { "\($0.iso) Day off\n" }.joined())
        let never = try WorkingTime(days: [.monday], from: 540, to: 1_020, holidays: holidays)
        let now = try Self.at("2026-03-04 09:00")
        #expect(never.nextOpening(from: now) == .latest)
        #expect(never.nextWorkingDay(after: now.london.date) == .latest)
        #expect(never.workingMilliseconds(from: .earliest, to: .latest) == 0)
        #expect(Self.office.adding(workingMinutes: .max, to: .earliest) == .latest)
        #expect(Self.office.adding(workingMinutes: 0, to: .latest) == .latest)
        #expect(Self.office.workingMilliseconds(from: .latest, to: .latest) == 0)
        #expect(!Self.office.isWorking(.latest))
    }

    @Test func `adding working time and measuring it gives it back, and never lands outside working hours`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<400 {
            let hours = try Self.anyWorkingTime(using: &generator)
            let start = Self.anyMoment(using: &generator)
            let minutes = Int.random(in: 0...6_000, using: &generator)
            let end = hours.adding(workingMinutes: minutes, to: start)
            #expect(hours.isWorking(end), "seed \(generator.seed)")
            #expect(
                hours.workingMilliseconds(from: start, to: end) == Int64(minutes) * 60_000,
                "seed \(generator.seed)"
            )
            #expect(end == hours.nextOpening(from: end), "seed \(generator.seed)")
        }
    }

    @Test func `measuring in two goes is measuring in one`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<400 {
            let hours = try Self.anyWorkingTime(using: &generator)
            let start = Self.anyMoment(using: &generator)
            let middle = start.adding(seconds: Int.random(in: 0...2_000_000, using: &generator))
            let end = middle.adding(seconds: Int.random(in: 0...2_000_000, using: &generator))
            let parts =
                hours.workingMilliseconds(from: start, to: middle) + hours.workingMilliseconds(from: middle, to: end)
            #expect(hours.workingMilliseconds(from: start, to: end) == parts, "seed \(generator.seed)")
        }
    }

    @Test func `working minutes are those that Foundation's calendar shows to be working`() throws {
        var london = Calendar(identifier: .gregorian)
        london.timeZone = try #require(TimeZone(identifier: "Europe/London"))
        var generator = SeededGenerator.fresh()
        for _ in 0..<12 {
            let hours = try Self.anyWorkingTime(using: &generator)
            let changes = ["2026-03-28 12:00", "2026-10-24 12:00", "2026-12-24 09:00", "2026-04-02 09:00"]
            let near = try Self.at(changes.randomElement(using: &generator) ?? "")
            let start = near.adding(minutes: Int.random(in: -2_000...500, using: &generator))
            let span = Int.random(in: 0...4_000, using: &generator)
            var expected = 0
            for minute in 0..<span {
                let seconds = Double(start.adding(minutes: minute).milliseconds) / 1_000
                let shown = london.dateComponents(
                    [.year, .month, .day, .weekday, .hour, .minute],
                    from: Date(timeIntervalSince1970: seconds)
                )
                let date = try #require(LocalDate(year: shown.year ?? 0, month: shown.month ?? 0, day: shown.day ?? 0))
                // Foundation's Sunday is 1; ours is 7.
                let weekday = try #require(Weekday(rawValue: ((shown.weekday ?? 0) + 5) % 7 + 1))
                let minuteOfDay = (shown.hour ?? 0) * 60 + (shown.minute ?? 0)
                if hours.days.contains(weekday), !hours.holidays.contains(date),
                    minuteOfDay >= hours.opening, minuteOfDay < hours.closing
                {
                    expected += 1
                }
            }
            #expect(
                hours.workingMinutes(from: start, to: start.adding(minutes: span)) == expected,
                "seed \(generator.seed): \(hours.days) \(hours.opening) to \(hours.closing) from \(start) for \(span)"
            )
        }
    }

    @Test func `working time is coded and read back, and none at all is refused`() throws {
        let json = try JSONEncoder().encode(Self.office)
        #expect(try JSONDecoder().decode(WorkingTime.self, from: json) == Self.office)
        let none = #"{"days":[],"from":540,"to":1020,"holidays":"2026-12-25 Christmas Day"}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkingTime.self, from: Data(none.utf8)) }
    }

    /// Any days, and any hours that don't start or end in the hour after midnight that the clocks change: a doubled
    /// or skipped edge is settled by the rule for London, which the Foundation count here doesn't know.
    private static func anyWorkingTime(using generator: inout SeededGenerator) throws -> WorkingTime {
        let days = Set(Weekday.allCases.shuffled(using: &generator).prefix(Int.random(in: 1...7, using: &generator)))
        let from = Int.random(in: 120...1_400, using: &generator)
        let to = Int.random(in: (from + 1)...1_440, using: &generator)
        return try WorkingTime(
            days: days,
            from: Bool.random(using: &generator) ? 0 : from,
            to: to,
            holidays: .englandAndWales
        )
    }

    private static func anyMoment(using generator: inout SeededGenerator) -> Instant {
        Instant(milliseconds: Int64.random(in: 1_420_000_000_000...1_925_000_000_000, using: &generator))
    }
}
