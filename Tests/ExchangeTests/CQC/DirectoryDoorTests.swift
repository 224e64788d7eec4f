import Brokerage
import BrokerageTesting
import Database
import Demo
import Exchange
import Foundation
import Testing

/// Made-up directories through the one door.
@Suite struct DirectoryDoorTests {
    private let published = LocalDate(testing: "2026-02-25")

    private func directory(_ count: Int, seed: UInt64 = 7) -> [UInt8] {
        var generator = Demo.SeededGenerator(seed: seed)
        return Array(MadeUpDirectory.csv(count: count, publishedOn: published, using: &generator).utf8)
    }

    /// What came out of the door: how it arrived, and the refused rows in the order in which they were told.
    private struct Told {
        let arrival: DirectoryArrival
        let refused: [RefusedListing]
        let rows: [Int]

        var summary: String {
            switch arrival {
            case .takenIn(_, let counts): counts.summary
            case .doubted(let preview): "doubted: \(preview.counts.summary)"
            }
        }
    }

    private func bring(
        _ bytes: [UInt8],
        to story: Scenario,
        in size: Int = 4_096,
        confirmed: Bool = false,
        as role: Role = .teamManager
    ) async throws -> Told {
        var refused: [RefusedListing] = []
        var rows: [Int] = []
        let arrival = try await DirectoryDoor(story.partnership).bring(
            Pieces(bytes: bytes, size: size),
            named: "25_February_2026_CQC_directory.csv",
            confirmed: confirmed,
            by: story.actor(role),
            key: story.partnership.newKey()
        ) { progress in
            refused += progress.justRefused
            rows.append(progress.rows)
        }
        return Told(arrival: arrival, refused: refused, rows: rows)
    }

    private func count(_ story: Scenario, _ registration: Location.Registration = .registered) async throws -> Int {
        try await story.asks(
            FindLocations(.init(deregistered: registration == .deregistered), limit: 1),
            as: .broker
        )?.total ?? -1
    }

