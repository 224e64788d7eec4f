package import Brokerage
import Synchronization

/// The demo's own time: it begins a year back and is moved by the stories.
package final class DemoClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: Instant = Instant(london: LocalDate(nearestTo: 20_331), hour: 9)) {
        instant = Mutex(start)
    }

    package var now: Instant { instant.withLock { $0 } }

    func move(to next: Instant) {
        instant.withLock { $0 = max($0, next) }
    }
}
