import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct LondonTests {
    @Test func `every hour from 2000 to 2035 shows what Foundation's Europe-London shows, both ways`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let first = try #require(Instant(iso: "2000-01-01T00:00:00Z")).milliseconds
        let end = try #require(Instant(iso: "2036-01-01T00:00:00Z")).milliseconds
        var wrong: [String] = []
        var doubled = 0
        for milliseconds in stride(from: first, to: end, by: 3_600_000) {
            let instant = Instant(milliseconds: milliseconds)
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds / 1_000)))
            let shifted = Instant(milliseconds: milliseconds + Int64(offset) * 1_000)
            if "\(instant.london.iso)Z" != shifted.iso { wrong.append("\(instant) shows \(instant.london.iso)") }

            let back = Instant(london: instant.london)
            if back == instant.adding(hours: -1) {
                doubled += 1
            } else if back != instant {
                wrong.append("\(instant) comes back as \(back)")
            }
        }
        #expect(wrong.prefix(5) == [])
        #expect(doubled == 36, "one hour a year comes twice, and its first is taken")
    }

    @Test func `the clocks go forward on the last Sunday of March at 01:00 UTC`() throws {
        let before = try #require(Instant(iso: "2026-03-29T00:59:59.999Z"))
        #expect(before.london.iso == "2026-03-29T00:59:59")
        #expect(before.adding(milliseconds: 1).london.iso == "2026-03-29T02:00:00")
    }

    @Test func `the clocks go back on the last Sunday of October at 01:00 UTC`() throws {
        let before = try #require(Instant(iso: "2026-10-25T00:59:59.999Z"))
        #expect(before.london.iso == "2026-10-25T01:59:59")
        #expect(before.adding(milliseconds: 1).london.iso == "2026-10-25T01:00:00")
    }

    @Test(arguments: [
        ("2026-03-29", 0, 59, "2026-03-29T00:59:00Z"), ("2026-03-29", 1, 0, "2026-03-29T01:00:00Z"),
        // 01:30 is skipped: an hour later, 02:30, is shown at 01:30 UTC.
        ("2026-03-29", 1, 30, "2026-03-29T01:30:00Z"), ("2026-03-29", 2, 30, "2026-03-29T01:30:00Z"),
        // 01:30 comes twice: first in summer time, at 00:30 UTC.
        ("2026-10-25", 1, 30, "2026-10-25T00:30:00Z"), ("2026-10-25", 2, 0, "2026-10-25T02:00:00Z"),
        ("2026-07-01", 9, 0, "2026-07-01T08:00:00Z"), ("2026-01-01", 9, 0, "2026-01-01T09:00:00Z"),
        ("2026-07-01", 99, -5, "2026-07-01T22:00:00Z"), ("2026-07-01", .min, .max, "2026-06-30T23:59:00Z"),
    ])
    func `a time in London is a moment, skipped times an hour later and doubled ones the first`(
        date: String,
        hour: Int,
        minute: Int,
        iso: String
    ) throws {
        let date = try #require(LocalDate(iso: date))
        #expect(Instant(london: date, hour: hour, minute: minute).iso == iso)
    }

    @Test func `the ends of the range have a time in London too`() {
        #expect(Instant.earliest.london.iso == "1850-01-01T00:00:00")
        #expect(Instant.latest.london.iso == "2200-12-31T23:59:59")
        #expect(Instant(london: .latest, hour: 23, minute: 59, second: 59) < .latest)
    }

    @Test(arguments: [
        ("2026-03-04 09:12", "4 Mar 09:12", "4 March 2026 at 9:12am"),
        ("2026-03-04 09:00", "4 Mar 09:00", "4 March 2026 at 9am"),
        ("2026-03-04 12:30", "4 Mar 12:30", "4 March 2026 at 12:30pm"),
        ("2026-03-04 00:05", "4 Mar 00:05", "4 March 2026 at 12:05am"),
        ("2026-03-04 23:59", "4 Mar 23:59", "4 March 2026 at 11:59pm"),
        ("2026-03-04T12:00:00", "4 Mar 12:00", "4 March 2026 at midday"),
        ("2026-03-04 00:00", "4 Mar 00:00", "4 March 2026 at midnight"),
    ])
    func `a time is shown short and long`(text: String, short: String, long: String) throws {
        let clock = try #require(LocalDateTime(iso: text))
        #expect(clock.short == short)
        #expect(clock.long == long)
        #expect("\(clock)" == long)
    }

    @Test(arguments: [
        "", "2026-03-04", "2026-03-04T9:00", "2026-03-04T24:00", "2026-03-04T09:60", "2026-03-04x09:00",
        "2026-03-04T09:00:60", "2026-03-04T09-00", "2026-02-30T09:00", "2026-03-04T09:00:0", "2026-03-04T09:00 00",
    ])
    func `what isn't a date and a time is refused`(text: String) {
        #expect(LocalDateTime(iso: text) == nil)
    }

    // Now is Wednesday 4 March 2026, 09:12.
    @Test(arguments: [
        ("2026-03-04 10:31", "today 10:31"), ("2026-03-04 00:00", "today 00:00"),
        ("2026-03-03 10:31", "yesterday 10:31"),
        ("2026-03-05 12:30", "tomorrow 12:30"), ("2026-03-06 10:00", "Fri 10:00"), ("2026-03-10 10:00", "Tue 10:00"),
        ("2026-03-11 10:00", "11 Mar 10:00"), ("2026-03-02 10:00", "2 Mar 10:00"),
        ("2025-12-28 10:00", "28 Dec 2025 10:00"),
        ("2027-01-04 10:00", "4 Jan 2027 10:00"),
    ])
    func `a moment is told as seen from now`(text: String, words: String) throws {
        let now = Instant(london: try #require(LocalDateTime(iso: "2026-03-04 09:12")))
        #expect(Instant(london: try #require(LocalDateTime(iso: text))).relative(to: now) == words)
    }

    @Test func `what is tomorrow in London is told so though it is today in UTC`() throws {
        let now = try #require(Instant(iso: "2026-07-01T22:30:00Z"))
        #expect(now.adding(minutes: 45).relative(to: now) == "tomorrow 00:15")
    }

    @Test func `a date and time is coded as its ISO form`() throws {
        let clock = try #require(LocalDateTime(iso: "2026-03-02T09:00"))
        let json = try JSONEncoder().encode([clock])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-03-02T09:00:00"]"#)
        #expect(try JSONDecoder().decode([LocalDateTime].self, from: json) == [clock])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([LocalDateTime].self, from: Data(#"["2026-03-02"]"#.utf8))
        }
    }
}
