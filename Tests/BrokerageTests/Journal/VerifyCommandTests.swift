import Brokerage
import BrokerageTesting
import Database
import Foundation
import Testing

/// `carebroker verify`, run as a process of its own beside the one that has the database open.
@Suite struct VerifyCommandTests {
    /// The program lies where the tests do: both are built together.
    private static let program = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        .appending(path: "carebroker")

    private func verify(_ folder: String, heads: String? = nil) async throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = ["verify", "--data", folder]
        if let heads {
            let file = folder + "/heads-\(UUID().uuidString)"
            try heads.write(toFile: file, atomically: true, encoding: .utf8)
            process.arguments? += ["--head", file]
        }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    private func folder(of story: Scenario) async throws -> String {
        let file = try await story.engine.read { try $0.row("PRAGMA database_list")?.text("file") ?? "" }
        return URL(filePath: file).deletingLastPathComponent().path
    }

    @Test func `it says count and head, which it takes again as a head kept elsewhere`() async throws {
        let story = try await Scenario()
        guard case .whole(let count, let head) = try await story.verdict() else { return }
        let folder = try await folder(of: story)
        let first = try await verify(folder)
        #expect(first.said == "The journal is whole: \(count) entries.\nhead \(count) \(head)\n")
        #expect(first.status == 0)

        // As it stands on the last line of what was said, without the word before it.
        let kept = String(first.said.split(separator: "\n")[1].dropFirst("head ".count))
        try await story.does(AddOrganisation(name: "Sirona", kind: .nhs, commissioner: nil), as: .administrator)
        let second = try await verify(folder, heads: kept + "\n\n")
        #expect(second.status == 0)
        #expect(second.said.hasPrefix("The journal is whole: \(count + 1) entries."))
    }

    @Test(
        arguments: [
            ("UPDATE journal SET action = 'nothing' WHERE seq = 4", "Entry 4 does not follow from the one before it."),
            ("DELETE FROM journal WHERE seq = 4", "Entry 4 is missing; the next is 5."),
            ("UPDATE journal SET payload = X'00' WHERE seq = 4", "Entry 4 can't be read."),
            (
                "UPDATE accounts SET name = 'Somebody else' WHERE id = 'ID'",
                "accounts/ID is not as the journal left it."
            ),
        ] as [(SQL, String)]
    )
    func `it names the first bad row and ends with 1`(tampering: SQL, sentence: String) async throws {
        let story = try await Scenario()
        let id = story.account(.broker)
        let (words, _) = tampering.rendered(placeholder: { "?\($0)" }, type: { _ in "BLOB" })
        _ = try await story.engine.write { connection in
            try connection.run(
                words.contains("'ID'") ? "UPDATE accounts SET name = 'Somebody else' WHERE id = \(id)" : tampering
            )
        }
        let found = try await verify(try await folder(of: story))
        #expect(found.said == sentence.replacing("ID", with: id.text) + "\n")
        #expect(found.status == 1)
    }

    @Test func `rows cut off the end show against a head kept elsewhere`() async throws {
        let story = try await Scenario()
        try await story.does(AddOrganisation(name: "Sirona", kind: .nhs, commissioner: nil), as: .administrator)
        guard case .whole(let count, let head) = try await story.verdict() else { return }
        try await story.engine.write { connection in
            try connection.run("DELETE FROM journal WHERE seq = \(count)")
            try connection.run("DELETE FROM organisations WHERE name = 'Sirona'")
        }
        let folder = try await folder(of: story)
        #expect(try await verify(folder).status == 0)
        let found = try await verify(folder, heads: "\(count) \(head)\n")
        #expect(found.status == 1)
        #expect(found.said.contains("rows were cut off"))
    }

    @Test func `a head file that is none is said to be none, with its line`() async throws {
        let story = try await Scenario()
        let found = try await verify(try await folder(of: story), heads: "not a head\n")
        #expect(found.status != 0)
        #expect(found.said.contains("line 1 is not a line of `seq digest`"))
    }

    @Test func `a folder without a database is said to have none`() async throws {
        let found = try await verify(NSTemporaryDirectory() + "carebroker-none-\(UUID().uuidString)")
        #expect(found.status != 0)
        #expect(found.said.contains("There is no database in"))
    }
}
