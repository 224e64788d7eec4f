import Brokerage
import BrokerageTesting
import Testing

@Suite struct DirectoryComparisonTests {
    @Test
    func `locations are new, changed, gone or unchanged`() throws {
        let changes = DirectoryComparison.compare(
            known: [try listed("1-1"), try listed("1-2"), try listed("1-3")],
            listed: [
                try listed("1-4"), try listed("1-2", name: "Tarnhay Lodge", check: "2026-02-01"), try listed("1-1"),
            ]
        )
        #expect(changes.new.map(\.id.text) == ["1-4"])
        #expect(changes.changed.map(\.listed.name) == ["Tarnhay Lodge"])
        #expect(changes.changed.map(\.known.name) == ["Quillmere House"])
        #expect(changes.changed.map(\.facts) == [[.name, .latestCheck]])
        #expect(changes.gone.map(\.id.text) == ["1-3"])
        #expect(changes.unchanged == 1)
        #expect(changes.known == 3)
    }

    @Test
    func `the same directory again changes nothing`() throws {
        let locations = try (1...50).map { try listed("1-\($0)") }
        let changes = DirectoryComparison.compare(known: locations, listed: locations.reversed())
        #expect(changes.isEmpty)
        #expect(changes.unchanged == 50)
        #expect(!changes.needsConfirmation)
    }

    @Test
    func `the first directory is all new and needs no confirmation`() throws {
        let changes = DirectoryComparison.compare(
            known: [],
            listed: try (1...10).reversed().map { try listed("1-\($0)") }
        )
        #expect(changes.new.map(\.id.text) == (1...10).map { "1-\($0)" })
        #expect(!changes.needsConfirmation && !changes.isEmpty)
    }

    @Test
    func `a location in a refused row is unread and not gone`() throws {
        let changes = DirectoryComparison.compare(
            known: [try listed("1-1"), try listed("1-2")],
            listed: [],
            refused: [try listed("1-2").id]
        )
        #expect(changes.gone.map(\.id.text) == ["1-1"])
        #expect(changes.unread.map(\.id.text) == ["1-2"])
    }

    @Test
    func `of two with one id the first counts`() throws {
        let changes = DirectoryComparison.compare(
            known: [try listed("1-1")],
            listed: [try listed("1-1"), try listed("1-1", name: "Other"), try listed("1-2"), try listed("1-2")]
        )
        #expect(changes.changed.isEmpty && changes.unchanged == 1 && changes.new.count == 1)
    }

    @Test(arguments: [
        (100, 5, false), (100, 6, true), (99, 5, true), (20, 1, false), (19, 1, true), (1, 1, true), (0, 0, false),
    ])
    func `more than 5% of the known locations gone needs confirmation`(_ known: Int, _ gone: Int, _ needed: Bool) throws
    {
        let locations = try (0..<known).map { try listed("1-\($0)") }
        let changes = DirectoryComparison.compare(known: locations, listed: locations.dropFirst(gone))
        #expect(changes.gone.count == gone)
        #expect(changes.needsConfirmation == needed)
    }

    @Test
    func `every location is counted once, whatever is known and listed`() throws {
        var random = SeededGenerator.fresh()
        for _ in 0..<200 {
            func some() throws -> [ListedLocation] {
                try (1...30).filter { _ in Bool.random(using: &random) }.map {
                    try listed("1-\($0)", name: Bool.random(using: &random) ? "Quillmere House" : "Tarnhay Lodge")
                }.shuffled(using: &random)
            }
            let (known, read) = (try some(), try some())
            let refused = Set(
                try (1...30).filter { _ in Int.random(in: 0..<8, using: &random) == 0 }.map { try listed("1-\($0)").id }
            )
            let changes = DirectoryComparison.compare(known: known, listed: read, refused: refused)
            let seen = changes.changed.count + changes.unchanged
            #expect(changes.new.count + seen == read.count, "seed \(random.seed)")
            #expect(changes.gone.count + changes.unread.count + seen == known.count, "seed \(random.seed)")
            #expect(Set(changes.gone.map(\.id)).isDisjoint(with: read.map(\.id)), "seed \(random.seed)")
        }
    }

    @Test
    func `each fact that differs is named`() throws {
        let one = try listed("1-1")
        let other = ListedLocation(
            id: one.id,
            providerID: try #require(RegulatorID("1-9")),
            providerName: "Other",
            name: "Other",
            addressLines: [],
            postcode: try Postcode(typed: "BA2 4QT"),
            telephone: nil,
            website: "https://a.example",
            serviceTypes: [.nursingHome],
            specialisms: ["Dementia"],
            localAuthority: "Wiltshire",
            region: "South West",
            latestCheck: nil
        )
        #expect(ListedFact.differing(between: one, and: other) == ListedFact.allCases)
        #expect(ListedFact.differing(between: one, and: one).isEmpty)
    }
}