    @Test(arguments: Engine.available)
    func `three thousand locations come in by one act, and the same file again changes nothing`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let file = directory(3_000)
        let first = try await bring(file, to: story)
        #expect(first.summary == "3000 new, 0 changed, 0 gone, 0 refused")
        #expect(try await count(story) == 3_000)
        #expect(first.rows.last == 3_000)
        #expect(first.rows.count >= 6, "rows are kept some at a time")
        let before = try await entries(of: story)
        #expect(try await bring(file, to: story).summary == "0 new, 0 changed, 0 gone, 0 refused")
        #expect(try await count(story) == 3_000)
        #expect(try await entries(of: story) == before + 1)
    }

    @Test func `a broken row in the middle is refused with its line, and the rows round it come in`() async throws {
        let story = try await Scenario()
        var lines = String(decoding: directory(100), as: UTF8.self).components(separatedBy: "\r\n")
        // Three lines of titles and header; the row of line 54.
        lines[53] = lines[53].replacing("BA", with: "??")
        #expect(lines[53].contains("??"))
        let told = try await bring(Array(lines.joined(separator: "\r\n").utf8), to: story)
        #expect(told.summary == "99 new, 0 changed, 0 gone, 1 refused")
        #expect(told.refused.map(\.line) == [54])
        #expect(told.refused.first?.sentence.hasPrefix("Line 54, ") == true)
        let staging = told.arrival.stagingID
        let shown = try await story.asks(PreviewDirectory(staging), as: .teamManager)
        #expect(shown?.refused == told.refused)
        #expect(shown?.staging.state == .takenIn)
    }

    @Test func `a location whose row is broken this week is not gone`() async throws {
        let story = try await Scenario()
        let text = String(decoding: directory(100), as: UTF8.self)
        _ = try await bring(Array(text.utf8), to: story)
        var lines = text.components(separatedBy: "\r\n")
        lines[53] = lines[53].replacing("BA", with: "??")
        let told = try await bring(Array(lines.joined(separator: "\r\n").utf8), to: story)
        #expect(told.summary == "0 new, 0 changed, 0 gone, 1 refused")
        #expect(try await count(story) == 100)
    }

    /// How a file is spoiled, and how the sentence begins.
    static let spoiled: [(what: String, spoil: @Sendable (String) -> String, sentence: String)] = [
        ("a column left out", { $0.replacing("Postcode,", with: "") }, "The file does not have the column ‘Postcode’"),
        ("a column twice", { $0.replacing("Postcode,", with: "Postcode,Postcode,") }, "The file has the column"),
        ("no header", { _ in "a,b,c\r\n1,2,3\r\n" }, "The file has no row of column names"),
        ("nothing", { _ in "" }, "The file has no row of column names"),
        ("a quotation mark never closed", { $0 + "\"cut off here" }, "The quotation marks opened on line"),
        ("a spreadsheet", { _ in "PK\u{3}\u{4}\u{0}\u{0}" }, "Line 1 is not text"),
    ]

    @Test(arguments: spoiled.indices)
    func `a file that can't be read as a whole is refused as a whole, and no row is kept`(number: Int) async throws {
        let (what, spoil, sentence) = Self.spoiled[number]
        let story = try await Scenario()
        let text = spoil(String(decoding: directory(700), as: UTF8.self))
        let refusal = await #expect(throws: Refusal.self, "\(what)") { try await bring(Array(text.utf8), to: story) }
        #expect(refusal?.code == .unreadableDirectory, "\(what)")
        #expect(refusal?.sentence.hasPrefix(sentence) == true, "\(what): \(refusal?.sentence ?? "")")
        #expect(refusal?.faults.first?.field == "file")
        #expect(try await count(story) == 0)
        let (rows, noted) = try await story.engine.read { connection in
            let rows = try ["staged_locations", "staged_refusals"].map {
                try connection.rows("SELECT * FROM \(SQL.name($0))").count
            }
            return (rows, try connection.row("SELECT state, refusal FROM directory_stagings"))
        }
        #expect(rows == [0, 0])
        #expect(try noted?.text("state") == "refused")
        #expect(try noted?.text("refusal") == refusal?.sentence)
    }

    @Test func `a file cut off in the middle waits to be confirmed`() async throws {
        let story = try await Scenario()
        let file = directory(400)
        _ = try await bring(file, to: story)
        let cut = Array(file.prefix(file.count / 2))
        let told = try await bring(cut, to: story)
        guard case .doubted(let preview) = told.arrival else {
            Issue.record("\(told.summary)")
            return
        }
        #expect(preview.doubts.contains { if case .manyGone = $0 { true } else { false } })
        #expect(try await count(story) == 400)

        let confirmed = try await DirectoryDoor(story.partnership).takeIn(
            preview.staging,
            confirmed: true,
            by: story.actor(.commissioner),
            key: story.partnership.newKey()
        )
        guard case .takenIn(_, let counts) = confirmed else {
            Issue.record("a confirmed file was not taken in")
            return
        }
        #expect(counts == preview.counts)
        #expect(try await count(story, .deregistered) == counts.gone)
    }

    @Test func `with the confirmation given beforehand it doesn't wait`() async throws {
        let story = try await Scenario()
        _ = try await bring(directory(200), to: story)
        let told = try await bring(directory(100), to: story, confirmed: true)
        #expect(told.summary == "0 new, 100 changed, 100 gone, 0 refused" || told.summary.contains("100 gone"))
    }

    @Test func `the same file sent again under the same key is taken in once`() async throws {
        let story = try await Scenario()
        let key = story.partnership.newKey()
        var summaries: [String] = []
        for _ in 0..<2 {
            let arrival = try await DirectoryDoor(story.partnership).bring(
                Pieces(bytes: directory(50), size: 999),
                named: "directory.csv",
                by: story.actor(.teamManager),
                key: key
            )
            guard case .takenIn(_, let counts) = arrival else { continue }
            summaries.append(counts.summary)
        }
        #expect(summaries == ["50 new, 0 changed, 0 gone, 0 refused", "50 new, 0 changed, 0 gone, 0 refused"])
        #expect(try await story.asks(ListDirectoryImports(), as: .teamManager)?.count == 1)
    }

    @Test func `the file's digest and date stand in the journal and on the list of files`() async throws {
        let story = try await Scenario()
        let file = directory(20)
        _ = try await bring(file, to: story)
        var digest = FileDigest()
        digest.update(file[...])
        let line = try #require(try await story.asks(ListDirectoryImports(), as: .teamManager)?.first)
        #expect(line.digest == digest.hex)
        #expect(line.fileDate == published)
        #expect(line.takenInBy == "A team manager")
        let payload = try await story.engine.read {
            try $0.row("SELECT payload FROM journal WHERE action = 'import-directory'")?.text("payload") ?? ""
        }
        #expect(payload.contains(digest.hex))
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    @Test(arguments: [Role.broker, .practitioner, .ward])
    func `those who may not take it in can't begin`(role: Role) async throws {
        let story = try await Scenario()
        let refusal = await #expect(throws: Refusal.self) { try await bring(directory(5), to: story, as: role) }
        #expect(refusal?.code == .notPermitted)
    }

    @Test func `a file is read from this machine's disk a piece at a time`() async throws {
        let bytes = directory(300)
        let path = NSTemporaryDirectory() + "carebroker-\(UUID().uuidString).csv"
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var sizes: [Int] = []
        var read: [UInt8] = []
        for try await piece in FilePieces(path: path, size: 10_000) {
            sizes.append(piece.count)
            read += piece
        }
        #expect(read == bytes)
        #expect(sizes.allSatisfy { $0 <= 10_000 } && sizes.count == (bytes.count + 9_999) / 10_000)
        await #expect(throws: (any Error).self) {
            for try await _ in FilePieces(path: path + ".none") {}
        }
    }

    /// What `carebroker import cqc` says of a file, in order; the last line is the refusal's, where it is refused.
    private func said(
        of bytes: [UInt8],
        to story: Scenario,
        confirmed: Bool = false
    ) async throws -> (lines: [String], refusal: Refusal?) {
        let path = NSTemporaryDirectory() + "carebroker-\(UUID().uuidString).csv"
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var lines: [String] = []
        do {
            try await DirectoryDoor(story.partnership).bringFile(
                at: path,
                confirmed: confirmed,
                by: .system,
                key: story.partnership.newKey()
            ) { lines.append($0) }
        } catch let refusal as Refusal {
            return (lines, refusal)
        }
        return (lines, nil)
    }

    @Test func `a file brought by its path says each refused row and ends with the counts`() async throws {
        let story = try await Scenario()
        var rows = String(decoding: directory(100), as: UTF8.self).components(separatedBy: "\r\n")
        for line in [10, 53] { rows[line] = rows[line].replacing(/[A-Z]{2}\d+ \d[A-Z]{2}/, with: "??") }
        let (lines, refusal) = try await said(of: Array(rows.joined(separator: "\r\n").utf8), to: story)
        #expect(refusal == nil)
        #expect(lines.count == 3)
        #expect(lines.first?.hasPrefix("Line 11, ") == true)
        #expect(lines.dropFirst().first?.hasPrefix("Line 54, ") == true)
        #expect(lines.last == "98 new, 0 changed, 0 gone, 2 refused")
    }

    @Test func `a file with doubts is refused by its path with what to do, unless it is confirmed`() async throws {
        let story = try await Scenario()
        let file = directory(400)
        _ = try await said(of: file, to: story)
        let cut = Array(file.prefix(file.count / 2))
        let doubted = try await said(of: cut, to: story)
        #expect(doubted.refusal?.code == .directoryDoubted)
        #expect(doubted.refusal?.sentence.hasSuffix("Give --confirm to take it in all the same.") == true)
        #expect(try await count(story) == 400)
        let confirmed = try await said(of: cut, to: story, confirmed: true)
        #expect(confirmed.refusal == nil)
        #expect(confirmed.lines.last?.contains("0 new, 0 changed") == true)
    }

    @Test func `a file that isn't there is refused in a sentence`() async throws {
        let story = try await Scenario()
        let refusal = await #expect(throws: Refusal.self) {
            try await DirectoryDoor(story.partnership).bringFile(
                at: "/nowhere/CQC_directory.csv",
                confirmed: false,
                by: .system,
                key: story.partnership.newKey(),
                say: { _ in }
            )
        }
        #expect(refusal?.code == .unreadableDirectory)
    }

    private func entries(of story: Scenario) async throws -> Int64 {
        guard case .whole(let count, _) = try await story.verdict() else { return -1 }
        return count
    }
}

/// Bytes cut into pieces of one size.
private struct Pieces: AsyncSequence {
    let bytes: [UInt8]
    let size: Int

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...], size: size) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<UInt8>
        let size: Int

        mutating func next() async -> ArraySlice<UInt8>? {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(size) }
            return rest.prefix(size)
        }
    }
}
