import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct SurveyTests {
    @Test(arguments: Engine.available)
    func `the survey goes out by a link without an account, and the case closes (B&NES 2.2.10c)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let move = try await story.hasMovedIn { $0.person.email = "irene@example.org" }
        try await story.passes(to: "2026-03-06 14:00")
        try await story.calls(move)
        try await story.passes(to: "2026-03-12 16:59")
        #expect(try await story.outbox().allSatisfy { $0.kind != .survey })
        try await story.passes(to: "2026-03-12 17:00")
        let letter = try #require(try await story.outbox().first { $0.kind == .survey })
        #expect(letter.address == "irene@example.org")
        #expect(try await story.letter(letter.id).body.contains("The link works until 11 May 2026."))
        let page = try await story.page(move.caseID)
        #expect(page.heading.state == .closed && page.ending == .placed)
        #expect(page.timeline.first?.what == "Survey sent" && page.timeline.first?.who == "CareBroker")

        let token = try await story.surveyToken()
        let kept = try await story.engine.read { connection in
            try connection.rows("SELECT token FROM invitations").map { try $0.text("token") }
        }
        #expect(kept.count == 1 && kept.allSatisfy { !$0.contains(token) && $0.count == 64 })
        try await story.answers(survey: token, move: 5, words: "Everybody was kind")
        let answer = try #require(try await story.move(move).survey)
        #expect(answer.told == 4 && answer.choice == nil && answer.move == 5)
        #expect(answer.words == "Everybody was kind")
        #expect(try await story.page(move.caseID).timeline.first?.who == "By the link in a letter")
        // Once.
        #expect(try await story.partnership.survey(of: token) == .answered(LocalDate(testing: "2026-03-12")))
        let invitation = try #require(try await story.move(move).invitation)
        await #expect(throws: Refusal.self) {
            try await story.partnership.perform(
                AnswerSurvey(told: 1, choice: 1, move: 1, words: nil),
                by: .link(invitation.id),
                key: story.partnership.newKey()
            )
        }
        #expect(try await story.isWhole())
    }

    @Test func `a link that was never sent leads nowhere, and one that ran out says so`() async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn()
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        let token = try await story.surveyToken()
        for wrong in ["", "x", token + "x", token.uppercased(), String(repeating: "a", count: 10_000)] {
            #expect(try await story.partnership.survey(of: wrong) == .unknown)
        }
        story.clock.move(to: Instant(testing: "2026-05-04 14:59"))
        guard case .open = try await story.partnership.survey(of: token) else {
            Issue.record("the link doesn't work for as long as it says")
            return
        }
        story.clock.move(to: Instant(testing: "2026-05-04 15:00"))
        #expect(try await story.partnership.survey(of: token) == .over(LocalDate(testing: "2026-05-04")))
    }

    @Test func `sent again, the earlier link no longer works, and time doesn't send a third`() async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn()
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        let first = try await story.surveyToken()
        story.clock.pass(minutes: 5)
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        let second = try await story.surveyToken()
        #expect(first != second)
        #expect(try await story.partnership.survey(of: first) == .over(LocalDate(testing: "2026-03-05")))
        try await story.passes(to: "2026-03-13 09:00")
        #expect(try await story.outbox().filter { $0.kind == .survey }.count == 2)
        // Without the call the case isn't done.
        #expect(try await story.page(move.caseID).heading.state == .started)
        try await story.calls(move)
        #expect(try await story.page(move.caseID).heading.state == .closed)
        // It can still be answered, and after that not sent again.
        try await story.answers(survey: second)
        #expect(
            try await story.refusal(of: SendSurveyNow(caseID: move.caseID), as: .broker)?.code == .surveyAnswered
        )
        #expect(try await story.isWhole())
    }

    @Test func `it goes to the representative where the person can't answer or has no address`() async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn {
            $0.person.representative = Representative(
                name: "Mary Ellis",
                relationship: "Daughter",
                telephone: nil,
                email: "mary@example.org",
                mayChoose: true
            )
        }
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        let letter = try #require(try await story.outbox().first { $0.kind == .survey })
        #expect(letter.addressee == "Mary Ellis" && letter.address == "mary@example.org")
        var person = PersonDetails(fullName: "Irene Ellis")
        person.email = "irene@example.org"
        person.capacity = .has
        person.representative = Representative(
            name: "Mary Ellis",
            relationship: "Daughter",
            telephone: nil,
            email: nil,
            mayChoose: true
        )
        #expect(person.surveyed.email == "irene@example.org")
        person.capacity = .lacks
        #expect(person.surveyed.name == "Mary Ellis" && person.surveyed.email == nil)
    }

    @Test(arguments: [(0, "told"), (6, "told")])
    func `a mark is from 1 to 5, and something must be said`(mark: Int, field: String) async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn()
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        let invitation = try #require(try await story.move(move).invitation)
        for answer in [
            AnswerSurvey(told: mark, choice: nil, move: nil, words: nil),
            AnswerSurvey(told: nil, choice: nil, move: nil, words: "  "),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await story.partnership.perform(
                    answer,
                    by: .link(invitation.id),
                    key: story.partnership.newKey()
                )
            }
            #expect(refusal?.faults.map(\.field) == [field])
        }
    }
}
