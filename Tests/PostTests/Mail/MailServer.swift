import Foundation

@testable import Post

/// A real SMTP server (aiosmtpd) for one test; what each kind does stands in Tests/Servers/mail_server.py.
final class MailServer {
    enum Kind: String {
        case plain, starttls, tls, login, stranger
    }

    /// A letter as the server took it.
    struct Taken: Decodable {
        let sender: String
        let readers: [String]
        let encrypted: Bool
        let user: String?
        let hello: String
        let letter: Data

        var text: String { String(decoding: letter, as: UTF8.self) }
    }

    private struct Ready: Decodable {
        let port: Int
        let authority: String
    }

    let port: Int
    /// The authority that its certificate is from, a PEM file.
    let authority: String

    private let process = Process()
    private let input = Pipe()
    private let lines: LineReader

    init(_ kind: Kind) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Tools.python)
        process.arguments = [Tools.checkout.appending(path: "Tests/Servers/mail_server.py").path, kind.rawValue]
        process.standardInput = input
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw Tools.Missing(description: "\(Tools.python) can't be run; scripts/setup installs it")
        }
        lines = LineReader(output.fileHandleForReading)
        let ready = try JSONDecoder().decode(Ready.self, from: lines.next())
        port = ready.port
        authority = ready.authority
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The next letter that the server took; waits for it.
    func taken() throws -> Taken {
        try JSONDecoder().decode(Taken.self, from: lines.next())
    }

    func configuration(
        _ security: SMTPConfiguration.Security,
        login: SMTPConfiguration.Login? = nil,
        trusting authority: String?? = .none
    ) throws -> SMTPConfiguration {
        try SMTPConfiguration(
            host: "127.0.0.1",
            port: port,
            security: security,
            login: login,
            from: Mailbox("brokers@bnes.example", name: "Care brokerage"),
            introducedAs: "broker.bnes.example",
            authorities: authority ?? self.authority
        )
    }
}

/// Lines of a pipe, one at a time, each waited for.
private final class LineReader {
    private let handle: FileHandle
    private var rest = Data()

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    func next() throws -> Data {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(rest[..<end])
                rest = Data(rest[rest.index(after: end)...])
                return line
            }
            let more = handle.availableData
            if more.isEmpty { throw Tools.Missing(description: "the mail server ended; its words stand above") }
            rest += more
        }
    }
}
