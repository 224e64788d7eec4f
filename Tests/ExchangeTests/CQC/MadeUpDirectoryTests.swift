import Brokerage
import Demo
import Exchange
import Testing

@Suite struct MadeUpDirectoryTests {
    @Test
    func `a made-up directory reads back as the locations it was made of`() throws {
        let day = try #require(LocalDate(iso: "2026-08-26"))
        for seed in UInt64(1)...5 {
            var first = SeededGenerator(seed: seed)
            var second = first
            let locations = MadeUpDirectory.locations(count: 200, publishedOn: day, using: &first)
            let text = MadeUpDirectory.csv(count: 200, publishedOn: day, using: &second)
            var reader = CQCDirectoryReader()
            let rows = try reader.read(Array(text.utf8)) + reader.finish()
            #expect(rows == locations.map(CQCDirectoryReader.Row.listed), "seed \(seed)")
            #expect(reader.publishedOn == day)
            #expect(locations.count == 200)
        }
    }

    @Test
    func `the same seed gives the same text, and another seed another`() throws {
        let day = try #require(LocalDate(iso: "2026-08-26"))
        func text(_ seed: UInt64) -> String {
            var generator = SeededGenerator(seed: seed)
            return MadeUpDirectory.csv(count: 50, publishedOn: day, using: &generator)
        }
        #expect(text(7) == text(7))
        #expect(text(7) != text(8))
    }

    @Test
    func `it has homes of every category, registered twice over, and agencies`() throws {
        let day = try #require(LocalDate(iso: "2026-08-26"))
        var generator = SeededGenerator(seed: 3)
        let locations = MadeUpDirectory.locations(count: 300, publishedOn: day, using: &generator)
        for category in CareCategory.allCases {
            #expect(locations.contains { $0.categories.contains(category) }, "\(category)")
        }
        #expect(locations.contains { Set($0.serviceTypes) == [.nursingHome, .residentialHome] })
        #expect(locations.first?.id.text == "1-1000000001")
        #expect(Set(locations.map(\.name)).count == 300)
        #expect(locations.allSatisfy { ($0.latestCheck ?? day) <= day })
        #expect(Set(locations.map(\.providerID)).isDisjoint(with: locations.map(\.id)))
    }

    @Test
    func `it stays within the outward codes it is given`() throws {
        let day = try #require(LocalDate(iso: "2026-08-26"))
        let codes = ["BA1", "BA2", "BS31"].compactMap(OutwardCode.init(typed:))
        var generator = SeededGenerator(seed: 3)
        let locations = MadeUpDirectory.locations(count: 60, outwardCodes: codes, publishedOn: day, using: &generator)
        #expect(Set(locations.map(\.outwardCode)) == Set(codes))
    }

    @Test
    func `its places are in the list of outward codes, each once`() {
        let codes = MadeUpArea.places.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(OutwardCodes.centroid(of: code) != nil, "\(code)") }
        for number in 1...16 { #expect(codes.contains { $0.text == "BA\(number)" }, "BA\(number)") }
    }

    @Test
    func `draws stay within their bounds and reach them`() {
        var generator = SeededGenerator(seed: 1)
        #expect(Set((0..<500).map { _ in generator.number(in: 3...6) }) == [3, 4, 5, 6])
        #expect(generator.number(below: 0) == 0 && generator.number(below: -5) == 0)
        #expect(generator.number(in: Int.min...Int.max) == Int.min)
        #expect(!(0..<200).contains { _ in generator.chance(of: 0) })
        #expect((0..<200).allSatisfy { _ in generator.chance(of: 100) })
        #expect(generator.pick([Int]()) == nil)
        #expect(generator.pick(weighted: [("a", 0), ("b", -1)]) == nil)
        #expect(Set((0..<200).map { _ in generator.pick(weighted: [("a", 1), ("b", 0), ("c", 9)]) }) == ["a", "c"])
        #expect(generator.shuffled(Array(0..<50)).sorted() == Array(0..<50))
    }

    @Test
    func `the generator is SplitMix64`() {
        var generator = SeededGenerator(seed: 1_234_567)
        // The first numbers of the reference implementation for this seed.
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }
}
