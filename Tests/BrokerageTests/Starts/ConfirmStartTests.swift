import Brokerage
import BrokerageTesting
import Testing

@Suite struct ConfirmStartTests {
    @Test(arguments: Engine.available)
    func `the home says that the person came, and they live there (B&NES 2.2.10)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        story.clock.move(to: Instant(testing: "2026-03-05 16:00"))
        try await story.movesIn(move, at: "2026-03-05 14:40")

        let page = try await story.page(move.caseID)
        #expect(page.heading.state == .started)
        #expect(page.next?.act == .followUp)
        #expect(page.progress.standing == "Moved to Abbey Fields")
        #expect(page.clocks.map(\.kind) == [.followUpCall])
        #expect(page.clocks.first?.basis?.clause?.text == "2.2.10b")
        #expect(page.timeline.first?.what == "Moved to Abbey Fields on Thu 5 Mar, 14:40")
        #expect(page.timeline.first?.note == "Said by the home")
        let known = try await story.move(move)
        #expect(known.discharge?.informantName == "Ruth Dale")
        #expect(known.surveyDue == Instant(testing: "2026-03-12 17:00"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `whoever moved is in the home and no longer in hospital, until they are admitted again`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let move = try await story.hasMovedIn()
        var heading = try await story.page(move.caseID).heading
        #expect(heading.place == "Abbey Fields" && heading.lengthOfStay == nil)
        // The 21 days would be over by now, had they stayed.
        try await story.passes(to: "2026-04-30 09:00")
        heading = try await story.page(move.caseID).heading
        #expect(!heading.isSuperStranded)
        #expect(try await story.move(move).movesFrom?.contains("ward") == true)

        try await story.does(EndCase(caseID: move.caseID, ending: .readmitted), as: .broker)
        heading = try await story.page(move.caseID).heading
        #expect(heading.place != "Abbey Fields")
        #expect(heading.lengthOfStay != nil && !heading.isSuperStranded, "no case waits for them to leave it")
    }

    @Test(arguments: Engine.available)
    func `the block bed that was held is used, and nobody else can take it (B&NES 2.2.3a)`(engine: Engine) async throws
    {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement(blockBeds: ["Room 4", "Room 5"])
        let free = try await story.move(move).beds.free
        #expect(free.map(\.name) == ["Room 4", "Room 5"])
        try await story.does(
            HoldBed(
                caseID: move.caseID,
                offerID: move.options.offer("Abbey Fields"),
                blockBedID: free[0].id,
                heldUntil: Instant(testing: "2026-03-06 12:00")
            ),
            as: .broker
        )
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let beds = try await story.move(move).beds
        #expect(beds.heldBlock?.name == "Room 4" && beds.free.map(\.name) == ["Room 5"])
        story.clock.move(to: Instant(testing: "2026-03-05 16:00"))
        let noBed = ConfirmStart(
            dischargeID: move.discharge,
            startedAt: story.clock.now,
            informant: .ward
        )
        #expect(try await story.refusal(of: noBed, as: .broker)?.faults.map(\.field) == ["bed"])
        try await story.movesIn(move, at: "2026-03-05 14:00", into: .block(free[0].id))
        #expect(try await story.page(move.caseID).timeline.first?.note == "Said by the home. Block bed Room 4")
        // The time until which it was held passes, and it stays used.
        try await story.passes(to: "2026-03-07 12:00")
        #expect(try await story.move(move).beds.free.map(\.name) == ["Room 5"])
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a bed other than the one held frees that one, and a hold that ran out is no hindrance`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement(blockBeds: ["Room 4", "Room 5"])
        let free = try await story.move(move).beds.free
        let hold = HoldBed(
            caseID: move.caseID,
            offerID: move.options.offer("Abbey Fields"),
            blockBedID: free[0].id,
            heldUntil: Instant(testing: "2026-03-03 12:00")
        )
        try await story.does(hold, as: .broker)
        try await story.passes(to: "2026-03-04 09:00")
        #expect(try await story.move(move).beds.hold == nil)
        try await story.arranges(&move, at: "2026-03-05 14:00")
        story.clock.move(to: Instant(testing: "2026-03-05 16:00"))
        try await story.movesIn(move, at: "2026-03-05 14:00", into: .block(free[1].id))
        #expect(try await story.move(move).beds.free.map(\.name) == ["Room 4"])
        #expect(try await story.isWhole())
    }

    @Test func `what is missing or can't be is named at once`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-06 14:00")
        func faults(_ time: String?, _ informant: Discharge.Informant?) async throws -> [String]? {
            let act = ConfirmStart(
                dischargeID: move.discharge,
                startedAt: time.map { Instant(testing: $0) },
                informant: informant
            )
            return try await story.refusal(of: act, as: .broker)?.faults.map(\.field)
        }
        #expect(try await faults(nil, nil) == ["started", "informant"])
        // Now is the 2nd at nine: not yet, and not a week before it was planned.
        #expect(try await faults("2026-03-02 09:01", .home) == ["started"])
        #expect(try await faults("2026-02-26 13:59", .home) == ["started"])
        story.clock.move(to: Instant(testing: "2026-03-06 14:00"))
        // They may leave earlier than planned.
        #expect(try await faults("2026-03-05 18:00", .home) == nil)
    }

    @Test(arguments: Engine.available)
    func `nobody moved before the agreement, until a version of it says so (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        try await story.passes(to: "2026-03-06 09:30")
        func sentence(_ time: String) async throws -> String? {
            let act = ConfirmStart(
                dischargeID: move.discharge,
                startedAt: Instant(testing: time),
                informant: .home
            )
            return try await story.refusal(of: act, as: .broker)?.faults.first?.sentence
        }
        #expect(
            try await sentence("2026-03-04 14:00")
                == "Agreement PA-1001/1 starts on Thursday 5 March 2026. Enter that day or a later one, or issue a new "
                + "version of the agreement with the right day first"
        )
        #expect(
            try await sentence("2026-03-02 08:59")
                == "The time must be after 2 March 2026 at 9am, when the referral came"
        )
        // The next version is signed on the 6th, and they moved on the 4th under the first signature.
        try await story.issuesAndSigns(move.options, from: LocalDate(testing: "2026-03-04"))
        try await story.arranges(&move, at: "2026-03-04 14:00")
        #expect(try await sentence("2026-03-03 23:00")?.hasPrefix("Agreement PA-1001/2 starts on Wednesday") == true)
        try await story.movesIn(move, at: "2026-03-04 14:10")
        #expect(try await story.page(move.caseID).heading.state == .started)
        #expect(try await story.isWhole())
    }

    @Test func `nobody moved before the home signed, and no version starts before it did`() async throws {
        let story = try await Scenario()
        let options = try await story.funds()
        let order = try await story.orders(options, from: LocalDate(testing: "2026-03-02"))
        try await story.passes(to: "2026-03-04 10:00")
        try await story.does(try story.signing(order), as: .broker)
        var move = StoryMove(options: options)
        try await story.arranges(&move, at: "2026-03-04 11:00")
        let early = ConfirmStart(
            dischargeID: move.discharge,
            startedAt: Instant(testing: "2026-03-03 14:00"),
            informant: .ward
        )
        #expect(
            try await story.refusal(of: early, as: .broker)?.faults.first?.sentence
                == "The day must be 4 March 2026 or later: the home signed the agreement then"
        )
        try await story.passes(to: "2026-03-05 10:00")
        let backdated = IssueOrder(caseID: options.caseID, startOn: LocalDate(testing: "2026-03-03"))
        #expect(
            try await story.refusal(of: backdated, as: .broker)?.faults.first?.sentence
                == "The day the placement starts must be 4 March 2026, when the home first signed, or later"
        )
    }
}
