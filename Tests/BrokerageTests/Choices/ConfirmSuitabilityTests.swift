import Brokerage
import BrokerageTesting
import Testing

@Suite struct ConfirmSuitabilityTests {
    @Test(arguments: Engine.available)
    func `the practitioner confirms which homes are suitable, each check dated (B&NES 2.2.6)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions()
        try await story.confirms(options, unsuitable: ["Weir Lodge"])

        let page = try #require(try await story.asks(OptionsToConfirm(caseID: options.caseID), as: .practitioner))
        let abbey = try #require(page.options.first { $0.home.name == "Abbey Fields" })
        #expect(abbey.said?.suitable == true)
        #expect(abbey.said?.inspectionCheckedOn == LocalDate(testing: "2026-03-02"))
        #expect(abbey.said?.checkedWith == "Dan Ray, commissioning")
        #expect(abbey.rating?.rating == .good)
        #expect(page.options.first { $0.home.name == "Weir Lodge" }?.said?.words == "Too far from her daughter")
        #expect(page.due == nil)
        #expect(try await story.page(options.caseID).next?.act == .present)
        #expect(try await story.page(options.caseID).timeline.first?.what == "3 of 4 homes confirmed as suitable")
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `every option asks for a word, a reason or three dates (B&NES 2.2.6)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions(from: Array(Scenario.fourHomes.prefix(2)))
        let (abbey, oldfield) = (options.offer("Abbey Fields"), options.offer("Oldfield"))
        let tomorrow = LocalDate(testing: "2026-03-03")
        func faults(_ opinions: [ConfirmSuitability.Opinion], with: String? = "Dan Ray") async throws -> [String] {
            let act = ConfirmSuitability(caseID: options.caseID, opinions: opinions, checkedWith: with)
            return try await story.refusal(of: act, as: .practitioner)?.faults.map(\.field) ?? []
        }
        #expect(try await faults([]) == ["suitable-\(abbey)", "suitable-\(oldfield)"])
        #expect(
            try await faults([
                .init(of: abbey, suitable: true, inspectionCheckedOn: tomorrow), .init(of: oldfield, suitable: false),
            ]) == ["inspection-\(abbey)", "suspension-\(abbey)", "safeguarding-\(abbey)", "words-\(oldfield)"]
        )
        // Where nothing was checked, one thing is asked and not three.
        #expect(
            try await faults([.init(of: abbey, suitable: true), .init(of: oldfield, suitable: true)], with: nil)
                == ["checked-\(abbey)", "checked-\(oldfield)"]
        )
        #expect(try await faults(story.opinions(on: options), with: " ") == ["checked-with"])
    }

    @Test(arguments: [true, false])
    func `a home with a concern or a suspension waits for the commissioner's word (B&NES 2.2.6)`(suspended: Bool)
        async throws
    {
        let story = try await Scenario()
        let options = try await story.sendsOptions(from: Array(Scenario.fourHomes.prefix(2)))
        let home = options.home("Oldfield")
        let today = story.clock.now.london.date
        if suspended {
            try await story.does(
                SuspendPlacements(locationID: home, startsOn: today, source: "The council"),
                as: .commissioner
            )
        } else {
            try await story.does(
                RaiseConcern(locationID: home, kind: .safeguarding, raisedOn: today, source: "The council"),
                as: .commissioner
            )
        }
        let confirm = ConfirmSuitability(
            caseID: options.caseID,
            opinions: story.opinions(on: options),
            checkedWith: "Dan Ray"
        )
        let refusal = try await story.refusal(of: confirm, as: .practitioner)
        #expect(refusal?.code == (suspended ? .homeSuspended : .concernUnanswered))
        #expect(refusal?.clause == "2.2.6")

        try await story.does(
            GiveCommissionersWord(caseID: options.caseID, locationID: home, about: .concern, outcome: .notNow),
            as: .commissioner
        )
        #expect(try await story.refusal(of: confirm, as: .practitioner)?.code == .commissionerSaysNo)
        try await story.passes(to: "2026-03-02 09:10")
        try await story.does(
            GiveCommissionersWord(caseID: options.caseID, locationID: home, about: .concern, outcome: .mayBeAsked),
            as: .commissioner
        )
        #expect(try await story.refusal(of: confirm, as: .practitioner) == nil)
        #expect(try await story.isWhole())
    }

    @Test
    func `when nothing suits, turning back is offered (B&NES 2.2.6, 2.2.11)`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.confirms(options, unsuitable: Set(Scenario.fourHomes.map(\.name)))
        let page = try #require(try await story.asks(OptionsToConfirm(caseID: options.caseID), as: .broker))
        #expect(page.isNoneSuitable)
        #expect(page.turningBack?.isAvailable == true)
        let present = try #require(try await story.asks(OptionsToPresent(caseID: options.caseID), as: .broker))
        #expect(present.presenting.refusal?.code == .noneSuitable)
    }

    @Test
    func `another team's practitioner sees nothing and confirms nothing`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        #expect(try await story.asks(OptionsToConfirm(caseID: options.caseID), as: .ward) != nil)
        let act = ConfirmSuitability(caseID: options.caseID, opinions: [], checkedWith: nil)
        #expect(try await story.refusal(of: act, as: .broker)?.code == .notPermitted)
    }
}
