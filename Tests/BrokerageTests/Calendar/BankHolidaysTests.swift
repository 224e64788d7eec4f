import Brokerage
import Foundation
import Testing

@Suite struct BankHolidaysTests {
    private static let shipped = BankHolidays.englandAndWales

    @Test func `the file shipped speaks for 2015 to 2030`() throws {
        #expect(Self.shipped.years == 2015...2030)
        #expect(Self.shipped.covers(try #require(LocalDate(iso: "2015-01-01"))))
        #expect(Self.shipped.covers(try #require(LocalDate(iso: "2030-12-31"))))
        #expect(!Self.shipped.covers(try #require(LocalDate(iso: "2031-01-01"))))
        #expect(!Self.shipped.covers(try #require(LocalDate(iso: "2014-12-31"))))
    }

    @Test(arguments: 2015...2030)
    func `a year has its eight, or more by proclamation, and none at a weekend`(year: Int) {
        let dates = Self.shipped.dates.filter { $0.year == year }
        let extra = [2022: 2, 2023: 1]
        #expect(dates.count == 8 + extra[year, default: 0])
        #expect(dates.allSatisfy { $0.weekday < .saturday })
    }

    @Test(arguments: 2015...2030)
    func `Good Friday and Easter Monday stand about Easter Sunday`(year: Int) throws {
        let easter = try #require(Self.easterSunday(year))
        #expect(easter.weekday == .sunday)
        #expect(Self.shipped.title(on: easter.adding(days: -2)) == "Good Friday")
        #expect(Self.shipped.title(on: easter.adding(days: 1)) == "Easter Monday")
    }

    @Test(arguments: [
        (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2026, "2026-04-05"), (2038, "2038-04-25"),
    ])
    func `the Easter these tests count by is the known one`(year: Int, iso: String) {
        #expect(Self.easterSunday(year)?.iso == iso)
    }

    @Test(arguments: 2015...2030)
    func `Christmas and New Year take away the working days the law says`(year: Int) throws {
        let christmas = try #require(LocalDate(year: year, month: 12, day: 25))
        let days: [Int]
        switch christmas.weekday {
        case .friday: days = [25, 28]
        case .saturday: days = [27, 28]
        case .sunday: days = [26, 27]
        default: days = [25, 26]
        }
        #expect(Self.shipped.dates.filter { $0.year == year && $0.month == 12 }.map(\.day) == days)

        let newYear = try #require(LocalDate(year: year, month: 1, day: 1))
        let observed = newYear.adding(days: newYear.weekday < .saturday ? 0 : 8 - newYear.weekday.rawValue)
        #expect(Self.shipped.title(on: observed)?.hasPrefix("New Year’s Day") == true)
    }

    @Test(
        arguments: [
            ("2015-12-28", "Boxing Day (substitute day)"), ("2016-12-27", "Christmas Day (substitute day)"),
            ("2017-01-02", "New Year’s Day (substitute day)"), ("2019-05-06", "Early May bank holiday"),
            ("2020-05-08", "Early May bank holiday (VE Day)"), ("2020-05-04", nil),
            ("2021-12-27", "Christmas Day (substitute day)"),
            ("2021-12-28", "Boxing Day (substitute day)"), ("2022-01-03", "New Year’s Day (substitute day)"),
            ("2022-05-30", nil), ("2022-06-02", "Spring bank holiday"), ("2022-06-03", "Platinum Jubilee bank holiday"),
            ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"),
            ("2023-05-01", "Early May bank holiday"),
            ("2023-05-08", "Bank holiday for the coronation of King Charles III"),
            ("2024-08-26", "Summer bank holiday"), ("2025-05-26", "Spring bank holiday"),
            ("2026-12-28", "Boxing Day (substitute day)"), ("2026-12-29", nil),
            ("2028-01-03", "New Year’s Day (substitute day)"),
        ] as [(String, String?)]
    )
    func `days moved, added and substituted are where they were proclaimed`(date: String, title: String?) throws {
        let date = try #require(LocalDate(iso: date))
        #expect(Self.shipped.title(on: date) == title)
        #expect(Self.shipped.contains(date) == (title != nil))
    }

    @Test func `a partnership's own file is read, with comments, blank lines and Windows line ends`() throws {
        let holidays = try BankHolidays(
            text: "# Ours\r\n\r\n2026-12-25   Christmas Day \r\n  # and\r\n2027-01-01\tNew Year\r\n"
        )
        #expect(holidays.dates.map(\.iso) == ["2026-12-25", "2027-01-01"])
        #expect(holidays.title(on: try #require(LocalDate(iso: "2026-12-25"))) == "Christmas Day")
        #expect(holidays.years == 2026...2027)
    }

    @Test(arguments: [
        (
            "# Ours\n2026-12-25 Christmas Day\n25/12/2027 Christmas Day\n",
            "Line 3: ‘25/12/2027’ is not a date. Write it like 2026-12-25"
        ),
        ("2026-02-29 Leap day", "Line 1: ‘2026-02-29’ is not a date. Write it like 2026-12-25"),
        ("\n2026-12-25 \n", "Line 2: 2026-12-25 has no name. Write the name after the date"),
        (
            "2026-12-25 Christmas Day\n2026-12-25 Boxing Day\n",
            "Line 2: 2026-12-25 stands here a second time. Remove one of the lines"
        ),
        ("# Nothing\n", "Line 2: the file lists no bank holidays. Write one a line, like 2026-12-25 Christmas Day"),
        ("", "Line 1: the file lists no bank holidays. Write one a line, like 2026-12-25 Christmas Day"),
        (
            "2025-12-25 Christmas Day\n2027-12-27 Christmas Day",
            "Line 2: the file has no bank holidays in 2026. Add them"
        ),
    ])
    func `a file that can't be read says on which line and what to do`(text: String, sentence: String) {
        let fault = #expect(throws: BankHolidays.Fault.self) { try BankHolidays(text: text) }
        #expect(fault?.sentence == sentence)
    }

    @Test func `bank holidays are coded as the file that reads as them`() throws {
        let json = try JSONEncoder().encode([Self.shipped])
        #expect(try JSONDecoder().decode([BankHolidays].self, from: json) == [Self.shipped])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([BankHolidays].self, from: Data(#"["nothing"]"#.utf8))
        }
    }

    /// The anonymous Gregorian algorithm (Meeus, Jones and Butcher).
    private static func easterSunday(_ year: Int) -> LocalDate? {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return LocalDate(year: year, month: n / 31, day: n % 31 + 1)
    }
}
