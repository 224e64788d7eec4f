import Database
import Brokerage
import BrokerageTesting
import Testing

@Suite struct RecordAnswerTests {
    private func asked(_ engine: Engine = .sqlite) async throws -> (story: Scenario, id: Identifier<Case>) {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        return (story, id)
    }

    private func canMeet(
        weekly: Money? = .pounds(1_020),
        includesFNC: Bool? = false,
        parts: [PricePart] = [],
        start: String? = "2026-03-05",
        until: Instant? = nil
    ) -> HomesAnswer {
        .canMeet(
            OfferTerms(
                weekly: weekly,
                includesFNC: includesFNC,
                parts: PriceParts(parts),
                earliestStart: start.map { LocalDate(testing: $0) },
                conditions: "If the hoist comes",
                standsUntil: until
            )
        )
    }

    @Test(arguments: Engine.available)
    func `a home can: its price in parts, its start, its conditions, until when it stands`(engine: Engine) async throws
    {
        let (story, id) = try await asked(engine)
        story.clock.pass(minutes: 45)
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id)
        let parts = [PricePart(.accommodation, .pounds(500)), PricePart(.nursing, .pounds(520))]
        try await story.does(
            RecordAnswer(
                enquiryID: enquiry.id,
                answer: canMeet(parts: parts, until: Instant(testing: "2026-03-04 12:00")),
                answeredBy: "Jo Pike",
                channel: .email,
                answeredAt: Instant(testing: "2026-03-02 09:30")
            ),
            as: .broker
        )
        let home = try await story.home(StoryHomes.abbey, of: id)
        let offer = try #require(home.answer)
        #expect(home.enquiry?.state == .answered)
        #expect(offer.state == .standing && offer.weekly == .pounds(1_020) && offer.parts == parts)
        #expect(offer.conditions == "If the hoist comes" && offer.answeredAt == Instant(testing: "2026-03-02 09:30"))
        let line = try #require(try await story.page(id).timeline.first)
        #expect(line.what == "Abbey Fields can meet the need, £1,020.00 a week without FNC")
        #expect(line.note == "Jo Pike, by e-mail. If the hoist comes")
        #expect(try await story.isWhole())

