import Brokerage
import BrokerageTesting
import Testing

/// What happens to a move, and to what follows it, when the case turns back or ends meanwhile.
@Suite struct StopTheMoveTests {
    @Test(arguments: Engine.available)
    func `died before the discharge: the move is off, and nobody is called or surveyed (catalogue F8)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        try await story.does(EndCase(caseID: move.caseID, ending: .died), as: .broker)
        let page = try await story.page(move.caseID)
        #expect(page.clocks.isEmpty && page.next == nil)
        #expect(page.acts.allSatisfy { ![.arrangeDischarge, .confirmStart, .followUp, .sendSurvey].contains($0.act) })
        let confirm = ConfirmStart(dischargeID: move.discharge, startedAt: story.clock.now, informant: .home)
        #expect(try await story.refusal(of: confirm, as: .broker)?.code == .notArranged)
        let told = try await story.outbox().map(\.kind)
        #expect(told.contains(.orderCancelled))
        try await story.passes(to: "2026-04-30 09:00")
        #expect(try await story.outbox().allSatisfy { $0.kind != .survey })
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `back in hospital after the move: no call, no survey, and the bed is free (catalogue F8)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement(blockBeds: ["Room 4"])
        let bed = try #require(try await story.move(move).beds.free.first?.id)
        try await story.arranges(&move, at: "2026-03-05 14:00")
        story.clock.move(to: Instant(testing: "2026-03-05 16:00"))
        try await story.movesIn(move, at: "2026-03-05 14:00", into: .block(bed))
        #expect(try await story.move(move).beds.free.isEmpty)
        try await story.does(EndCase(caseID: move.caseID, ending: .readmitted), as: .broker)
        #expect(try await story.move(move).beds.free.map(\.id) == [bed])
        #expect(try await story.page(move.caseID).clocks.isEmpty)
        let call = RecordFollowUpCall(caseID: move.caseID, spokeTo: "Ruth Dale", replies: [])
        #expect(try await story.refusal(of: call, as: .broker)?.code == .notStarted)
        try await story.passes(to: "2026-04-30 09:00")
        #expect(try await story.outbox().allSatisfy { $0.kind != .survey })
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `the placement fails after the call: a second one is followed up anew (B&NES 2.2.11)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let first = try await story.hasMovedIn()
        try await story.passes(to: "2026-03-06 14:00")
        try await story.calls(first, wrong: [.equipment: .ward])
        try await story.does(TurnBack(caseID: first.caseID, reason: .placementFailed), as: .broker)
        var page = try await story.page(first.caseID)
        #expect(page.heading.state == .sourcing)
        #expect(page.move == nil && page.progress.plannedAt == nil && page.progress.openFindings == 0)

        var options = first.options
        try await story.does(RankHomes(caseID: first.caseID), as: .broker)
        let ranking = try #require(try await story.asks(RankedHomes(caseID: first.caseID), as: .broker)?.homes?.ranking)
        try await story.does(
            SendEnquiries(
                caseID: first.caseID,
                rankingID: ranking.id,
                homes: [options.home("Abbey Fields")],
                penPicture: PenPicture(text: "Needs a nurse at night."),
                outward: "BS31"
            ),
            as: .broker
        )
        let asked = try #require(
            try await story.asks(AnswersSideBySide(caseID: first.caseID), as: .broker)?.waiting.first
        )
        options.offers["Abbey Fields"] = try await story.does(
            RecordAnswer(
                enquiryID: asked.enquiry.id,
                answer: .canMeet(
                    OfferTerms(
                        weekly: .pounds(900),
                        includesFNC: false,
                        earliestStart: story.clock.now.london.date.adding(days: 2)
                    )
                ),
                answeredBy: "The manager",
                channel: .telephone
            ),
            as: .broker
        )
        try await story.does(
            SendForSuitability(caseID: first.caseID, offers: options.offers(["Abbey Fields"])),
            as: .broker
        )
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        try await story.agreesAndSigns(options)
        page = try await story.page(first.caseID)
        #expect(page.next?.act == .arrangeDischarge && page.progress.plannedAt == nil)
        var second = StoryMove(options: options)
        try await story.arranges(&second, at: "2026-03-11 14:00")
        story.clock.move(to: Instant(testing: "2026-03-11 14:00"))
        try await story.movesIn(second, at: "2026-03-11 14:00")
        #expect(try await story.page(first.caseID).next?.act == .followUp)
        // The survey about the first home doesn't go out.
        try await story.passes(to: "2026-03-13 09:00")
        #expect(try await story.outbox().allSatisfy { $0.kind != .survey })
        try await story.calls(second)
        #expect(try await story.page(first.caseID).heading.state == .started)
        try await story.passes(to: "2026-03-18 17:00")
        #expect(try await story.page(first.caseID).heading.state == .closed)
        #expect(try await story.outbox().filter { $0.kind == .survey }.count == 1)
        #expect(try await story.isWhole())
    }
}
