import Brokerage
import BrokerageTesting
import Testing

@Suite struct TurnBackTests {
    @Test(arguments: Engine.available)
    func `not suitable goes back to sourcing, and the earlier round stays readable (B&NES 2.2.11)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let before = try await story.ranks()
        let responseDue = try await story.due(.respond, of: before)
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside, StoryHomes.willows], of: before)
        let offer = try await story.offers(StoryHomes.abbey, of: before, .pounds(1_020))
        try await story.declines(StoryHomes.riverside, of: before)
        try await story.does(SendForSuitability(caseID: before, offers: [offer]), as: .broker)
        #expect(try await story.due(.respond, of: before) == nil)
        try await story.passes(to: "2026-03-03 11:00")
        try await story.does(
            TurnBack(caseID: before, reason: .noneSuitable, words: "Too far from her sister"),
            as: .broker
        )

        let page = try await story.page(before)
        #expect(page.heading.state == .sourcing)
        #expect(page.timeline.first?.what == "Back to sourcing: no home was suitable")
        #expect(page.timeline.first?.note == "Too far from her sister")
        // The answer to the referral is due when it always was.
        #expect(page.clocks.map(\.kind) == [.respond])
        #expect(page.clocks.first?.dueAt == responseDue)
        #expect(try await story.asks(RankedHomes(caseID: before), as: .broker)?.homes == nil)

        // The homes concerned were told, each once.
        let told = try await story.outbox().filter { $0.kind == .enquiryStopped }.map(\.addressee)
        #expect(told.sorted() == ["Abbey Fields", "The Willows"])

        try await story.does(RankHomes(caseID: before), as: .broker)
        let second = try await story.homes(before)
        #expect(second.round.number == 2 && second.ranking.number == 1)
        #expect(second.lines.allSatisfy { $0.enquiry == nil })
        // Everything of the first can still be read.
        let first = try await story.homes(before, round: 1)
        #expect(first.round.state == .turnedBack && first.round.turnBackWords == "Too far from her sister")
        #expect(first.lines[0].answer?.state == .released)
        #expect(first.lines[1].answer?.declineReason == .staffing)
        #expect(first.lines[2].enquiry?.state == .stopped)
        let history = try #require(try await story.asks(RoundHistory(caseID: before), as: .broker)).rounds
        #expect(history.map(\.number) == [2, 1])
        #expect(history[1].asked == 3 && history[1].offered == 1 && history[1].declined == 1)
        // The homes may be asked again.
        try await story.asks([StoryHomes.abbey], of: before)
        #expect(try await story.isWhole())
    }

    @Test func `an answer to an enquiry that was called off isn't taken`() async throws {
        let story = try await Scenario()
        let (id, _) = try await story.sendsTwoOffers()
        try await story.asks([StoryHomes.willows], of: id)
        let enquiry = try await story.enquiry(StoryHomes.willows, of: id).id
        try await story.does(TurnBack(caseID: id, reason: .needsChanged), as: .broker)
        let late = RecordAnswer(
            enquiryID: enquiry,
            answer: .cannot(.noVacancy, words: nil),
            answeredBy: "Jo Pike",
            channel: .telephone
        )
        let refusal = try await story.refusal(of: late, as: .broker)
        #expect(refusal?.code == .calledOff)
        #expect(try await story.asks(EnquiryToAnswer(id: enquiry), as: .broker)?.answering.refusal == refusal)
    }

    @Test func `what would stop is said beforehand`() async throws {
        let story = try await Scenario()
        let (id, _) = try await story.sendsTwoOffers()
        try await story.asks([StoryHomes.willows], of: id)
        let asked = try #require(try await story.asks(CaseToTurnBack(caseID: id), as: .broker))
        #expect(asked.turningBack == .available)
        #expect(asked.basis?.clause == "2.2.11")
        #expect(
            asked.stops == [
                "1 home that hasn’t answered is told that no answer is needed",
                "2 offers are released, and the homes are told",
            ]
        )
    }

    @Test func `a case goes back from the practitioner's confirmation on, with a reason`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let act = TurnBack(caseID: id, reason: .noneSuitable)
        #expect(try await story.refusal(of: act, as: .broker)?.code == .cannotTurnBack)
        try await story.asks([StoryHomes.abbey], of: id)
        let offer = try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020))
        try await story.does(SendForSuitability(caseID: id, offers: [offer]), as: .broker)
        #expect(
            try await story.refusal(of: TurnBack(caseID: id, reason: nil), as: .broker)?.faults.map(\.field)
                == ["reason"]
        )
        #expect(try await story.refusal(of: act, as: .practitioner)?.code == .notPermitted)
        try await story.does(act, as: .broker)
        #expect(try await story.refusal(of: act, as: .broker)?.code == .cannotTurnBack)
    }
}
