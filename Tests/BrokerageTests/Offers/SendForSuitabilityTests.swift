import Brokerage
import BrokerageTesting
import Testing

@Suite struct SendForSuitabilityTests {
    @Test(arguments: Engine.available)
    func `the available options go to the practitioner, who is waited for (B&NES 2.2.6)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (id, offers) = try await story.sendsTwoOffers()
        let page = try await story.page(id)
        #expect(page.heading.state == .suitability)
        let clock = try #require(page.clocks.first { $0.kind == .confirmSuitability })
        #expect(clock.dueAt == Instant(testing: "2026-03-03 17:00"))
        #expect(clock.holder == story.account(.practitioner))
        #expect(clock.basis?.isLocal == true)
        // The referral was answered and its answers collated.
        #expect(page.clocks.map(\.kind) == [.confirmSuitability])
        #expect(page.timeline.first?.what == "Sent 2 options to the practitioner")
        #expect(try await story.answers(id).offers.allSatisfy { $0.offer.optionSince == story.clock.now })
        #expect(try await story.answers(id).offers.map(\.offer.id).sorted() == offers.sorted())
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `more homes may be asked while the practitioner looks, and their offers join`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (id, offers) = try await story.sendsTwoOffers()
        #expect(
            try await story.refusal(of: SendForSuitability(caseID: id, offers: offers), as: .broker)?.code == .noOffer
        )
        try await story.asks([StoryHomes.willows], of: id)
        let more = try await story.offers(StoryHomes.willows, of: id, .pounds(1_050))
        let due = try await story.due(.confirmSuitability, of: id)
        story.clock.pass(minutes: 60)
        try await story.does(SendForSuitability(caseID: id, offers: [more]), as: .broker)
        let beside = try await story.answers(id).offers
        #expect(beside.count == 3 && beside.allSatisfy { $0.offer.optionSince != nil })
        // The practitioner's time runs on.
        #expect(try await story.due(.confirmSuitability, of: id) == due)
        #expect(try await story.due(.collateAnswers, of: id) == nil)
    }

    @Test func `only offers that stand are sent, and at least one`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        #expect(
            try await story.refusal(of: SendForSuitability(caseID: id, offers: []), as: .broker)?.code == .noOffer
        )
        let no = try await story.declines(StoryHomes.abbey, of: id)
        let yes = try await story.offers(StoryHomes.riverside, of: id, .pounds(1_000))
        #expect(
            try await story.refusal(of: SendForSuitability(caseID: id, offers: [yes, no]), as: .broker)?.code
                == .offerGone
        )
        #expect(
            try await story.refusal(of: SendForSuitability(caseID: id, offers: []), as: .broker)?.faults.map(\.field)
                == ["offers"]
        )
        #expect(
            try await story.refusal(of: SendForSuitability(caseID: id, offers: [Identifier(known: "x")]), as: .broker)?
                .code == .notFound
        )
    }
}
