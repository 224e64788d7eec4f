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
        // What each costs beside the rate of £1,000, and from what is measured (Care Act 2014, section 30).
        #expect(sheet.homes.map(\.cost?.weekly) == [.pounds(900), .pounds(1_050), .pounds(1_300)])
        #expect(sheet.homes.map(\.cost?.overRate) == [nil, .pounds(50), .pounds(300)])
        #expect(sheet.homes.map(\.cost?.needsNoTopUp) == [true, false, false])
        #expect(sheet.homes.map(\.isApproximate) == [true, true, true])
        #expect(sheet.payment?.rate == .pounds(1_000) && sheet.payment?.fnc == .pounds(254, 6))
        #expect(sheet.council == "Bath and North East Somerset Council")
        #expect(sheet.next.approval == .workingDays(1) && sheet.next.panel == .workingDays(5))
        let ward = try #require(try await story.asks(SheetForPerson(caseID: options.caseID), as: .ward))
        #expect(ward.payment == nil && ward.homes.allSatisfy { $0.cost == nil }, "a ward sees no prices")
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
        // Each home is told whom to reach, and none who the person is.
        let letters = try await story.outbox().filter {
            $0.subject.hasPrefix("Chosen: ") || $0.subject.hasPrefix("No longer needed: ")
        }
        #expect(letters.map(\.addressee).sorted() == ["Abbey Fields", "Tower House", "Weir Lodge"])
        for line in letters {
            let body = try await story.letter(line.id).body
            #expect(body.contains("write to us at broker@example.org"), "\(body)")
            #expect(body.hasSuffix("A broker\nBrokerage, hospital team\nbroker@example.org"), "\(body)")
            #expect(body.contains("C-1001") && !body.contains("Ellis"), "\(body)")
        }
        let chosen = try #require(letters.first { $0.subject.hasPrefix("Chosen") })
        #expect(try await story.letter(chosen.id).body.contains("To be told who they are, where they are"))
        #expect(try await story.isWhole())
    }

    @Test func `a letter gives the telephone number where there is one`() {
        let sender = EnquiryLetter.Sender(
            broker: "Ada Moss",
            team: "Brokerage",
            email: "ada@example.org",
            telephone: "01225 396 000"
        )
        #expect(sender.reach == "ring us on 01225 396 000")
        #expect(sender.signature == "Ada Moss\nBrokerage\n01225 396 000\nada@example.org")
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
