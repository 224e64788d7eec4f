package import Brokerage
import Synchronization

/// The demo's own time: it begins with the demo's year and is moved by what happens in it.
package final class DemoClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: Instant) {
        instant = Mutex(start)
    }

    package var now: Instant { instant.withLock { $0 } }

    func move(to next: Instant) {
        instant.withLock { $0 = max($0, next) }
    }
}
