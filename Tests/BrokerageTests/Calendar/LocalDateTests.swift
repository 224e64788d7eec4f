import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct LocalDateTests {
    @Test func `every day from 1900 to 2100 is the day after the one before it, in all its forms`() throws {
        // An independent count: from 1 January 1900, a Monday 25,567 days before 1970, by a table of months.
        var dayNumber = -25_567
        var weekday = 0
        var wrong: [String] = []
        for year in 1900...2100 {
            let isLeap = year % 4 == 0 && year != 1900 && year != 2100
            for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...days {
                    let iso = String(format: "%04d-%02d-%02d", year, month + 1, day)
                    let date = try #require(LocalDate(year: year, month: month + 1, day: day))
                    if date.dayNumber != dayNumber || date.year != year || date.month != month + 1 || date.day != day
                        || date.weekday.rawValue != weekday + 1 || date.iso != iso || LocalDate(iso: iso) != date
                        || LocalDate(nearestTo: dayNumber) != date
                    {
                        wrong.append(iso)
                    }
                    dayNumber += 1
                    weekday = (weekday + 1) % 7
                }
                #expect(LocalDate(year: year, month: month + 1, day: days + 1) == nil)
                #expect(LocalDate(year: year, month: month + 1, day: 0) == nil)
            }
        }
        #expect(wrong.prefix(5) == [])
    }

    @Test func `the range ends on 1 January 1850 and 31 December 2200`() {
        #expect(LocalDate.earliest == LocalDate(year: 1850, month: 1, day: 1))
        #expect(LocalDate.latest == LocalDate(year: 2200, month: 12, day: 31))
        #expect(LocalDate(year: 1849, month: 12, day: 31) == nil)
        #expect(LocalDate(year: 2201, month: 1, day: 1) == nil)
        #expect(LocalDate(year: 2026, month: 13, day: 1) == nil)
        #expect(LocalDate(year: 2026, month: 0, day: 1) == nil)
        #expect(LocalDate(year: .max, month: .max, day: .max) == nil)
        #expect(LocalDate(year: .min, month: .min, day: .min) == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-3-2", "2026-02-29", "2026-02-30", "2026/03/02", "02-03-2026", "2026-03-02T00:00",
        " 2026-03-02", "2026-03-0२", "２026-03-02", "-026-03-02", "2026-+3-02", "20260302", "2026-03-02\n",
    ])
    func `what isn't a date in full is refused`(text: String) {
        #expect(LocalDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
        ("2026-05-31", 0, "2026-05-31"), ("2026-01-01", 2_099, "2200-12-01"), ("2026-01-01", 2_100, "2200-12-31"),
        ("1850-01-31", -1, "1850-01-01"), ("2026-01-01", .max, "2200-12-31"), ("2026-01-01", .min, "1850-01-01"),
    ])
    func `months are added to the same day, or the month's last, within the range`(
        from: String,
        months: Int,
        to: String
    ) throws {
        #expect(try #require(LocalDate(iso: from)).adding(months: months).iso == to)
    }

    @Test(arguments: [
        ("2026-02-28", 1, "2026-03-01"), ("2026-01-01", -1, "2025-12-31"), ("2026-03-02", 42, "2026-04-13"),
        ("2200-12-31", 1, "2200-12-31"), ("1850-01-01", -1, "1850-01-01"), ("2026-01-01", .max, "2200-12-31"),
        ("1900-01-01", .min, "1850-01-01"),
    ])
    func `days are added within the range`(from: String, days: Int, to: String) throws {
        #expect(try #require(LocalDate(iso: from)).adding(days: days).iso == to)
    }

    @Test func `days until a date give it back when added, and months taken off again are at most days short`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let one = LocalDate(nearestTo: Int.random(in: -43_829...84_370, using: &generator))
            let other = LocalDate(nearestTo: Int.random(in: -43_829...84_370, using: &generator))
            #expect(one.adding(days: one.days(until: other)) == other, "seed \(generator.seed)")
            #expect(one.days(until: other) == -other.days(until: one), "seed \(generator.seed)")
            #expect((one < other) == (one.iso < other.iso), "seed \(generator.seed)")
            let months = Int.random(in: -100...100, using: &generator)
            let there = LocalDate(nearestTo: Int.random(in: -40_000...80_000, using: &generator))
            let back = there.adding(months: months).adding(months: -months)
            #expect((-3...0).contains(there.days(until: back)), "seed \(generator.seed)")
        }
    }

    @Test(
        arguments: [
            ("1940-06-15", "2026-06-14", 85), ("1940-06-15", "2026-06-15", 86), ("2026-01-01", "2026-01-01", 0),
            ("2026-01-02", "2026-01-01", nil), ("1940-02-29", "2025-02-28", 84), ("1940-02-29", "2025-03-01", 85),
            ("1940-02-29", "2024-02-29", 84), ("1920-12-31", "2026-01-01", 105),
        ] as [(String, String, Int?)]
    )
    func `an age is in whole years, and a leap-day birthday is kept on 1 March`(
        born: String,
        date: String,
        age: Int?
    ) throws {
        #expect(try #require(LocalDate(iso: born)).age(on: #require(LocalDate(iso: date))) == age)
    }

    @Test func `a date is shown in four ways`() throws {
        let wednesday = try #require(LocalDate(iso: "2026-03-04"))
        #expect(wednesday.full == "Wednesday 4 March 2026")
        #expect(wednesday.long == "4 March 2026")
        #expect("\(wednesday)" == "4 March 2026")
        #expect(wednesday.short == "4 Mar")
        #expect(wednesday.adding(days: 1).shortWithWeekday == "Thu 5 Mar")
        let months = (0..<12).map { wednesday.adding(months: $0 - 2).long.split(separator: " ")[1] }
        var english = Calendar(identifier: .gregorian)
        english.locale = Locale(identifier: "en_GB")
        #expect(months == english.monthSymbols.map { $0[...] })
    }

    @Test func `a date is coded as its ISO form, and anything else is refused`() throws {
        let dates = [LocalDate.earliest, try #require(LocalDate(iso: "2026-03-02")), .latest]
        let json = try JSONEncoder().encode(dates)
        #expect(String(decoding: json, as: UTF8.self) == #"["1850-01-01","2026-03-02","2200-12-31"]"#)
        #expect(try JSONDecoder().decode([LocalDate].self, from: json) == dates)
        for bad in [#"["2026-02-29"]"#, #"["2201-01-01"]"#, "[5]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([LocalDate].self, from: Data(bad.utf8)) }
        }
    }

    @Test(arguments: [
        ("2026-03-31", 2025, "2025 to 2026"), ("2026-04-01", 2026, "2026 to 2027"),
        ("2026-12-31", 2026, "2026 to 2027"),
    ])
    func `a financial year runs from 1 April to 31 March`(date: String, startYear: Int, words: String) throws {
        let date = try #require(LocalDate(iso: date))
        let year = FinancialYear(containing: date)
        #expect(year.startYear == startYear)
        #expect(year.description == words)
        #expect((year.firstDay...year.lastDay).contains(date))
        #expect(year.firstDay.iso == "\(startYear)-04-01")
        #expect(year.lastDay.iso == "\(startYear + 1)-03-31")
        #expect(FinancialYear(startYear: startYear) == year)
        #expect(FinancialYear(startYear: .max) == nil)
    }
}
