import Dispatch

/// An executor for an actor whose work waits on a socket or a process.
///
/// Swift's own pool has a thread for each core; work that blocks there holds up every request of the server. An actor
/// on a lane runs its jobs one after another on the lane's own queue instead, and may block it.
final class BlockingLane: SerialExecutor {
    private let queue: DispatchQueue

    /// - Parameter label: What the lane is for, as a debugger shows it.
    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}
