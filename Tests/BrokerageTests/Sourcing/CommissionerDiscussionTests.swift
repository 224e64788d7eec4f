import Brokerage
import BrokerageTesting
import Testing

@Suite struct CommissionerDiscussionTests {
    private func discussed(
        _ home: StoryHome,
        of id: Identifier<Case>,
        _ outcome: CommissionerDiscussion.Outcome?,
        about: CommissionerDiscussion.About = .offFramework,
        who: String = "Pat Lowe",
        on day: String? = "2026-03-02"
    ) -> RecordCommissionerDiscussion {
        RecordCommissionerDiscussion(
            caseID: id,
            locationID: home.id,
            about: about,
            spokeWith: who,
            heldOn: day.map { LocalDate(testing: $0) },
            outcome: outcome,
            words: "Two beds, no concerns"
        )
    }

    /// All homes that come before Hillcrest, so that asking it passes nobody over.
    private let before = [
        StoryHomes.abbey, StoryHomes.riverside, StoryHomes.willows, StoryHomes.oldfield, StoryHomes.priory,
    ]

    @Test(arguments: Engine.available)
    func `a home off the framework is asked after a discussion with the commissioner alone (B&NES 2.2.4)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        try await story.asks(before, of: id)
        let asking = try await story.asking([StoryHomes.hillcrest], of: id)
        let refusal = try #require(try await story.refusal(of: asking, as: .broker))
        #expect(refusal.code == .commissionerNotAsked)
        #expect(refusal.clause == "2.2.4")
        #expect(try await story.home(StoryHomes.hillcrest, of: id).standing.asking.refusal == refusal)

        try await story.does(discussed(StoryHomes.hillcrest, of: id, .mayBeAsked), as: .broker)
        #expect(try await story.home(StoryHomes.hillcrest, of: id).standing.asking == .available)
        try await story.does(asking, as: .broker)
        #expect(try await story.enquiry(StoryHomes.hillcrest, of: id).clause == "2.2.4")
        #expect(
            try await story.page(id).timeline.map(\.what).contains("The commissioner said that Hillcrest may be asked")
        )
        #expect(try await story.isWhole())
    }

    @Test func `what the commissioner says not to ask isn't asked, and holds nobody up`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.hillcrest, StoryHome("Dearer", number: 9, onFramework: false)])
        try await story.does(discussed(StoryHomes.hillcrest, of: id, .notNow), as: .broker)
        let refusal = try await story.refusal(of: try await story.asking([StoryHomes.hillcrest], of: id), as: .broker)
        #expect(refusal?.code == .commissionerSaysNo)
        #expect(refusal?.clause == "2.2.4")
        let home = try await story.home(StoryHomes.hillcrest, of: id)
        #expect(home.standing.isSettled)
    }

    @Test func `the last that was said counts`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.hillcrest])
        try await story.does(discussed(StoryHomes.hillcrest, of: id, .notNow), as: .broker)
        story.clock.pass(minutes: 30)
        try await story.does(discussed(StoryHomes.hillcrest, of: id, .mayBeAsked), as: .broker)
        #expect(try await story.home(StoryHomes.hillcrest, of: id).standing.asking == .available)
    }

    @Test func `the commissioner gives the word themselves`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.hillcrest])
        let word = GiveCommissionersWord(
            caseID: id,
            locationID: StoryHomes.hillcrest.id,
            about: .offFramework,
            outcome: .mayBeAsked
        )
        try await story.does(word, as: .commissioner)
        let need = try #require(try await story.home(StoryHomes.hillcrest, of: id).standing.needs.first)
        #expect(need.discussion?.spokeWith == "A commissioner")
        #expect(try await story.refusal(of: word, as: .broker)?.code == .notPermitted)
    }

    @Test func `a discussion of an earlier round holds in the next`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.hillcrest])
        try await story.does(discussed(StoryHomes.hillcrest, of: id, .mayBeAsked), as: .broker)
        try await story.asks([StoryHomes.hillcrest], of: id)
        let offer = try await story.offers(StoryHomes.hillcrest, of: id, .pounds(990))
        try await story.does(SendForSuitability(caseID: id, offers: [offer]), as: .broker)
        try await story.does(TurnBack(caseID: id, reason: .needsChanged), as: .broker)
        try await story.does(RankHomes(caseID: id), as: .broker)
        #expect(try await story.home(StoryHomes.hillcrest, of: id).standing.asking == .available)
    }

    @Test(arguments: Engine.available)
    func `a home with a safeguarding concern waits for the commissioner's word (B&NES 2.2.6)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.looks()
        try await story.does(
            RaiseConcern(
                locationID: StoryHomes.riverside.id,
                kind: .safeguarding,
                raisedOn: LocalDate(testing: "2026-02-27"),
                source: "Safeguarding team"
            ),
            as: .broker
        )
        try await story.does(RankHomes(caseID: id), as: .broker)
        let asking = try await story.asking([StoryHomes.abbey, StoryHomes.riverside], of: id)
        let refusal = try #require(try await story.refusal(of: asking, as: .broker))
        #expect(refusal.code == .concernUnanswered)
        #expect(refusal.clause == "2.2.6")
        try await story.does(
            discussed(StoryHomes.riverside, of: id, .mayBeAsked, about: .concern),
            as: .broker
        )
        try await story.does(asking, as: .broker)
    }

    @Test func `a concern raised after the ranking, or after the word, asks for the word again`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.riverside])
        #expect(try await story.home(StoryHomes.riverside, of: id).standing.asking == .available)
        try await story.does(
            RaiseConcern(
                locationID: StoryHomes.riverside.id,
                kind: .safeguarding,
                raisedOn: LocalDate(testing: "2026-03-02"),
                source: "Safeguarding team"
            ),
            as: .broker
        )
        let asking = try await story.asking([StoryHomes.riverside], of: id)
        #expect(try await story.refusal(of: asking, as: .broker)?.code == .concernUnanswered)
        try await story.does(
            discussed(StoryHomes.riverside, of: id, .mayBeAsked, about: .concern),
            as: .broker
        )
        #expect(try await story.home(StoryHomes.riverside, of: id).standing.asking == .available)
        try await story.passes(to: "2026-03-04 10:00")
        try await story.does(
            RaiseConcern(
                locationID: StoryHomes.riverside.id,
                kind: .safeguarding,
                raisedOn: LocalDate(testing: "2026-03-04"),
                source: "A relative"
            ),
            as: .broker
        )
        #expect(try await story.refusal(of: asking, as: .broker)?.code == .concernUnanswered)
    }

    @Test func `what is recorded of a discussion has to be whole`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks([StoryHomes.hillcrest, StoryHomes.riverside])
        let home = StoryHomes.hillcrest
        func faults(_ act: RecordCommissionerDiscussion) async throws -> [String] {
            try await story.refusal(of: act, as: .broker)?.faults.map(\.field) ?? []
        }
        #expect(try await faults(discussed(home, of: id, .mayBeAsked, who: " ")) == ["spoke-with"])
        #expect(try await faults(discussed(home, of: id, nil, on: nil)) == ["held-on", "outcome"])
        #expect(try await faults(discussed(home, of: id, .mayBeAsked, on: "2026-03-03")) == ["held-on"])
        let needless = discussed(StoryHomes.riverside, of: id, .mayBeAsked)
        #expect(try await story.refusal(of: needless, as: .broker)?.code == .nothingToDiscuss)
        let unknown = discussed(StoryHomes.abbey, of: id, .mayBeAsked)
        #expect(try await story.refusal(of: unknown, as: .broker)?.code == .notFound)
    }
}
