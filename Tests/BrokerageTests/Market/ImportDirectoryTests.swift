import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct ImportDirectoryTests {
    private let three: [ListedLocation] = [
        .testing("Ashgrove", number: 1), .testing("Beechcroft", number: 2, postcode: "BA1 1UA"),
        .testing("Cedar House", number: 3, postcode: "BA3 2DP", serviceTypes: [.residentialHome], specialisms: []),
    ]

    /// Of `count` homes.
    private func homes(_ count: Int) -> [ListedLocation] {
        (0..<count).map { .testing("Home \($0)", number: $0) }
    }

    @Test(arguments: Engine.available)
    func `a first directory is all new, and the same file again changes nothing`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        #expect(try await story.takesIn(three).summary == "3 new, 0 changed, 0 gone, 0 refused")
        let before = try await story.locations()
        #expect(try await story.takesIn(three).summary == "0 new, 0 changed, 0 gone, 0 refused")
        #expect(try await story.locations() == before)
        #expect(before.map(\.name) == ["Ashgrove", "Beechcroft", "Cedar House"])
    }

    @Test func `a location has its categories, its town and an approximate point`() async throws {
        let story = try await Scenario()
        try await story.takesIn(three)
        let homes = try await story.locations()
        #expect(homes[0].categories == [.residential, .residentialDementia, .nursing, .nursingDementia])
        #expect(homes[2].categories == [.residential])
        #expect(homes.map(\.approximate) == [true, true, true])
        let code = try #require(OutwardCode(typed: "BA1"))
        #expect(homes[1].town == OutwardCodes.town(of: code))
        let centroid = try #require(OutwardCodes.centroid(of: code))
        let point = try #require(homes[1].coordinates)
        #expect(point.kilometres(to: centroid) < 0.001)
    }

    @Test(arguments: Engine.available)
    func `what changed is taken over, and how it was stays readable`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        try await story.takesIn(three)
        story.clock.pass(minutes: 1)
        let renamed = [ListedLocation.testing("Ash Grove Manor", number: 1)] + three.dropFirst()
        #expect(try await story.takesIn(renamed).summary == "0 new, 1 changed, 0 gone, 0 refused")
        #expect(try await story.locations().first?.name == "Ash Grove Manor")
        let changes = try await story.changes(of: three[0])
        #expect(changes.map(\.kind) == [.listed, .changed])
        #expect(changes.last?.facts == [.name])
        #expect(changes.last?.was?.name == "Ashgrove")
    }

    @Test(arguments: Engine.available)
    func `a location that left the file is marked as deregistered, stays, and can come back`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        try await story.takesIn(three)
        story.clock.pass(minutes: 1)
        let counts = try await story.takesIn(Array(three.prefix(2)), confirmed: true)
        #expect(counts.summary == "0 new, 0 changed, 1 gone, 0 refused")
        #expect(try await story.locations().map(\.registration) == [.registered, .registered, .deregistered])
        #expect(try await story.takesIn(Array(three.prefix(2))).gone == 0)
        story.clock.pass(minutes: 1)
        #expect(try await story.takesIn(three).summary == "1 new, 0 changed, 0 gone, 0 refused")
        #expect(try await story.locations().last?.registration == .registered)
        #expect(try await story.changes(of: three[2]).map(\.kind) == [.listed, .left, .returned])
    }

    @Test func `a location in a row that was refused is not gone`() async throws {
        let story = try await Scenario()
        try await story.takesIn(three)
        let refused = RefusedListing(line: 7, locationID: three[2].id, sentence: "Line 7: the name is missing.")
        let counts = try await story.takesIn(Array(three.prefix(2)), refused: [refused])
        #expect(counts.summary == "0 new, 0 changed, 0 gone, 1 refused")
        #expect(try await story.locations().last?.registration == .registered)
    }

    @Test(arguments: [(known: 100, gone: 5, doubted: false), (100, 6, true), (19, 1, true), (20, 1, false)])
    func `more than five in a hundred gone has to be confirmed`(known: Int, gone: Int, doubted: Bool) async throws {
        let story = try await Scenario()
        let all = homes(known)
        try await story.takesIn(all)
        let left = Array(all.dropFirst(gone))
        if doubted {
            let refusal = await #expect(throws: Refusal.self) { try await story.takesIn(left) }
            #expect(refusal?.code == .directoryDoubted)
            #expect(refusal?.sentence.hasPrefix("\(gone) of the \(known) known locations are not in the file") == true)
            #expect(try await story.locations().allSatisfy { $0.registration == .registered })
            #expect(try await story.takesIn(left, confirmed: true).gone == gone)
        } else {
            #expect(try await story.takesIn(left).gone == gone)
        }
    }

    @Test func `a file older than the last has to be confirmed`() async throws {
        let story = try await Scenario()
        try await story.takesIn(three, fileDate: LocalDate(testing: "2026-02-25"))
        let refusal = await #expect(throws: Refusal.self) {
            try await story.takesIn(three, fileDate: LocalDate(testing: "2026-02-18"))
        }
        #expect(refusal?.code == .directoryDoubted)
        try await story.takesIn(three, fileDate: LocalDate(testing: "2026-02-25"))
    }

    @Test func `a file that lists nobody is refused`() async throws {
        let story = try await Scenario()
        let refusal = await #expect(throws: Refusal.self) { try await story.takesIn([], confirmed: true) }
        #expect(refusal?.code == .emptyDirectory)
    }

    @Test func `a directory is taken in once`() async throws {
        let story = try await Scenario()
        let staging = try await story.stages(three)
        let act = ImportDirectory(stagingID: staging.id, digest: staging.digest ?? "")
        try await story.does(act, as: .teamManager)
        await #expect(throws: Refusal.movedOn) { try await story.does(act, as: .teamManager) }
    }

    @Test func `the same file under the same key is the same act, wherever it was staged`() async throws {
        let story = try await Scenario()
        let key = story.partnership.newKey()
        let counts = try await [three, three].asyncMap { listed in
            let staging = try await story.stages(listed, digest: "the file")
            return try await story.partnership.perform(
                ImportDirectory(stagingID: staging.id, digest: "the file"),
                by: story.actor(.teamManager),
                key: key
            )
        }
        #expect(counts.map(\.new) == [3, 3])
        let imports = try await story.engine.read { try $0.rows("SELECT id FROM directory_imports").count }
        #expect(imports == 1)
    }

    @Test func `the journal names the file and the counts, and the chain is whole`() async throws {
        let story = try await Scenario()
        try await story.takesIn(three, digest: "0123abcd")
        let payload = try await story.engine.read {
            try $0.row("SELECT payload FROM journal WHERE action = 'import-directory'")?.text("payload") ?? ""
        }
        #expect(payload.contains("\"file\":\"0123abcd\""))
        #expect(payload.contains("\"new\":3"))
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    @Test func `whoever may not take in a directory may not even send one`() async throws {
        let story = try await Scenario()
        let refusal = await #expect(throws: Refusal.self) { try await story.stages(three, as: .broker) }
        #expect(refusal?.code == .notPermitted)
    }

    @Test func `what was staged a month ago is cleared away`() async throws {
        let story = try await Scenario()
        _ = try await story.stages(three)
        story.clock.move(to: story.clock.now.adding(hours: 24 * 31))
        _ = try await story.stages([three[0]])
        let staged = try await story.engine.read { try $0.rows("SELECT id FROM staged_locations").count }
        #expect(staged == 1)
    }

    /// The statements over all rows find what the comparison of values finds.
    @Test func `statements and values agree on what is new, changed and gone`() async throws {
        var generator = SeededGenerator.fresh()
        let story = try await Scenario()
        var known: [ListedLocation] = []
        for round in 0..<12 {
            let listed = (0..<40).filter { _ in Int.random(in: 0..<10, using: &generator) < 8 }.map { number in
                ListedLocation.testing(
                    "Home \(number) \(Int.random(in: 0..<3, using: &generator) == 0 ? "North" : "")",
                    number: number,
                    postcode: Int.random(in: 0..<5, using: &generator) == 0 ? "BA1 1UA" : "BA2 3AA"
                )
            }
            let unread = Set((0..<40).filter { _ in Int.random(in: 0..<20, using: &generator) == 0 })
            let readable = listed.filter { location in
                !unread.contains { location.id.text == "1-\(1_000_000_000 + $0)" }
            }
            let refused = unread.map { number in
                RefusedListing(line: number, locationID: RegulatorID("1-\(1_000_000_000 + number)"), sentence: "x")
            }
            let wanted = DirectoryComparison.compare(
                known: known,
                listed: readable,
                refused: Set(refused.compactMap(\.locationID))
            )
            let counts = try await story.takesIn(readable, refused: refused, confirmed: true)
            let seed = "seed \(generator.seed), round \(round)"
            #expect(counts.known == wanted.known, "\(seed)")
            #expect(counts.new == wanted.new.count, "\(seed)")
            #expect(counts.changed == wanted.changed.count, "\(seed)")
            #expect(counts.gone == wanted.gone.count, "\(seed)")
            known = try await story.locations().filter { $0.registration == .registered }.compactMap(\.listing)
        }
    }

    @Test func `the columns that a directory is taken in by are all of a location's`() async throws {
        let columns = try RowEncoder().columns(of: Location(three[0])).map(\.name)
        let story = try await Scenario()
        for table in ["locations", "staged_locations"] {
            try await story.takesIn(three)
            let row = try await story.engine.read { connection in
                try connection.row("SELECT * FROM \(SQL.name(table))")
            }
            let stored = Set(row?.columns ?? []).subtracting(["staging_id"])
            #expect(stored == Set(columns), "\(table)")
        }
    }
}

extension Scenario {
    fileprivate func locations() async throws -> [Location] {
        try await engine.read { connection in
            try connection.rows("SELECT * FROM locations ORDER BY id").map {
                try RowDecoder().decode(Location.self, from: $0)
            }
        }
    }

    fileprivate func changes(of listed: ListedLocation) async throws -> [ListingChange] {
        try await engine.read { connection in
            try connection.rows(
                """
                SELECT h.* FROM listing_changes h JOIN directory_imports i ON i.id = h.import_id \
                WHERE h.location_id = \(listed.id.text) ORDER BY i.taken_in_at
                """
            ).map { try RowDecoder().decode(ListingChange.self, from: $0) }
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Output>(_ transform: (Element) async throws -> Output) async rethrows -> [Output] {
        var outputs: [Output] = []
        for element in self { outputs.append(try await transform(element)) }
        return outputs
    }
}
