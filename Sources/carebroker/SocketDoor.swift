import Brokerage
import Foundation
import Glibc

/// The server's Unix socket in the data folder, for commands that write while it runs. One JSON line of words in; lines
/// of text out, then `done` or `failed`. Only the folder's owner can reach it.
enum SocketDoor {
    private static let longest = 1_000_000

    /// Asks the running server, and says each line as it comes.
    /// - Returns: nothing when it was done, and why when it wasn't.
    static func ask(_ words: [String], at path: String, say: (String) -> Void) throws -> String? {
        let descriptor = try connected(to: path)
        defer { close(descriptor) }
        let line = try JSONEncoder().encode(words) + Data("\n".utf8)
        try write(line, to: descriptor)
        shutdown(descriptor, Int32(SHUT_WR))
        // The last line says how it ended, and the one before a failure why; a connection that broke has neither.
        var held: [String] = []
        try readLines(descriptor) { line in
            if held.count == 2 { say(held.removeFirst()) }
            held.append(line)
        }
        switch held.last {
        case "done":
            held.dropLast().forEach(say)
            return nil
        case "failed":
            return held.dropLast().last ?? "Something went wrong; the server’s log says what."
        default:
            held.forEach(say)
            throw Refusal(.unavailable, "The server stopped before it had finished. Look at its log.")
        }
    }

    /// Listens until the process ends. Each command has a thread while it is read and written.
    static func listen(at path: String, _ partnership: Partnership) throws {
        unlink(path)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw Refusal.unavailable }
        var address = try Self.address(path)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, chmod(path, 0o600) == 0, Glibc.listen(listener, 8) == 0 else {
            close(listener)
            throw Refusal(.unavailable, "\(path) can't be listened at.")
        }
        Thread.detachNewThread {
            while true {
                let peer = accept(listener, nil, nil)
                guard peer >= 0 else { continue }
                Thread.detachNewThread { serve(peer, partnership) }
            }
        }
    }

    private static func serve(_ peer: Int32, _ partnership: Partnership) {
        let text = readAll(peer)
        let words = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
        Task {
            defer { close(peer) }
            do {
                try await Door.answer(words, partnership) { try? write(Data(($0 + "\n").utf8), to: peer) }
                try? write(Data("done\n".utf8), to: peer)
            } catch {
                let sentence = (error as? Refusal)?.sentence ?? "Something went wrong; the server's log says what."
                try? write(Data((sentence + "\nfailed\n").utf8), to: peer)
            }
        }
    }

    private static func connected(to path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = try Self.address(path)
        let outcome = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard descriptor >= 0, outcome == 0 else {
            throw Refusal(.unavailable, "Another process has this data folder, but no server answers at \(path).")
        }
        return descriptor
    }

    private static func address(_ path: String) throws -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Refusal(.unavailable, "The path \(path) is too long for a socket. Use a shorter data folder.")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return address
    }

    private static func write(_ data: Data, to descriptor: Int32) throws {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Refusal.unavailable }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads whole lines until the other side closes, however many there are.
    private static func readLines(_ descriptor: Int32, _ take: (String) -> Void) throws {
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            for byte in buffer.prefix(count) {
                if byte == UInt8(ascii: "\n") {
                    take(String(decoding: line, as: UTF8.self))
                    line.removeAll(keepingCapacity: true)
                } else {
                    line.append(byte)
                }
            }
        }
        if !line.isEmpty { take(String(decoding: line, as: UTF8.self)) }
    }

    private static func readAll(_ descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while bytes.count < longest {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
