import Database
import Glibc
import Synchronization

/// An advisory lock on a file, held while the process lives. The kernel lets go of it when the process dies.
final class FileLock: Sendable {
    private let descriptor: Mutex<Int32>

    init(path: String) throws {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw DatabaseFault.unavailable(what: "\(path) can't be opened.") }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(opened)
            throw DatabaseFault.owned(path: path)
        }
        descriptor = Mutex(opened)
    }

    func release() {
        descriptor.withLock { opened in
            if opened >= 0 { Glibc.close(opened) }
            opened = -1
        }
    }

    deinit { release() }
}
