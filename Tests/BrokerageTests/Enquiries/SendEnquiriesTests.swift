import Database
import Brokerage
import BrokerageTesting
import Testing

@Suite struct SendEnquiriesTests {
    private func give(_ story: Scenario, _ home: StoryHome, email: String?) async throws {
        try await story.does(
            AddContact(
                locationID: home.id,
                name: "Jo Pike",
                post: "Manager",
                email: email,
                telephone: "01225 496 000",
                startsOn: LocalDate(testing: "2026-01-01")
            ),
            as: .broker
        )
    }

    @Test(arguments: Engine.available)
    func `several homes are asked at once, in the order of the round`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        try await give(story, StoryHomes.abbey, email: "office@abbey.example")
        try await story.asks([StoryHomes.willows, StoryHomes.abbey, StoryHomes.riverside], of: id)
        let homes = try await story.homes(id).lines
        #expect(homes.prefix(3).allSatisfy { $0.enquiry?.state == .asked })
        #expect(homes[3].enquiry == nil)
        let abbey = try #require(homes[0].enquiry)
        #expect(abbey.clause == "2.2.3a" && abbey.rank == 1)
        #expect(abbey.channel == .email && homes[1].enquiry?.channel == .telephone)
        #expect(abbey.outOfOrder == nil)
        // One working day after asking, as the policy says.
        #expect(abbey.answerDueAt == Instant(testing: "2026-03-03 17:00"))
        #expect(try await story.due(.collateAnswers, of: id) == Instant(testing: "2026-03-03 17:00"))

