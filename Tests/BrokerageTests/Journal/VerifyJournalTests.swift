import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct VerifyJournalTests {
    @Test(arguments: Engine.available)
    func `a journal as acts left it is whole`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        guard case .whole(let count, let head) = try await story.verdict() else {
            Issue.record("\(try await story.verdict())")
            return
        }
        #expect(count > 10)
        #expect(head.count == 64)
    }

    /// What somebody with the database in their hands might do, and what is found.
    static let tamperings: [(String, SQL)] = [
        ("an entry edited", "UPDATE journal SET action = 'nothing-happened' WHERE seq = 4"),
        ("an entry's time moved", "UPDATE journal SET at = at + 1 WHERE seq = 4"),
        ("an entry deleted", "DELETE FROM journal WHERE seq = 4"),
        (
            "an entry inserted",
            "INSERT INTO journal SELECT 1000, at, actor, action, subject, case_id, key, payload, digest FROM journal WHERE seq = 4"
        ),
        ("a row altered", "UPDATE accounts SET name = 'Somebody else' WHERE email = 'broker@example.org'"),
        ("a row deleted", "DELETE FROM account_roles WHERE role = 'ward'"),
        (
            "a row added",
            "INSERT INTO approval_limits (id, account_id, commissioner, weekly, salt) SELECT 'x', id, 'bnes', 1, salt FROM accounts WHERE email = 'broker@example.org'"
        ),
        ("the policy altered", "UPDATE policies SET text = text || ' '"),
    ]

    @Test(arguments: tamperings)
    func `what is done behind the program's back is found`(what: String, sql: SQL) async throws {
        let story = try await Scenario()
        _ = try await story.engine.write { try $0.run(sql) }
        let verdict = try await story.verdict()
        if case .whole = verdict { Issue.record("\(what) was not found") }
    }

    @Test func `two entries that changed places are found`() async throws {
        let story = try await Scenario()
        try await story.engine.write { connection in
            try connection.run("UPDATE journal SET seq = -4 WHERE seq = 4")
            try connection.run("UPDATE journal SET seq = 4 WHERE seq = 5")
            try connection.run("UPDATE journal SET seq = 5 WHERE seq = -4")
        }
        #expect(
            try await story.verdict() == .broken(seq: 4, sentence: "Entry 4 does not follow from the one before it.")
        )
    }

    @Test func `rows cut off the end are found against a head kept elsewhere`() async throws {
        let story = try await Scenario()
        try await story.does(AddOrganisation(name: "Sirona", kind: .nhs, commissioner: nil), as: .administrator)
        guard case .whole(let count, let head) = try await story.verdict() else { return }
        let kept = JournalHead(seq: count, digest: head)
        #expect(try await story.verdict(heads: [kept]) == .whole(count: count, head: head))
        try await story.engine.write { connection in
            try connection.run("DELETE FROM journal WHERE seq = \(count)")
            // The cutter also takes away what the last act wrote, so that the chain alone looks whole.
            try connection.run("DELETE FROM organisations WHERE name = 'Sirona'")
        }
        guard case .whole = try await story.verdict() else {
            Issue.record("the cut should look whole by itself")
            return
        }
        guard case .headMissing(let seq, _) = try await story.verdict(heads: [kept]) else {
            Issue.record("the cut was not found")
            return
        }
        #expect(seq == count)
    }

    @Test func `the same seed gives the same head`() async throws {
        func verdict(seed: UInt64) async throws -> JournalVerdict {
            let story = try await Scenario(seed: seed, isCopied: false)
            try await story.refers("Irene Ellis")
            return try await story.verdict()
        }
        let first = try await verdict(seed: 7)
        #expect(try await verdict(seed: 7) == first)
        #expect(try await verdict(seed: 8) != first)
    }
}
