import Brokerage
import BrokerageTesting
import Testing

@Suite struct AskForFundingTests {
    @Test(arguments: Engine.available)
    func `a price over the rate goes to Single Panel (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-06 15:00")
        let (options, _) = try await story.asksFunding(from: Scenario.overRate)
        let page = try await story.page(options.caseID)
        #expect(page.heading.state == .funding)
        #expect(page.next?.turn == .panel)
        #expect(page.next?.basis?.clause?.text == "2.2.9")
        let board = try await story.fundingPage(options.caseID, as: .panelChair)
        #expect(board.request.route == .panel)
        #expect(board.request.againstRate == .pounds(50))
        // Five working days from Friday afternoon; the time is the partnership's own, and says so.
        #expect(board.due?.dueAt == Instant(testing: "2026-03-13 17:00"))
        #expect(board.due?.basis?.isLocal == true)
        #expect(board.due?.waitsFor == .panelChair)
        #expect(try await story.isWhole())
    }

    @Test(
        arguments: Engine.available,
        [(1_000, FundingRequest.Route.approver), (1_000_01, .panel), (999_99, .approver)]
    )
    func `at the rate or a penny under an approver decides, a penny over the panel (B&NES 2.1.4, 2.2.9)`(
        engine: Engine,
        price: (pence: Int, route: FundingRequest.Route)
    ) async throws {
        let story = try await Scenario(on: engine)
        let weekly = price.pence == 1_000 ? Money.pounds(1_000) : Money(pence: price.pence)
        let (options, _) = try await story.asksFunding(from: [("Abbey Fields", weekly)])
        let board = try await story.fundingPage(options.caseID, as: .broker)
        #expect(board.request.route == price.route)
        #expect(board.request.weekly == weekly)
        #expect(board.rule?.basis.clause?.text == (price.route == .panel ? "2.2.9" : "2.1.4"))
    }

    @Test(arguments: Engine.available)
    func `a price with funded nursing care in it is held against the rate without it (B&NES 2.2.9)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        // £1,254.06 with the £254.06 of 2025 to 2026 in it is £1,000.00: at the rate.
        let at = try await story.asksFunding(from: [("Abbey Fields", .pounds(1_254, 6))], includesFNC: true)
        let board = try await story.fundingPage(at.options.caseID, as: .assistantDirector)
        #expect(board.request.route == .approver)
        #expect(board.request.weekly == .pounds(1_000))
        #expect(board.request.fnc == .pounds(254, 6))
    }

    @Test(arguments: Engine.available)
    func
        `funding waits for the home to be chosen, to assess, and for parts that add up to the agreed price (B&NES 2.2.8, 2.2.9)`(
            engine: Engine
        ) async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions(from: Scenario.underRate)
        let ask = AskForFunding(caseID: options.caseID)
        func clause() async throws -> String? { try await story.refusal(of: ask, as: .broker)?.clause }
        #expect(try await clause() == "2.1.4")
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        #expect(try await clause() == "2.2.8")
        try await story.assesses(options, canMeet: false)
        #expect(try await clause() == "2.2.8")
        story.clock.pass(minutes: 1)
        try await story.assesses(options)
        #expect(try await clause() == "2.2.9")
        try await story.breaksDown(options, [PricePart(.care, .pounds(900))])
        #expect(
            try await story.page(options.caseID).acts.first { $0.act == .askForFunding }?.availability == .available
        )

        story.clock.pass(minutes: 1)
        try await story.does(
            Negotiate(
                caseID: options.caseID,
                side: .brokerage,
                saidBy: "Ruth Dale",
                weekly: .pounds(880),
                includesFNC: false,
                accepted: true
            ),
            as: .broker
        )
        let stale = try await story.refusal(of: ask, as: .broker)
        #expect(stale?.clause == "2.2.9")
        #expect(stale?.sentence == "Abbey Fields has to submit a cost breakdown of the agreed price.")
        try await story.breaksDown(options, [PricePart(.care, .pounds(880))])
        try await story.does(ask, as: .broker)
        #expect(try await story.fundingPage(options.caseID, as: .broker).request.weekly == .pounds(880))
        #expect(try await story.refusal(of: ask, as: .broker)?.code == .notReadyForFunding)
    }

    @Test(arguments: Engine.available)
    func `the practitioner may ask as well, and those who decide may not (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.knowsPrice(from: Scenario.overRate)
        let ask = AskForFunding(caseID: options.caseID)
        for role in [Role.panelChair, .assistantDirector, .ward, .finance, .commissioner] {
            #expect(try await story.refusal(of: ask, as: role)?.code == .notPermitted)
        }
        try await story.does(ask, as: .practitioner)
        let board = try await story.fundingPage(options.caseID, as: .panelChair)
        #expect(board.askedBy == "A practitioner")
    }

    @Test(arguments: Engine.available)
    func `everything for the decision stands on one page (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions(from: Scenario.overRate)
        try await story.confirms(options, unsuitable: ["Tower House"])
        try await story.does(
            PresentOptions(
                caseID: options.caseID,
                offers: options.offers(["Oldfield", "Abbey Fields"]),
                givenOn: story.clock.now.london.date
            ),
            as: .broker
        )
        try await story.chooses("Oldfield", of: options, reserve: "Abbey Fields", because: .nearFamily)
        try await story.assesses(options)
        for (side, weekly, accepted) in [
            (NegotiationRound.Side.home, Money.pounds(1_080), false), (.brokerage, .pounds(1_040), true),
        ] {
            story.clock.pass(minutes: 1)
            try await story.does(
                Negotiate(
                    caseID: options.caseID,
                    side: side,
                    saidBy: "Ruth Dale",
                    weekly: weekly,
                    includesFNC: false,
                    accepted: accepted
                ),
                as: .broker
            )
        }
        let parts = [PricePart(.accommodation, .pounds(600)), PricePart(.care, .pounds(440))]
        try await story.breaksDown(options, parts)
        story.clock.pass(minutes: 1)
        try await story.does(
            AskForFunding(caseID: options.caseID, words: "Her husband walks there."),
            as: .practitioner
        )

        let board = try await story.fundingPage(options.caseID, as: .panelChair)
        #expect(board.situation.summary == "Hoisted by two, needs a nurse at night")
        #expect(board.situation.preferredPlace == "Keynsham")
        #expect(board.heading.lengthOfStay == 10)
        #expect(board.request.words == "Her husband walks there.")
        #expect(board.options.map(\.home) == ["Abbey Fields", "Oldfield", "Tower House"].sorted())
        #expect(board.options.first { $0.isChosen }?.home == "Oldfield")
        #expect(board.options.first { $0.home == "Tower House" }?.isSuitable == false)
        #expect(board.options.filter(\.wasShown).count == 2)
        #expect(board.leastSuitable?.home == "Abbey Fields")
        #expect(board.leastSuitable?.weekly == .pounds(900))
        #expect(board.choice?.outOfOrder == .nearFamily)
        #expect(board.reserve == "Abbey Fields")
        #expect(board.negotiation.map(\.weekly) == [.pounds(1_080), .pounds(1_040)])
        #expect(board.agreed?.round == 2)
        #expect(board.breakdown?.parts == parts)
        #expect(board.breakdown.map { PriceParts($0.parts).total } == board.request.weekly)
        #expect(board.benchmark.rate?.weekly == .pounds(1_000))
        #expect(board.request.againstRate == .pounds(40))
        #expect(board.assessment?.canMeetNeed == true)
    }

    @Test func `what others paid at the same home stands beside the price (B&NES 2.2.8)`() async throws {
        let story = try await Scenario()
        let (before, _) = try await story.signs()
        let options = try await story.sendsOptions(
            "Ann Dale",
            from: [("Abbey Fields", .pounds(940))],
            in: before.homes
        )
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        try await story.assesses(options)
        try await story.breaksDown(options, [PricePart(.care, .pounds(940))])
        try await story.does(AskForFunding(caseID: options.caseID), as: .broker)
        let board = try await story.fundingPage(options.caseID, as: .assistantDirector)
        #expect(board.benchmark.elsewhere.map(\.weekly) == [.pounds(900)])
    }
}