        try await story.passes(to: "2026-03-04 11:59")
        #expect(try await story.home(StoryHomes.abbey, of: id).answer?.state == .standing)
        try await story.passes(to: "2026-03-04 12:00")
        #expect(try await story.home(StoryHomes.abbey, of: id).answer?.state == .expired)
        #expect(try await story.page(id).timeline.first?.what == "The offer of Abbey Fields expired")
    }

    @Test(arguments: Engine.available)
    func `a home can't, with a coded reason and words`(engine: Engine) async throws {
        let (story, id) = try await asked(engine)
        try await story.declines(StoryHomes.abbey, of: id, .staffing, words: "Nobody at night")
        let offer = try #require(try await story.home(StoryHomes.abbey, of: id).answer)
        #expect(offer.state == .declined && offer.declineReason == .staffing && offer.words == "Nobody at night")
        #expect(try await story.page(id).timeline.first?.what == "Abbey Fields can’t: not enough staff")
    }

    @Test func `an answer has to be whole`() async throws {
        let (story, id) = try await asked()
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id).id
        func faults(
            _ answer: HomesAnswer,
            by who: String = "Jo Pike",
            _ channel: Channel? = .telephone,
            at: Instant? = nil
        ) async throws -> [String] {
            let act = RecordAnswer(
                enquiryID: enquiry,
                answer: answer,
                answeredBy: who,
                channel: channel,
                answeredAt: at
            )
            return try await story.refusal(of: act, as: .broker)?.faults.map(\.field) ?? []
        }
        #expect(try await faults(canMeet(weekly: nil)) == ["weekly"])
        #expect(try await faults(canMeet(weekly: .zero)) == ["weekly"])
        #expect(try await faults(canMeet(includesFNC: nil)) == ["includes-fnc"])
        #expect(try await faults(canMeet(start: nil)) == ["earliest-start"])
        #expect(try await faults(canMeet(start: "2026-03-01")) == ["earliest-start"])
        #expect(try await faults(canMeet(until: story.clock.now)) == ["stands-until"])
        #expect(try await faults(canMeet(parts: [PricePart(.care, .pounds(1_000))])) == ["parts"])
        #expect(try await faults(.cannot(nil, words: nil)) == ["decline-reason"])
        #expect(try await faults(.cannot(.other, words: " ")) == ["words"])
        #expect(try await faults(canMeet(), by: " ", nil) == ["channel", "answered-by"])
        #expect(try await faults(canMeet(), at: Instant(testing: "2026-03-02 08:59")) == ["answered-at"])
        #expect(try await faults(canMeet(), at: Instant(testing: "2026-03-02 09:01")) == ["answered-at"])
        #expect(try await faults(canMeet()).isEmpty)
    }

    @Test func `an answer that comes late still counts`() async throws {
        let (story, id) = try await asked()
        try await story.passes(to: "2026-03-05 10:00")
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).state == .lapsed)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020))
        #expect(try await story.enquiry(StoryHomes.abbey, of: id).state == .answered)
        #expect(try await story.home(StoryHomes.abbey, of: id).answer?.state == .standing)
        #expect(try await story.page(id).timeline.first?.note == "Jo Pike, by telephone, after the time to answer")
    }

    @Test(arguments: Engine.available)
    func `of two brokers who enter an answer to the same enquiry, one is told that it is there`(
        engine: Engine
    ) async throws {
        let (story, id) = try await asked(engine)
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id).id
        for _ in 0..<10 {
            let yes = RecordAnswer(
                enquiryID: enquiry,
                answer: canMeet(),
                answeredBy: "Jo Pike",
                channel: .telephone
            )
            let no = RecordAnswer(
                enquiryID: enquiry,
                answer: .cannot(.noVacancy, words: nil),
                answeredBy: "Al Fry",
                channel: .email
            )
            async let first = story.refusal(of: yes, as: .broker)
            async let second = story.refusal(of: no, as: .seniorBroker)
            let refusals = try await [first, second].compactMap { $0?.code }
            #expect(refusals == [.alreadyAnswered])
            let answer = try #require(try await story.home(StoryHomes.abbey, of: id).answer)
            try await story.does(WithdrawOffer(offerID: answer.id, reason: .enteredWrongly), as: .broker)
        }
        // Behind the program's back the table itself holds one answer for each enquiry.
        await #expect(throws: (any Error).self) {
            try await story.engine.write { connection in
                try connection.run("UPDATE offers SET state = 'standing'")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an answer is put right by withdrawing it and entering it anew`(engine: Engine) async throws {
        let (story, id) = try await asked(engine)
        let wrong = try await story.offers(StoryHomes.abbey, of: id, .pounds(1_200))
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id)
        let again = RecordAnswer(
            enquiryID: enquiry.id,
            answer: canMeet(),
            answeredBy: "Jo Pike",
            channel: .telephone
        )
        let refusal = try #require(try await story.refusal(of: again, as: .broker))
        #expect(refusal.code == .alreadyAnswered)
        #expect(refusal.sentence.contains("2 Mar 09:00"))
        #expect(try await story.asks(EnquiryToAnswer(id: enquiry.id), as: .broker)?.answering.refusal == refusal)

        #expect(
            try await story.refusal(of: WithdrawOffer(offerID: wrong, reason: nil), as: .broker)?.faults.map(\.field)
                == ["withdrawal"]
        )
        try await story.does(
            WithdrawOffer(offerID: wrong, reason: .enteredWrongly, words: "A slip"),
            as: .broker
        )
        story.clock.pass(minutes: 1)
        try await story.does(again, as: .broker)
        #expect(try await story.home(StoryHomes.abbey, of: id).answer?.weekly == .pounds(1_020))
        let earlier = try #require(try await story.asks(EnquiryToAnswer(id: enquiry.id), as: .broker)).earlier
        #expect(earlier.map(\.state) == [.withdrawn, .standing])
        #expect(earlier[0].withdrawalWords == "A slip")
        #expect(
            try await story.refusal(of: WithdrawOffer(offerID: wrong, reason: .homeWithdrew), as: .broker)?.code
                == .offerGone
        )
    }

    @Test func `a no that was entered wrongly is put right too`() async throws {
        let (story, id) = try await asked()
        let no = try await story.declines(StoryHomes.abbey, of: id)
        try await story.does(WithdrawOffer(offerID: no, reason: .enteredWrongly), as: .broker)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020))
        #expect(try await story.home(StoryHomes.abbey, of: id).answer?.state == .standing)
    }

    @Test func `answers of another's case are nobody's business`() async throws {
        let (story, id) = try await asked()
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id).id
        let act = RecordAnswer(
            enquiryID: enquiry,
            answer: canMeet(),
            answeredBy: "Jo Pike",
            channel: .telephone
        )
        #expect(try await story.refusal(of: act, as: .practitioner)?.code == .notPermitted)
        let missing = RecordAnswer(
            enquiryID: Identifier(known: "none"),
            answer: canMeet(),
            answeredBy: "Jo Pike",
            channel: .telephone
        )
        #expect(try await story.refusal(of: missing, as: .broker)?.code == .notFound)
    }

    @Test func `the collation ends when nobody is left and nothing stands`() async throws {
        let (story, id) = try await asked()
        try await story.declines(StoryHomes.abbey, of: id)
        #expect(try await story.due(.collateAnswers, of: id) != nil)
        try await story.declines(StoryHomes.riverside, of: id)
        #expect(try await story.due(.collateAnswers, of: id) == nil)
    }
}
