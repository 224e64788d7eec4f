package import Brokerage
import Synchronization

/// Time that stands still until a test moves it.
package final class StillClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    /// - Parameter text: London time, `2026-03-02 09:00`.
    package convenience init(_ text: String) {
        self.init(Instant(testing: text))
    }

    package var now: Instant { instant.withLock { $0 } }

    package func move(to next: Instant) { instant.withLock { $0 = next } }
    package func pass(minutes: Int) { instant.withLock { $0 = $0.adding(minutes: minutes) } }
}

extension Instant {
    /// London time, `2026-03-02 09:00`; a test that writes another form stops here.
    package init(testing text: String) {
        let parts = text.split(separator: " ")
        let clock = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2, clock.count == 2, let date = LocalDate(iso: String(parts[0])) else {
            fatalError("\(text) is not a time like 2026-03-02 09:00")
        }
        self.init(london: date, hour: clock[0], minute: clock[1])
    }
}

extension LocalDate {
    package init(testing text: String) {
        guard let date = LocalDate(iso: text) else { fatalError("\(text) is not a date like 2026-03-02") }
        self = date
    }
}
