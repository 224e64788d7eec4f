import Brokerage
import BrokerageTesting
import Hummingbird
import Testing
import Website

/// The limits in time, size and number, over real sockets. None of these measures how long something takes: each waits
/// for what the limit makes happen.
@Suite(.serialized, .timeLimit(.minutes(3))) struct LimitTests {
    private static let large = 32 * 1_024 * 1_024
    private static let table =
        routes + [
            .get("/large", .anybody, .none) { _ in
                .file([UInt8](repeating: 65, count: large), type: "text/plain", name: "large.txt")
            }
        ]
    private static let health = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"

    /// A server on a free port, while `body` runs.
    private func serving(_ limits: Site.Limits, _ body: (_ port: Int) async throws -> Void) async throws {
        let site = try await Scenario().site(limits: limits)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = buildApplication(site, Self.table, host: "127.0.0.1", port: 0) { port.yield($0) }
        let running = Task {
            defer { port.finish() }
            try await application.run()
        }
        defer { running.cancel() }
        try await body(try #require(await ports.first { _ in true }))
    }

    private func expectHealthy(_ port: Int) async throws {
        let answer = try await RawClient(port: port).send(Self.health).receive(to: "alive\n")
        #expect(answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix("alive\n"))
    }

    @Test func `a connection on which nothing is asked is closed`() async throws {
        try await serving(Site.Limits(idle: .milliseconds(200))) { port in
            #expect(try await RawClient(port: port).receiveAll() == "")
            let kept = try RawClient(port: port)
            #expect(await kept.send(Self.health).receive(to: "alive\n").hasSuffix("alive\n"))
            #expect(await kept.receiveAll() == "")
        }
    }

    @Test func `headers that come a byte at a time don't keep a connection`() async throws {
        try await serving(Site.Limits(idle: .milliseconds(200))) { port in
            let slow = try await RawClient(port: port).send("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
            #expect(await slow.trickle() == "")
            try await expectHealthy(port)
        }
    }

    @Test func `a body that comes a byte at a time is answered with 408, and then cut off`() async throws {
        let limits = Site.Limits(deadline: .milliseconds(300), patience: .milliseconds(300))
        try await serving(limits) { port in
            let slow = try await RawClient(port: port).send(
                """
                POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 100000\r\n\r\nemail=
                """
            )
            let answer = try #require(await slow.trickle())
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(answer.contains("This took too long"))
            try await expectHealthy(port)
        }
    }

    @Test func `who goes on sending what was refused is cut off`() async throws {
        try await serving(Site.Limits(patience: .milliseconds(300))) { port in
            let rude = try await RawClient(port: port).send(
                """
                POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 1000000000\r\n\r\nemail=\(String(repeating: "a", count: 1_200_000))
                """
            )
            let answer = try #require(await rude.trickle())
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("There is more text in this form"))
            try await expectHealthy(port)
        }
    }

    @Test func `who reads nothing of a large answer loses the connection`() async throws {
        // There is room for one, so the second is answered only when the first has lost its place.
        try await serving(Site.Limits(patience: .milliseconds(300), connections: 1)) { port in
            let deaf = try await RawClient(port: port).send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(await deaf.hears())
            try await expectHealthy(port)
            withExtendedLifetime(deaf) {}
        }
    }

    @Test func `who reads a large answer gets all of it`() async throws {
        try await serving(Site.Limits()) { port in
            let reader = try await RawClient(port: port).send(
                "GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            )
            let answer = try #require(await reader.receiveAll())
            let end = try #require(answer.prefix(4_096).firstRange(of: "\r\n\r\n"))
            #expect(answer[..<end.lowerBound].lowercased().contains("content-length: \(Self.large)"))
            #expect(answer[end.upperBound...].utf8.count == Self.large)
        }
    }

    @Test func `more connections than there is room for wait until one is free`() async throws {
        try await serving(Site.Limits(connections: 2)) { port in
            let (first, second) = (try RawClient(port: port), try RawClient(port: port))
            for client in [first, second] {
                #expect(await client.send(Self.health).receive(to: "alive\n").hasSuffix("alive\n"))
            }
            let third = try await RawClient(port: port).send(Self.health)
            // The server goes on answering those it has, and hasn't taken this one.
            for client in [first, second, first, second] {
                #expect(await client.send(Self.health).receive(to: "alive\n").hasSuffix("alive\n"))
            }
            #expect(await third.hears(within: 0) == false)
            first.hangUp()
            #expect(await third.receive(to: "alive\n").hasSuffix("alive\n"))
        }
    }

    enum Rude: String, CaseIterable {
        case longAddress, longHeader, manyHeaders, noRequest

        var head: String {
            let long = String(repeating: "a", count: 40_000)
            let host = "HTTP/1.1\r\nHost: localhost\r\n"
            return switch self {
            case .longAddress: "GET /health?\(long) \(host)\r\n"
            case .longHeader: "GET /health \(host)X-Long: \(long)\r\n\r\n"
            case .manyHeaders: "GET /health \(host)" + (0..<200).map { "X-\($0): a\r\n" }.joined() + "\r\n"
            case .noRequest: "not a request at all\r\n\r\n"
            }
        }
    }

    @Test(arguments: Rude.allCases)
    func `a head that is too large, or none, is refused, and the server goes on`(rude: Rude) async throws {
        try await serving(Site.Limits()) { port in
            let answer = try #require(await RawClient(port: port).send(rude.head).receiveAll())
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
            try await expectHealthy(port)
        }
    }
}
