import Brokerage
import BrokerageTesting
import Testing

@Suite struct ReplaceBankHolidaysTests {
    /// 9 and 10 March 2026 are an ordinary Monday and Tuesday in the list shipped.
    private static let own = "2026-03-09 A day of national mourning\n"

    @Test(arguments: Engine.available)
    func `due times are reckoned with the list put in last`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-06 14:00")
        let before = try await story.starts("Before")
        let whenBefore = try await story.due(.respond, of: before)
        _ = try await story.partnership.perform(
            ReplaceBankHolidays(text: Self.own),
            by: .system,
            key: story.partnership.newKey()
        )
        let after = try await story.starts("After")
        #expect(try await story.due(.respond, of: before) == whenBefore)
        #expect(whenBefore == Instant(testing: "2026-03-09 12:30"))
        #expect(try await story.due(.respond, of: after) == Instant(testing: "2026-03-10 12:30"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: [
        ("2026-13-01 No such month", "Line 1: ‘2026-13-01’ is not a date"),
        ("2031-12-25 Christmas Day", "The list has no bank holidays in 2026"),
        ("", "lists no bank holidays"),
    ])
    func `a list that can't be reckoned with is refused`(text: String, because: String) async throws {
        let story = try await Scenario(at: "2026-03-06 14:00")
        do {
            _ = try await story.partnership.perform(
                ReplaceBankHolidays(text: text),
                by: .system,
                key: story.partnership.newKey()
            )
            Issue.record("the list was taken in")
        } catch let refusal as Refusal {
            #expect(refusal.code == .unsoundHolidays)
            #expect(refusal.sentence.contains(because), "\(refusal.sentence)")
        }
    }
}
