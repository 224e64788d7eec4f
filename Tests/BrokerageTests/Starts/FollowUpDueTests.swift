@testable import Brokerage
import BrokerageTesting
import Testing

/// The call is due 24 hours after the discharge; on the next working day if that is none (B&NES 2.2.10b).
@Suite struct FollowUpDueTests {
    /// When the story begins, when the person moved, when the call is due.
    static let cases: [(from: String, moved: String, due: String)] = [
        // Thursday to Friday, by day and in the evening: the hours are the clause's, the day decides.
        ("2026-03-02 09:00", "2026-03-05 14:00", "2026-03-06 14:00"),
        ("2026-03-02 09:00", "2026-03-05 20:15", "2026-03-06 20:15"),
        // Friday and Saturday to Monday's opening; Sunday to Monday's hour.
        ("2026-03-02 09:00", "2026-03-06 14:00", "2026-03-09 09:00"),
        ("2026-03-02 09:00", "2026-03-07 11:00", "2026-03-09 09:00"),
        ("2026-03-02 09:00", "2026-03-08 11:00", "2026-03-09 11:00"),
        // Over Easter: Good Friday, a weekend, Easter Monday.
        ("2026-03-02 09:00", "2026-04-02 14:00", "2026-04-07 09:00"),
        ("2026-03-02 09:00", "2026-04-05 10:00", "2026-04-07 09:00"),
        ("2026-03-02 09:00", "2026-04-06 10:00", "2026-04-07 10:00"),
        // The clocks go forward on 29 March: 24 hours are an hour later by the clock.
        ("2026-03-02 09:00", "2026-03-28 14:00", "2026-03-30 09:00"),
        ("2026-03-02 09:00", "2026-03-29 00:30", "2026-03-30 01:30"),
        // The clocks go back on 26 October 2025: 24 hours end before midnight, so still on the Sunday.
        ("2025-10-20 09:00", "2025-10-26 00:30", "2025-10-27 09:00"),
        ("2025-10-20 09:00", "2025-10-26 14:00", "2025-10-27 14:00"),
    ]

    @Test(arguments: cases.indices)
    func `24 hours after discharge, on a working day (B&NES 2.2.10b)`(index: Int) async throws {
        let (from, moved, due) = Self.cases[index]
        let story = try await Scenario(at: from)
        let move = try await story.hasMovedIn(at: moved)
        #expect(try await story.due(.followUpCall, of: move.caseID) == Instant(testing: due))
    }

    @Test func `where the rule says nothing of days off, the hour holds whatever day it is`() throws {
        let rule = AfterRule(
            task: .followUpCall,
            due: .after(.hours(24), .discharge),
            ifNotWorking: nil,
            ask: [.wentWell],
            putRight: nil,
            basis: Basis(clause: "2.3.15")
        )
        let due = FollowUpDue.time(after: Instant(testing: "2026-03-06 14:00"), under: rule, .officeHours())
        #expect(due == Instant(testing: "2026-03-07 14:00"))
    }
}
