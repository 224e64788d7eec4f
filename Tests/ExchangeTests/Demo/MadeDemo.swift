import Brokerage
import BrokerageTesting
import Database
import Demo

/// A demo made for a test.
struct MadeDemo {
    let partnership: Partnership
    let engine: any DatabaseEngine
    let clock: DemoClock
    let accounts: [String: DemoAccount]

    static func make(cases: Int, seed: UInt64 = 1, today: String = "2026-03-18") async throws -> MadeDemo {
        let year = DemoYear(today: LocalDate(testing: today))
        let clock = DemoClock(year.opening)
        let engine = try Engine.sqlite.open()
        let partnership = Partnership(
            database: engine,
            secret: Array("a secret for tests".utf8),
            entropy: .seeded(seed),
            clock: { clock.now }
        )
        try await partnership.prepare()
        let accounts = try await DemoPartnership(
            partnership: partnership,
            clock: clock,
            year: year,
            cases: cases,
            seed: seed,
            policies: ["bath-and-north-east-somerset.yaml": Scenario.policyText("bath-and-north-east-somerset")],
            passwordCost: .cheap
        ).make()
        return MadeDemo(partnership: partnership, engine: engine, clock: clock, accounts: accounts)
    }

    /// The demo that people see first, made once for all tests that only look at it.
    static func whole() async throws -> MadeDemo { try await shared.value }

    private static let shared = Task { try await make(cases: 36) }

    /// Number of entries and digest of the last; a journal that isn't whole has none.
    func head() async throws -> String? {
        guard case .whole(let count, let head) = try await VerifyJournal().verify(engine) else { return nil }
        return "\(count) \(head)"
    }

    /// The first column of a statement, as text.
    func column(_ statement: SQL) async throws -> [String] {
        try await engine.read { connection in try connection.rows(statement).map { try $0.text("word") } }
    }

    /// Somebody of a role, as they sign in.
    func actor(_ role: String) async throws -> Actor {
        let email = accounts[role]?.email ?? ""
        let id = try await engine.read { connection in
            try connection.row("SELECT id FROM accounts WHERE email = \(email)")?.text("id") ?? ""
        }
        return .account(Identifier(known: id))
    }
}
