import Synchronization

/// What goes on after its request was answered, such as reading a large file, while a page shows how far it is.
package final class Errands: Sendable {
    private let running = Mutex<[Int: Task<Void, Never>]>([:])
    private let last = Mutex(0)

    package init() {}

    func begin(_ work: @escaping @Sendable () async -> Void) {
        let number = last.withLock { number in
            number += 1
            return number
        }
        running.withLock { running in
            running[number] = Task {
                await work()
                self.running.withLock { $0[number] = nil }
            }
        }
    }

    /// Waits until all are through that were begun so far: before the server stops, and in tests.
    package func settle() async {
        for task in running.withLock({ Array($0.values) }) { await task.value }
    }
}
