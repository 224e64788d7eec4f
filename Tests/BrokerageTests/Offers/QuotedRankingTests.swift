import Brokerage
import BrokerageTesting
import Testing

@Suite struct QuotedRankingTests {
    @Test(arguments: Engine.available)
    func `the ranking is shown again with the prices quoted, and nothing is overwritten`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        try await story.asks(
            [StoryHomes.abbey, StoryHomes.riverside, StoryHomes.willows, StoryHomes.oldfield],
            of: id
        )
        // Riverside was under the rate and quotes over it; Oldfield was over and quotes under.
        try await story.offers(StoryHomes.riverside, of: id, .pounds(1_300))
        try await story.offers(StoryHomes.oldfield, of: id, .pounds(1_040))
        try await story.declines(StoryHomes.willows, of: id)
        let answers = try await story.answers(id)
        #expect(answers.offers.map(\.name) == ["Oldfield", "Riverside"])
        #expect(answers.offers.map { $0.line?.clause.text } == ["2.2.3b", "2.2.3d"])
        #expect(answers.offers.map(\.overRate) == [.pounds(-10), .pounds(250)])
        #expect(answers.declined.map(\.name) == ["The Willows"])
        #expect(answers.waiting.map(\.name) == ["Abbey Fields"])
        // The ranking the homes were asked by is as it was.
        #expect(
            try await story.homes(id).lines.map { "\($0.line.clause) \($0.name)" }.prefix(4) == [
                "2.2.3a Abbey Fields", "2.2.3b Riverside", "2.2.3b The Willows", "2.2.3c Oldfield",
            ]
        )
    }

    @Test func `a quotation with funded nursing care in it is compared without`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        try await story.offers(StoryHomes.riverside, of: id, .pounds(1_304, 6), includesFNC: true)
        let offer = try #require(try await story.answers(id).offers.first)
        #expect(offer.comparable == .pounds(1_050))
        #expect(offer.overRate == .zero)
        #expect(offer.line?.clause == "2.2.3b")
    }

    @Test func `a home of a block contract keeps its clause whatever it quotes`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_500))
        #expect(try await story.answers(id).offers.first?.line?.clause == "2.2.3a")
    }

    @Test func `how late a home can start is counted from the wanted day`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020), from: LocalDate(testing: "2026-03-09"))
        try await story.offers(StoryHomes.riverside, of: id, .pounds(1_000), from: LocalDate(testing: "2026-03-03"))
        #expect(try await story.answers(id).offers.map(\.daysLate) == [4, 0])
    }
}