        let letters = try await story.outbox()
        #expect(Set(letters.map(\.addressee)) == ["Abbey Fields", "Riverside", "The Willows"])
        #expect(letters.first { $0.addressee == "Abbey Fields" }?.address == "office@abbey.example")
        #expect(letters.first { $0.addressee == "Riverside" }?.address == nil)
        #expect(try await story.page(id).timeline.first?.what == "Asked 3 homes: Abbey Fields, Riverside, The Willows")
        #expect(try await story.isWhole())
    }

    @Test func `what a home sees is the letter that the preview shows, and names no other home`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.abbey, StoryHomes.riverside], of: id)
        let preview = try #require(
            try await story.asks(
                EnquiryPreview(caseID: id, homes: asking.homes, penPicture: asking.penPicture, outward: "ba2"),
                as: .broker
            )
        )
        #expect(preview.homes.map(\.name) == ["Abbey Fields", "Riverside"])
        #expect(preview.asking == .available && preview.passedOver.isEmpty)
        try await story.does(asking, as: .broker)
        for line in try await story.outbox() {
            let letter = try await story.letter(line.id)
            let others = StoryHomes.all.map(\.name).filter { $0 != line.addressee }
            for other in others { #expect(!letter.body.contains(other)) }
            if line.addressee == "Abbey Fields" {
                #expect(letter.body == preview.letter?.body)
                #expect(letter.line.subject == preview.letter?.subject)
            }
            #expect(letter.body.contains("Needs a hoist and two people."))
            #expect(letter.body.contains("Area: BA2"))
            #expect(letter.body.contains("from 5 March 2026"))
            #expect(letter.body.contains("5pm on Tuesday 3 March 2026"))
            #expect(!letter.body.contains("Ellis") && !letter.line.subject.contains("Ellis"))
        }
    }

    @Test func `passing over a home asks for a coded reason, when it happens`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.riverside, StoryHomes.oldfield], of: id)
        let refusal = try #require(try await story.refusal(of: asking, as: .broker))
        #expect(refusal.code == .outOfOrder)
        #expect(refusal.clause == "2.2.3a")
        #expect(refusal.sentence.hasPrefix("Abbey Fields and 1 more come first."))

        let wordless = try await story.asking(
            [StoryHomes.riverside, StoryHomes.oldfield],
            of: id,
            because: OutOfOrder(.other, words: " ")
        )
        #expect(try await story.refusal(of: wordless, as: .broker)?.faults.map(\.field) == ["out-of-order-words"])

        try await story.asks(
            [StoryHomes.riverside, StoryHomes.oldfield],
            of: id,
            because: OutOfOrder(.nearFamily, words: "Her sister")
        )
        let enquiry = try await story.enquiry(StoryHomes.riverside, of: id)
        #expect(enquiry.outOfOrder == .nearFamily && enquiry.outOfOrderWords == "Her sister")
        #expect(
            try await story.page(id).timeline.first?.note?.contains("Out of order: It is near family or friends")
                == true
        )
    }

    @Test func `a reason is kept for those asked early alone, and for none where nobody is passed over`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        // Abbey Fields and Riverside are in order; The Willows is passed over for Oldfield.
        try await story.asks(
            [StoryHomes.abbey, StoryHomes.riverside, StoryHomes.oldfield],
            of: id,
            because: OutOfOrder(.personsWish)
        )
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).outOfOrder == nil)
        #expect(try await story.enquiry(StoryHomes.oldfield, of: id).outOfOrder == .personsWish)
        try await story.asks([StoryHomes.willows], of: id, because: OutOfOrder(.personsWish))
        #expect(try await story.enquiry(StoryHomes.willows, of: id).outOfOrder == nil)
    }

    @Test func `homes that were asked, or turned down, hold nobody up`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        try await story.asks([StoryHomes.riverside], of: id)
        try await story.asks([StoryHomes.willows], of: id)
        #expect(try await story.enquiry(StoryHomes.willows, of: id).outOfOrder == nil)
    }

    @Test(arguments: Engine.available)
    func `a home is asked once in a round`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.abbey], of: id)
        // Two brokers press at the same time.
        async let first = story.refusal(of: asking, as: .broker)
        async let second = story.refusal(of: asking, as: .seniorBroker)
        let refusals = try await [first, second].compactMap { $0?.code }
        #expect(refusals == [.alreadyAsked])
        let enquiries = try await story.engine.read { try $0.rows("SELECT id FROM enquiries").count }
        #expect(enquiries == 1)
    }

    @Test func `a home that was left out, suspended since, or of another market isn't asked`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let full = try await story.asking([StoryHomes.full], of: id)
        let refusal = try #require(try await story.refusal(of: full, as: .broker))
        #expect(refusal.code == .homeLeftOut)
        #expect(refusal.sentence.contains("No vacancy, said within the last hour"))
        try await story.does(
            SuspendPlacements(
                locationID: StoryHomes.abbey.id,
                startsOn: LocalDate(testing: "2026-03-02"),
                source: "Commissioning"
            ),
            as: .broker
        )
        let abbey = try await story.asking([StoryHomes.abbey], of: id)
        #expect(try await story.refusal(of: abbey, as: .broker)?.code == .homeSuspended)
        // It can't be asked, so it holds nobody up.
        try await story.asks([StoryHomes.riverside], of: id)
        let elsewhere = try await story.asking([StoryHome("Nowhere", number: 99)], of: id)
        #expect(try await story.refusal(of: elsewhere, as: .broker)?.code == .notFound)
        let nobody = try await story.asking([], of: id)
        #expect(try await story.refusal(of: nobody, as: .broker)?.faults.map(\.field) == ["homes"])
    }

    @Test func `a page that shows an earlier ranking is out of date`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.abbey], of: id)
        try await story.does(RankHomes(caseID: id), as: .broker)
        #expect(try await story.refusal(of: asking, as: .broker)?.code == .movedOn)
    }

    @Test func `homes aren't asked before they are ranked`() async throws {
        let story = try await Scenario()
        let id = try await story.looks()
        let asking = SendEnquiries(
            caseID: id,
            rankingID: Identifier(known: "none"),
            homes: [StoryHomes.abbey.id],
            penPicture: PenPicture(text: "Needs care."),
            outward: "BA2"
        )
        #expect(try await story.refusal(of: asking, as: .broker)?.code == .homesNotRanked)
    }

    @Test(arguments: ["", "BA1 1UA", "BA", "Bath", "BA2 3"])
    func `only the first half of a postcode goes to a home`(typed: String) async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.abbey], of: id, outward: typed)
        #expect(try await story.refusal(of: asking, as: .broker)?.faults.map(\.field) == ["outward"])
    }

    @Test func `what could tell a home who this is blocks sending until it is taken out or kept with a reason`()
        async throws
    {
        let story = try await Scenario()
        let id = try await story.ranks {
            $0.person.representative = Representative(
                name: "Will Pike, her son",
                relationship: "son",
                telephone: nil,
                email: nil,
                mayChoose: false
            )
        }
        let text = "Irene will need two people. Her son Will visits."
        let asking = try await story.asking([StoryHomes.abbey], of: id, saying: text)
        let refusal = try #require(try await story.refusal(of: asking, as: .broker))
        #expect(refusal.code == .identifiersLeft)
        #expect(refusal.sentence.hasPrefix("3 things in the pen picture"))
        #expect(!refusal.sentence.contains("Irene"))

        let preview = try #require(
            try await story.asks(
                EnquiryPreview(caseID: id, homes: asking.homes, penPicture: asking.penPicture, outward: "BA2"),
                as: .broker
            )
        )
        #expect(preview.unresolved.map(\.text) == ["Irene", "will", "Will"])
        var picture = preview.penPicture
        func unresolved() async throws -> [FoundIdentifier] {
            let asking = EnquiryPreview(caseID: id, homes: asking.homes, penPicture: picture)
            return try #require(try await story.asks(asking, as: .broker)).unresolved
        }
        picture = try #require(picture.replacing(preview.unresolved[0], with: "She"))
        // What is kept is bound to the words around it, so those are put right first.
        picture = try #require(picture.keeping(try await unresolved()[0], because: .ordinaryWord))
        let rest = try await unresolved()
        #expect(rest.map(\.text) == ["Will"])
        picture = try #require(picture.replacing(rest[0], with: "who lives near"))
        let sending = try await story.asking(
            [StoryHomes.abbey],
            of: id,
            saying: picture.text,
            kept: picture.kept
        )
        try await story.does(sending, as: .broker)
        // The reason stands with what was sent.
        let sent = try await story.engine.read { try $0.row("SELECT kept FROM pen_pictures")?.text("kept") }
        #expect(sent?.contains("ordinary-word") == true)
    }

    @Test func `somebody who was recorded after the text was written counts`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let asking = try await story.asking([StoryHomes.abbey], of: id, saying: "Her friend Dora visits.")
        var person = try await story.referralPage(id).person
        person.representative = Representative(
            name: "Dora Quist",
            relationship: "friend",
            telephone: nil,
            email: nil,
            mayChoose: false
        )
        try await story.does(
            SavePersonDetails(
                caseID: id,
                details: person,
                version: try await story.referralPage(id).personVersion
            ),
            as: .practitioner
        )
        #expect(try await story.refusal(of: asking, as: .broker)?.code == .identifiersLeft)
    }

    @Test func `a pen picture begins with what the referral says, without what identifies`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks {
            $0.needs.summary = "Irene needs a nurse. Ring 01225 477 000."
            $0.needs.mobility = "Hoist and two people"
            $0.wishes.whatMatters = "Mrs Ellis likes to be near a window."
        }
        let preview = try #require(
            try await story.asks(EnquiryPreview(caseID: id, homes: [StoryHomes.abbey.id]), as: .broker)
        )
        #expect(
            preview.penPicture.text == """
                Age: 84
                Needs: The person needs a nurse. Ring [number removed].
                Mobility: Hoist and two people
                What matters to the person: The person likes to be near a window.
                """
        )
        #expect(preview.takenOut.count == 3)
        #expect(preview.unresolved.isEmpty)
        #expect(preview.outward == "")
    }

    @Test func `what was sent last is where the next enquiry begins`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        let preview = try #require(
            try await story.asks(EnquiryPreview(caseID: id, homes: [StoryHomes.riverside.id]), as: .broker)
        )
        #expect(preview.penPicture.text == "Needs a hoist and two people.")
        #expect(preview.outward == "BA2")
    }

    @Test func `a ring-round asks everybody by telephone`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await give(story, StoryHomes.abbey, email: "office@abbey.example")
        try await story.does(
            try await story.asking([StoryHomes.abbey], of: id, byTelephone: true),
            as: .broker
        )
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).channel == .telephone)
        let letter = try #require(try await story.outbox(.toReadOut).first)
        #expect(try await story.letter(letter.id).telephone == "01225 496 000")
    }

    @Test(arguments: Engine.available)
    func `the time to answer passes, and nobody is left to wait for`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        try await story.passes(to: "2026-03-03 16:59")
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).state == .asked)
        try await story.passes(to: "2026-03-03 17:00")
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).state == .lapsed)
        #expect(try await story.due(.collateAnswers, of: id) == nil)
        #expect(try await story.page(id).timeline.first?.what == "Abbey Fields hasn’t answered in time")
        // The next homes asked start the clock again; at 17:00 the day is over, so it counts from the next morning.
        try await story.asks([StoryHomes.riverside], of: id)
        #expect(try await story.due(.collateAnswers, of: id) == Instant(testing: "2026-03-05 17:00"))
    }

    @Test func `homes asked later don't put off the first answers`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        try await story.passes(to: "2026-03-03 10:00")
        try await story.asks([StoryHomes.riverside], of: id)
        #expect(try await story.due(.collateAnswers, of: id) == Instant(testing: "2026-03-03 17:00"))
    }
}
