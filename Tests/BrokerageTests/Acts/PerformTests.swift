import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct PerformTests {
    @Test(arguments: Engine.available)
    func `the same act under the same key happens once and gets the same answer`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let act = AddOrganisation(name: "Sirona", kind: .nhs, commissioner: nil)
        let key = story.partnership.newKey()
        let first = try await story.partnership.perform(act, by: story.actor(.administrator), key: key)
        story.clock.pass(minutes: 90)
        let second = try await story.partnership.perform(act, by: story.actor(.administrator), key: key)
        #expect(first == second)
        let count = try await story.engine.read {
            try $0.rows("SELECT id FROM organisations WHERE name = 'Sirona'").count
        }
        #expect(count == 1)
    }

    @Test func `the same key with other input is refused`() async throws {
        let story = try await Scenario()
        let key = story.partnership.newKey()
        let actor = story.actor(.administrator)
        _ = try await story.partnership.perform(
            AddOrganisation(name: "One", kind: .nhs, commissioner: nil),
            by: actor,
            key: key
        )
        await #expect(throws: Refusal.keyReused) {
            try await story.partnership.perform(
                AddOrganisation(name: "Other", kind: .nhs, commissioner: nil),
                by: actor,
                key: key
            )
        }
    }

    @Test func `a refusal writes nothing and isn't kept under its key`() async throws {
        let story = try await Scenario()
        let key = story.partnership.newKey()
        let actor = story.actor(.administrator)
        let before = try await story.verdict()
        await #expect(throws: Refusal.self) {
            try await story.partnership.perform(
                AddOrganisation(name: " ", kind: .nhs, commissioner: nil),
                by: actor,
                key: key
            )
        }
        #expect(try await story.verdict() == before)
        _ = try await story.partnership.perform(
            AddOrganisation(name: "Mended", kind: .nhs, commissioner: nil),
            by: actor,
            key: key
        )
    }

    @Test func `a role without the permission is refused in words`() async throws {
        let story = try await Scenario()
        let refusal = await #expect(throws: Refusal.self) {
            try await story.does(AddOrganisation(name: "X", kind: .nhs, commissioner: nil), as: .broker)
        }
        #expect(refusal?.sentence == "Your role doesn't let you keep accounts.")
    }

    @Test func `a disabled account is refused at its next act`() async throws {
        let story = try await Scenario()
        guard case .account(let id) = story.actor(.administrator) else { return }
        _ = try await story.partnership.perform(
            DisableAccount(accountID: id),
            by: .system,
            key: story.partnership.newKey()
        )
        await #expect(throws: Refusal.signedOut) {
            try await story.does(AddOrganisation(name: "X", kind: .nhs, commissioner: nil), as: .administrator)
        }
    }

    @Test func `sixty-four people at once leave one whole chain`() async throws {
        let story = try await Scenario()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<64 {
                group.addTask {
                    try await story.does(
                        AddOrganisation(name: "Organisation \(number)", kind: .nhs, commissioner: nil),
                        as: .administrator
                    )
                }
            }
            try await group.waitForAll()
        }
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    /// Acts that wait together share one commit.
    @Test(arguments: Engine.available)
    func `whoever is refused after writing undoes what they wrote and nothing of the others`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<64 {
                group.addTask {
                    guard number.isMultiple(of: 2) else {
                        try await story.does(
                            AddOrganisation(name: "Kept \(number)", kind: .nhs, commissioner: nil),
                            as: .administrator
                        )
                        return
                    }
                    let refusal = try await story.refusal(of: AddThenRefuse(number: number), as: .administrator)
                    #expect(refusal?.code == .movedOn)
                }
            }
            try await group.waitForAll()
        }
        let names = try await story.engine.read { connection in
            try connection.rows("SELECT name FROM organisations").map { try $0.text("name") }
        }
        #expect(names.count { $0.hasPrefix("Kept") } == 32)
        #expect(!names.contains { $0.hasPrefix("Undone") })
        #expect(try await story.isWhole())
    }
}

/// Writes, and finds out only then that it may not.
private struct AddThenRefuse: Action {
    let number: Int

    static let permission = Permission.keepAccounts

    func perform(in work: Work) throws -> Acted<Done> {
        _ = try AddOrganisation(name: "Undone \(number)", kind: .nhs, commissioner: nil).perform(in: work)
        throw Refusal.movedOn
    }
}
