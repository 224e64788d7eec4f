@testable import Brokerage
import BrokerageTesting
import Testing

@Suite struct DeskOrderTests {
    private static let today = LocalDate(testing: "2026-03-02")

    private static func line(
        _ id: String,
        due: String? = nil,
        yours: Bool = false,
        _ priority: Priority = .routine,
        nights: Int? = nil
    ) -> (String, DeskOrder) {
        let order = DeskOrder(
            dueAt: due.map { Instant(testing: $0) },
            isYourTurn: yours,
            priority: priority,
            inHospital: nights,
            id: Identifier(known: id),
            on: today
        )
        return (id, order)
    }

    @Test func `what no clock waits for and is yours comes before what is due later, the urgent first`() {
        let inOrder = [
            Self.line("late", due: "2026-02-27 17:00"), Self.line("due today", due: "2026-03-02 17:00"),
            Self.line("emergency", yours: true, .emergency), Self.line("urgent", yours: true, .urgent),
            Self.line("yours, long in hospital", yours: true, nights: 30),
            Self.line("yours, some nights", yours: true, nights: 3), Self.line("yours, a", yours: true),
            Self.line("yours, b", yours: true), Self.line("due tomorrow", due: "2026-03-03 09:00", yours: true),
            Self.line("due later", due: "2026-03-04 09:00", .emergency), Self.line("another's"),
        ]
        for _ in 1...20 {
            #expect(inOrder.shuffled().sorted { $0.1 < $1.1 }.map(\.0) == inOrder.map(\.0))
        }
    }
}
