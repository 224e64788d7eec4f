import Foundation

/// One end of a pair of sockets, with a time limit on whatever is sent and received.
///
/// Sockets rather than pipes, because writing to a pipe whose reader has died ends the whole program (SIGPIPE).
final class SocketLine {
    enum Fault: Error {
        /// The other end is closed.
        case ended
        /// The time ran out.
        case late
    }

    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Both ends: ours, and the one to give to another process. Nil when the system has no more sockets.
    static func pair() -> (ours: SocketLine, theirs: FileHandle)? {
        var ends: [Int32] = [-1, -1]
        // Close-on-exec, so that no other process that is started holds an end open.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        return (SocketLine(ends[0]), FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
    }

    /// Says that nothing more will be sent.
    func finish() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(Fault) {
        var sent = 0
        while sent < bytes.count {
            try wait(for: POLLOUT, until: deadline)
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor,
                    UnsafeRawBufferPointer(rebasing: buffer[sent...]).baseAddress,
                    buffer.count - sent,
                    Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
                )
            }
            if count < 0, ![EAGAIN, EINTR].contains(errno) { throw .ended }
            sent += max(0, count)
        }
    }

    func receive(_ count: Int, until deadline: ContinuousClock.Instant) throws(Fault) -> [UInt8] {
        var received: [UInt8] = []
        received.reserveCapacity(count)
        while received.count < count {
            try wait(for: POLLIN, until: deadline)
            var isOver = false
            let part = [UInt8](unsafeUninitializedCapacity: min(count - received.count, 1 << 16)) { buffer, filled in
                let got = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
                filled = max(0, got)
                isOver = got == 0 || (got < 0 && ![EAGAIN, EINTR].contains(errno))
            }
            if isOver { throw .ended }
            received += part
        }
        return received
    }

    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(Fault) {
        var question = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        repeat {
            let (seconds, attoseconds) = (deadline - .now).components
            guard seconds >= 0, attoseconds >= 0 else { throw .late }
            // A day at most at a time, and a millisecond more rather than a turn for nothing.
            let milliseconds = Int32(min(seconds, 86_400)) * 1_000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
            if poll(&question, 1, milliseconds) > 0 { return }
        } while true
    }
}
