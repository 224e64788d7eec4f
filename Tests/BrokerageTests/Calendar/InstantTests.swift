import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_772_442_000_000, "2026-03-02T09:00:00Z"),
            (1_772_442_000_005, "2026-03-02T09:00:00.005Z"), (1_772_442_000_050, "2026-03-02T09:00:00.050Z"),
            (1_772_442_000_250, "2026-03-02T09:00:00.250Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (-86_400_000, "1969-12-31T00:00:00Z"), (.min, "1850-01-01T00:00:00Z"), (.max, "2200-12-31T23:59:59.999Z"),
        ] as [(Int64, String)]
    )
    func `a moment is written in UTC and read back`(milliseconds: Int64, iso: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.iso == iso)
        #expect(Instant(iso: iso) == instant)
    }

    @Test func `a fraction of a second has up to three digits`() {
        #expect(Instant(iso: "1970-01-01T00:00:01.5Z")?.milliseconds == 1_500)
        #expect(Instant(iso: "1970-01-01T00:00:01.05Z")?.milliseconds == 1_050)
    }

    @Test(arguments: [
        "", "Z", "2026-03-02", "2026-03-02T09:00Z", "2026-03-02T09:00:00", "2026-03-02T09:00:00+01:00",
        "2026-03-02 09:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:00:60Z",
        "2026-03-02T09:00:00.Z", "2026-03-02T09:00:00.1234Z", "2026-03-02T09:00:00.-1Z", "2026-02-30T09:00:00Z",
    ])
    func `what isn't a moment in UTC is refused`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func `every moment agrees with Foundation's writing of it`() {
        var generator = SeededGenerator.fresh()
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: false)
        for _ in 0..<2_000 {
            let seconds = Int64.random(in: -3_786_825_600..<7_289_654_400, using: &generator)
            let instant = Instant(milliseconds: seconds * 1_000)
            #expect(
                instant.iso == Date(timeIntervalSince1970: Double(seconds)).formatted(style),
                "seed \(generator.seed)"
            )
            #expect(Instant(iso: instant.iso) == instant, "seed \(generator.seed)")
        }
    }

    @Test func `time is added in seconds, minutes and hours, and stops at the ends of the range`() {
        let start = Instant(milliseconds: 0)
        #expect(start.adding(seconds: 90).milliseconds == 90_000)
        #expect(start.adding(minutes: -2).milliseconds == -120_000)
        #expect(start.adding(hours: 24).milliseconds == 86_400_000)
        #expect(start.milliseconds(until: start.adding(hours: 1)) == 3_600_000)
        for end in [start.adding(hours: .max), start.adding(seconds: .max), .latest.adding(milliseconds: 1)] {
            #expect(end == .latest)
        }
        for end in [start.adding(hours: .min), start.adding(minutes: .min), .earliest.adding(milliseconds: -1)] {
            #expect(end == .earliest)
        }
        #expect(Instant(milliseconds: .max) == .latest)
        #expect(Instant.earliest < .latest)
    }

    @Test func `a moment is coded as milliseconds, and one out of range is refused`() throws {
        let instants = [Instant.earliest, Instant(milliseconds: 1_772_442_000_000), .latest]
        let json = try JSONEncoder().encode(instants)
        #expect(String(decoding: json, as: UTF8.self) == "[-3786825600000,1772442000000,7289654399999]")
        #expect(try JSONDecoder().decode([Instant].self, from: json) == instants)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data("[7289654400000]".utf8))
        }
    }
}
