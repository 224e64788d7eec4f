import Dispatch
import Foundation

/// A client that speaks in bytes over a real socket, so that it can be slow, deaf or rude. No wait of its is longer than
/// half a minute.
final class RawClient: Sendable {
    private struct Failed: Error {}

    private static let longest: Int32 = 30_000
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(port).bigEndian
        let descriptor = descriptor
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { throw Failed() }
    }

    deinit { Glibc.close(descriptor) }

    func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Sends what the server still takes.
    @discardableResult
    func send(_ text: String) async -> RawClient {
        await apart { [descriptor] in
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty, Self.wait(descriptor, POLLOUT, Self.longest) {
                let sent = rest.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard sent > 0 else { return }
                rest = rest.dropFirst(sent)
            }
        }
        return self
    }

    /// Whether something can be read within this time, be it an answer or the connection's end.
    func hears(within milliseconds: Int32 = RawClient.longest) async -> Bool {
        await apart { [descriptor] in Self.wait(descriptor, POLLIN, milliseconds) }
    }

    /// What comes up to these words, which is all where they never come before the connection ends.
    func receive(to words: String) async -> String { await read { $0.contains(words) } }

    /// What comes until the server closes the connection; nothing where it doesn't.
    func receiveAll() async -> String? {
        let (text, isClosed) = await readBytes { _ in false }
        return isClosed ? text : nil
    }

    /// Goes on sending a byte now and then, until the server closes the connection.
    /// - Returns: what the server said meanwhile; nothing where it doesn't close.
    func trickle() async -> String? {
        var heard = ""
        for _ in 0..<1_500 {
            await send("a")
            guard await hears(within: 20) else { continue }
            let (piece, isClosed) = await readBytes { !$0.isEmpty }
            heard += piece
            if isClosed { return heard }
        }
        return nil
    }

    private func read(until isEnough: @escaping @Sendable (String) -> Bool) async -> String {
        await readBytes(until: isEnough).text
    }

    private func readBytes(
        until isEnough: @escaping @Sendable (String) -> Bool
    ) async -> (text: String, isClosed: Bool) {
        await apart { [descriptor] in
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 1 << 20)
            while Self.wait(descriptor, POLLIN, Self.longest) {
                let count = recv(descriptor, &piece, piece.count, 0)
                guard count > 0 else { return (String(decoding: bytes, as: UTF8.self), true) }
                bytes += piece.prefix(count)
                // Only the end is looked at, so that a large answer isn't read over and over.
                if isEnough(String(decoding: bytes.suffix(4_096), as: UTF8.self)) { break }
            }
            return (String(decoding: bytes, as: UTF8.self), false)
        }
    }

    private static func wait(_ descriptor: Int32, _ what: Int32, _ milliseconds: Int32) -> Bool {
        var question = pollfd(fd: descriptor, events: Int16(what), revents: 0)
        return poll(&question, 1, milliseconds) > 0
    }

    /// Waiting blocks a thread, so it is done away from those that the server answers on.
    private func apart<Output: Sendable>(_ body: @escaping @Sendable () -> Output) async -> Output {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: body()) }
        }
    }
}
