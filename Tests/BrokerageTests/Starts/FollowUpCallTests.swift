import Brokerage
import BrokerageTesting
import Testing

@Suite struct FollowUpCallTests {
    @Test(arguments: Engine.available)
    func `the call asks the four questions, and all is well (B&NES 2.2.10b)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let move = try await story.hasMovedIn()
        try await story.passes(to: "2026-03-06 14:00")
        let empty = RecordFollowUpCall(caseID: move.caseID, spokeTo: "", replies: [])
        #expect(
            try await story.refusal(of: empty, as: .broker)?.faults.map(\.field)
                == ["spoke-to", "went-well", "medication", "discharge-letter", "equipment"]
        )
        try await story.calls(move)
        let page = try await story.page(move.caseID)
        #expect(page.clocks.isEmpty)
        #expect(page.progress.standing == "Moved to Abbey Fields, called")
        // The survey goes out by itself: it is nobody's turn.
        #expect(page.next?.act == .sendSurvey && page.next?.turn == .careBroker)
        #expect(page.next?.what == "The survey goes out on Thu 12 Mar")
        #expect(!page.isYourTurn)
        #expect(page.timeline.first?.what == "Follow-up call made: all is well")
        #expect(page.timeline.first?.note == "Spoke to Ruth Dale")
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `nobody answers: it is noted, stays due and is made again (B&NES 2.2.10b)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let move = try await story.hasMovedIn()
        let due = try await story.due(.followUpCall, of: move.caseID)
        try await story.passes(to: "2026-03-06 14:00")
        let unsaid = RecordUnansweredCall(caseID: move.caseID, outcome: nil)
        #expect(try await story.refusal(of: unsaid, as: .broker)?.faults.map(\.field) == ["outcome"])
        try await story.does(RecordUnansweredCall(caseID: move.caseID, outcome: .noAnswer), as: .broker)
        story.clock.pass(minutes: 90)
        try await story.does(
            RecordUnansweredCall(caseID: move.caseID, outcome: .askedToRingBack, words: "The manager is back at five"),
            as: .broker
        )
        let page = try await story.page(move.caseID)
        #expect(page.next?.what == "Call Abbey Fields again to ask how the move went")
        #expect(page.progress.standing == "Moved to Abbey Fields, rung 2 times without an answer")
        #expect(try await story.due(.followUpCall, of: move.caseID) == due)
        #expect(page.timeline.first?.what == "Follow-up call tried: asked to ring back later")
        #expect(page.timeline.first?.note == "The manager is back at five")
        try await story.calls(move)
        #expect(try await story.move(move).attempts.count == 2)
        #expect(try await story.page(move.caseID).progress.isCalled)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `what is amiss goes to whoever is to put it right, and is waited for (B&NES 2.2.10b)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let move = try await story.hasMovedIn()
        try await story.passes(to: "2026-03-06 14:00")
        let wordless = RecordFollowUpCall(
            caseID: move.caseID,
            spokeTo: "Ruth Dale",
            replies: [
                FollowUpReply(.wentWell, .yes), FollowUpReply(.medication, .no), FollowUpReply(.dischargeLetter, .yes),
                FollowUpReply(.equipment, .notNeeded),
            ]
        )
        #expect(
            try await story.refusal(of: wordless, as: .broker)?.faults.map(\.field)
                == ["words-medication", "goes-to-medication"]
        )
        try await story.calls(move, wrong: [.medication: .ward, .wentWell: .practitioner, .equipment: .home])

        let page = try await story.page(move.caseID)
        #expect(page.next?.act == .putRight)
        #expect(page.progress.standing == "Moved to Abbey Fields, 3 things to put right")
        #expect(page.clocks.map(\.kind) == [.putRight, .putRight, .putRight])
        // Found on Friday: by the close of Monday.
        #expect(page.clocks.allSatisfy { $0.dueAt == Instant(testing: "2026-03-09 17:00") })
        #expect(Set(page.clocks.map(\.waitsFor)) == [.ward, .practitioner, .broker])
        let told = try await story.outbox().filter { $0.subject.contains("put right") }
        #expect(Set(told.map(\.address)) == ["ward@example.org", "practitioner@example.org", "abbey@example.org"])
        for line in told {
            let body = try await story.letter(line.id).body
            #expect(!body.contains("Ellis") && !body.contains("It isn’t here"), "\(body)")
            // The hour of the task, and no other.
            #expect(body.contains("put it right by 5pm on Monday 9 March 2026."), "\(body)")
        }
        // Each of them sees it, and says what was done; nobody else does.
        let findings = try await story.move(move, as: .ward).findings
        #expect(findings.map(\.goesTo) == [.practitioner, .ward, .home])
        func settle(_ index: Int, as role: Role) async throws {
            try await story.does(PutRight(findingID: findings[index].id, words: "It is there now"), as: role)
        }
        #expect(
            try await story.refusal(of: PutRight(findingID: findings[0].id, words: "No"), as: .finance)?.code
                == .notPermitted
        )
        try await settle(1, as: .ward)
        #expect(try await story.page(move.caseID).clocks.count == 2)
        #expect(try await story.page(move.caseID).timeline.first?.what == "Put right: the medication")
        try await settle(0, as: .practitioner)
        try await story.passes(to: "2026-03-13 09:00")
        // The survey has gone out, but something is still amiss.
        #expect(try await story.page(move.caseID).heading.state == .started)
        try await settle(2, as: .broker)
        #expect(try await story.page(move.caseID).heading.state == .closed)
        #expect(try await story.isWhole())
    }

    @Test(
        arguments: [
            ("Midford ward", nil), ("COMBE", "ward@example.org"), ("Ward Combe", "ward@example.org"), ("Ward", nil),
        ] as [(String, String?)]
    )
    func `what is written to a ward goes to that ward, or is read out to it`(ward: String, address: String?)
        async throws
    {
        let story = try await Scenario()
        let move = try await story.hasMovedIn { $0.situation.ward = ward }
        try await story.passes(to: "2026-03-06 14:00")
        try await story.calls(move, wrong: [.medication: .ward])
        let told = try #require(try await story.outbox().first { $0.subject.contains("put right") })
        #expect(told.address == address)
        #expect(told.addressee.hasPrefix(ward))
    }

    @Test func `how it went is yes or no, and of the rest there may have been none`() async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn()
        let call = RecordFollowUpCall(
            caseID: move.caseID,
            spokeTo: "Ruth Dale",
            replies: AfterRule.Question.allCases.map { FollowUpReply($0, .notNeeded) }
        )
        #expect(try await story.refusal(of: call, as: .broker)?.faults.map(\.field) == ["went-well"])
    }
}
