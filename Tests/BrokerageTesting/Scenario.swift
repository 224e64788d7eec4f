package import Brokerage
package import Database
import Foundation

/// A partnership with one of each role, a policy and a clock that stands still: what a test's story happens in.
///
///     let story = try await Scenario(on: engine, at: "2026-03-02 09:00")
///     try await story.does(AllocateCase(…), as: .teamManager)
///
/// The stories of each noun are extensions beside its tests.
package final class Scenario: Sendable {
    package let partnership: Partnership
    package let engine: any DatabaseEngine
    package let clock: StillClock
    package let entropy: Entropy
    package let organisations: Organisations
    package let accounts: [Role: Identifier<Account>]
    package let teams: [Role: Identifier<Team>]

    package struct Organisations: Sendable {
        package let council: Identifier<Organisation>
        package let nhs: Identifier<Organisation>
        package let hospital: Identifier<Organisation>
    }

    /// Everybody's password.
    package static let password = "correct horse battery"

    /// - `isCopied`: starts from a copy of a partnership made once for all stories that begin alike, which is much
    ///   faster than making another.
    package init(
        on engine: Engine = .sqlite,
        policy: String? = "bath-and-north-east-somerset",
        at time: String = "2026-03-02 09:00",
        seed: UInt64 = 1,
        isCopied: Bool = true
    ) async throws {
        let beginning = Beginning(engine: engine, policy: policy, time: time, seed: seed)
        let ground = try await isCopied ? Grounds.shared.ground(for: beginning) : Ground(beginning)
        let clock = StillClock(time)
        // What came before the story has used up this seed's numbers.
        let entropy = Entropy.seeded(~seed)
        self.clock = clock
        self.entropy = entropy
        self.engine = try engine.open(copyOf: ground.folder)
        partnership = Ground.partnership(over: self.engine, entropy: entropy, clock: clock)
        organisations = ground.organisations
        teams = ground.teams
        accounts = ground.accounts
    }

    /// The text of a shipped policy file.
    package static func policyText(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Policies/\(name).yaml"), encoding: .utf8)
    }

    package func actor(_ role: Role) -> Actor {
        guard let account = accounts[role] else { return .system }
        return .account(account)
    }

    /// Performs an action as somebody of this role, under a new key.
    @discardableResult
    package func does<Act: Action>(_ action: Act, as role: Role) async throws -> Act.Output {
        try await partnership.perform(action, by: actor(role), key: partnership.newKey())
    }

    package func asks<Question: Query>(_ question: Question, as role: Role) async throws -> Question.Answer? {
        try await partnership.ask(question, by: actor(role))
    }

    /// Lets time pass, and does what time does by itself.
    package func passes(to time: String) async throws {
        clock.move(to: Instant(testing: time))
        try await partnership.runDue(until: clock.now)
    }

    package func verdict(heads: [JournalHead] = []) async throws -> JournalVerdict {
        try await VerifyJournal(heads: heads).verify(engine)
    }
}
