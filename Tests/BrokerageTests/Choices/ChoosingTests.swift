import Brokerage
import BrokerageTesting
import Testing

@Suite struct ChoosingTests {
    @Test(arguments: Engine.available)
    func `the person is shown at most three suitable homes (B&NES 2.2.7)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions()
        try await story.confirms(options)
        let all = Scenario.fourHomes.map(\.name)
        func present(_ names: [String]) -> PresentOptions {
            PresentOptions(
                caseID: options.caseID,
                offers: options.offers(names),
                givenOn: LocalDate(testing: "2026-03-02")
            )
        }
        let refusal = try await story.refusal(of: present(all), as: .broker)
        #expect(refusal?.code == .tooManyShown)
        #expect(refusal?.clause == "2.2.7")

        try await story.does(present(Array(all.prefix(3).reversed())), as: .broker)
        let sheet = try #require(try await story.asks(SheetForPerson(caseID: options.caseID), as: .practitioner))
        #expect(sheet.homes.map(\.name) == ["Abbey Fields", "Oldfield", "Tower House"])
        #expect(sheet.decideBy == LocalDate(testing: "2026-03-04"))
        #expect(try await story.due(.decide, of: options.caseID) == Instant(testing: "2026-03-04 17:00"))
        #expect(try await story.page(options.caseID).heading.state == .choosing)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `the preferred option is confirmed, the rest are released and told (B&NES 2.2.7)`(engine: Engine) async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields", "Oldfield", "Tower House"], of: options)
        try await story.chooses("Abbey Fields", of: options, reserve: "Oldfield")

        let page = try #require(try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker))
        #expect(page.home?.name == "Abbey Fields")
        #expect(page.reserveName == "Oldfield")
        #expect(page.choice.capacity == .person)
        #expect(page.heading.state == .assessing)
        #expect(page.acts.takingReserve.refusal?.code == .noReserve)
        let answers = try #require(try await story.asks(AnswersSideBySide(caseID: options.caseID), as: .broker))
        #expect(Set(answers.ended.map(\.name)) == ["Tower House", "Weir Lodge"])
        #expect(answers.offers.first { $0.name == "Oldfield" }?.offer.state == .standing)
        #expect(try await story.due(.decide, of: options.caseID) == nil)
        #expect(try await story.isWhole())
    }

    @Test
    func `choosing before the policy's first home asks for a coded reason (B&NES 2.2.3)`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields", "Oldfield"], of: options)
        func choose(_ reason: OutOfOrderReason?, words: String? = nil) -> RecordChoice {
            RecordChoice(
                caseID: options.caseID,
                offerID: options.offer("Oldfield"),
                expressedBy: "Irene Ellis",
                capacity: .person,
                expressedOn: LocalDate(testing: "2026-03-02"),
                outOfOrder: reason,
                words: words
            )
        }
        let refusal = try await story.refusal(of: choose(nil), as: .broker)
        #expect(refusal?.code == .outOfOrder)
        #expect(refusal?.clause == "2.2.3b")
        #expect(refusal?.faults.map(\.field) == ["out-of-order"])
        #expect(try await story.refusal(of: choose(.other), as: .broker)?.faults.map(\.field) == ["words"])
        #expect(try await story.refusal(of: choose(.nearFamily), as: .broker) == nil)
    }

    @Test
    func `who chose must fit what the referral says of capacity and powers`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions { referral in
            referral.person.capacity = .lacks
            referral.person.attorney = .propertyAndFinance
            referral.person.representative = Representative(
                name: "Jane Ellis",
                relationship: "Daughter",
                telephone: nil,
                email: nil,
                mayChoose: true
            )
        }
        try await story.shows(["Abbey Fields"], of: options)
        for capacity in [Choice.Capacity.person, .attorney, .deputy] {
            let act = RecordChoice(
                caseID: options.caseID,
                offerID: options.offer("Abbey Fields"),
                expressedBy: "Jane Ellis",
                capacity: capacity,
                expressedOn: LocalDate(testing: "2026-03-02")
            )
            #expect(try await story.refusal(of: act, as: .broker)?.faults.map(\.field) == ["capacity"])
        }
        let act = RecordChoice(
            caseID: options.caseID,
            offerID: options.offer("Abbey Fields"),
            expressedBy: "Best interests meeting",
            capacity: .bestInterests,
            expressedOn: LocalDate(testing: "2026-03-02")
        )
        #expect(try await story.refusal(of: act, as: .broker) == nil)
    }

    @Test
    func `each thing that is missing from a choice is named`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields"], of: options)
        let empty = RecordChoice(
            caseID: options.caseID,
            offerID: nil,
            expressedBy: nil,
            capacity: nil,
            expressedOn: nil
        )
        #expect(
            try await story.refusal(of: empty, as: .broker)?.faults.map(\.field)
                == ["offer", "expressed-by", "capacity", "expressed-on"]
        )
        let early = RecordChoice(
            caseID: options.caseID,
            offerID: options.offer("Abbey Fields"),
            expressedBy: "Irene",
            capacity: .person,
            expressedOn: LocalDate(testing: "2026-03-01")
        )
        #expect(try await story.refusal(of: early, as: .broker)?.faults.map(\.field) == ["expressed-on"])
    }

    @Test
    func `the reserve is taken when the chosen home can't (B&NES 2.2.8)`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields", "Oldfield"], of: options)
        try await story.chooses("Abbey Fields", of: options, reserve: "Oldfield")
        try await story.assesses(options, canMeet: false)
        try await story.does(TakeReserve(caseID: options.caseID), as: .broker)
        let page = try #require(try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker))
        #expect(page.home?.name == "Oldfield")
        #expect(page.assessment == nil)
        #expect(page.reserveName == nil)
        #expect(try await story.isWhole())
    }
}
