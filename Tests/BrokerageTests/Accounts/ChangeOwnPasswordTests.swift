@testable import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct ChangeOwnPasswordTests {
    private let passwords = Passwords(cost: .cheap, entropy: .seeded(5))

    private func signsIn(_ story: Scenario, _ password: String) async throws -> (session: Session, device: String)? {
        let outcome = try await story.partnership.signIn(
            Credentials(email: "broker@example.org", password: password),
            passwords: passwords
        )
        guard case .signedIn(let token, let device) = outcome else { return nil }
        return (try #require(try await story.partnership.session(of: token)), device)
    }

    private func changes(
        _ story: Scenario,
        _ signedIn: (session: Session, device: String),
        from old: String,
        to new: String,
        key: Key? = nil
    ) async throws -> PasswordChange {
        try await story.partnership.changePassword(
            of: signedIn.session,
            from: old,
            to: new,
            device: signedIn.device,
            passwords: passwords,
            key: key ?? story.partnership.newKey()
        )
    }

    @Test(arguments: Engine.available)
    func `the same form sent twice is taken once`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let here = try #require(try await signsIn(story, Scenario.password))
        let key = story.partnership.newKey()
        for _ in 1...2 {
            let change = try await changes(story, here, from: Scenario.password, to: "four new words here", key: key)
            #expect(change == .changed)
        }
        #expect(try await signsIn(story, Scenario.password) == nil)
        #expect(try await signsIn(story, "four new words here") != nil)
        let entries = try await story.engine.read {
            try $0.rows("SELECT seq FROM journal WHERE action = \(ChangeOwnPassword.name)").count
        }
        #expect(entries == 1)
        #expect(try await story.isWhole())
    }

    @Test func `wrong tries are counted, apart from those of signing in`() async throws {
        let story = try await Scenario()
        let here = try #require(try await signsIn(story, Scenario.password))
        for _ in 1...10 {
            #expect(try await changes(story, here, from: "a guess at it", to: "four new words here") == .wrong)
        }
        let stopped = try await changes(story, here, from: Scenario.password, to: "four new words here")
        #expect(stopped == .throttled(until: story.clock.now.adding(minutes: 15)))
        // Who has the session can't lock the owner out of signing in.
        #expect(try await signsIn(story, Scenario.password) != nil)
        story.clock.pass(minutes: 16)
        let later = try #require(try await signsIn(story, Scenario.password))
        #expect(try await changes(story, later, from: Scenario.password, to: "four new words here") == .changed)
    }

    @Test func `a password that was changed meanwhile isn't changed over it`() async throws {
        let story = try await Scenario()
        let refusal = try await story.refusal(of: ChangeOwnPassword(earlier: "another", hash: "new"), as: .broker)
        #expect(refusal?.code == .stale)
    }
}
