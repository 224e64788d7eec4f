import Brokerage
import BrokerageTesting
import Testing

@Suite struct DecideFundingTests {
    @Test(arguments: Engine.available)
    func `the panel agrees, and the agreement is due (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        try await story.passes(to: "2026-03-04 11:00")
        try await story.panel(.agreed, on: request, conditions: "Review after six weeks")
        let page = try await story.page(options.caseID)
        #expect(page.heading.state == .ordering)
        #expect(page.next?.act == .order)
        #expect(page.clocks.map(\.kind).contains(.fund) == false)
        #expect(page.clocks.first { $0.kind == .order }?.dueAt == Instant(testing: "2026-03-05 17:00"))
        #expect(page.timeline.first?.what == "Funding of £1,050.00 a week agreed")
        let board = try await story.fundingPage(options.caseID, as: .broker)
        #expect(board.decisions.map(\.decision.conditions) == ["Review after six weeks"])
        #expect(board.decisions.first?.decidedBy == "A panel chair")
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `an approver agrees within their limit, in one step (B&NES 2.1.4)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding()
        try await story.limits(to: .pounds(900))
        try await story.does(ApproveFunding(requestID: request), as: .assistantDirector)
        #expect(try await story.page(options.caseID).heading.state == .ordering)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a limit that isn't set permits nothing, and one a penny short is short (B&NES 2.1.4)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding()
        let approve = ApproveFunding(requestID: request)
        func refusal() async throws -> Refusal? { try await story.refusal(of: approve, as: .assistantDirector) }
        #expect(try await refusal()?.sentence == "No limit is set for you, so you can't approve any amount.")
        #expect(try await refusal()?.clause == "2.1.4")
        try await story.limits(to: .pounds(899, 99))
        #expect(try await refusal()?.code == .overLimit)
        let board = try await story.fundingPage(options.caseID, as: .assistantDirector)
        #expect(board.deciding.refusal?.sentence == "£900.00 a week is over your limit of £899.99.")
        try await story.limits(to: .pounds(2_000), of: "bsw-icb")
        #expect(try await refusal()?.code == .overLimit)
        try await story.limits(to: .pounds(900))
        try await story.limits(to: nil)
        #expect(try await refusal()?.code == .overLimit)
        #expect(try await story.page(options.caseID).heading.state == .funding)
    }

    @Test(arguments: Engine.available)
    func `who asks never approves, not even an earlier time (B&NES 2.1.4)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let both = try await story.hires([
            (.broker, story.organisations.council), (.assistantDirector, story.organisations.council),
        ])
        try await story.limits(both, to: .pounds(5_000))
        let options = try await story.knowsPrice()
        let first = try await story.does(AskForFunding(caseID: options.caseID), by: both)
        let own = try await story.refusal(of: ApproveFunding(requestID: first), by: both)
        #expect(own?.code == .ownRequest)
        #expect(own?.sentence == "You asked for this funding, so somebody else decides.")

        try await story.limits(to: .pounds(5_000))
        try await story.does(
            ApproveFunding(requestID: first, outcome: .deferred, reasons: "Which room?"),
            as: .assistantDirector
        )
        story.clock.pass(minutes: 1)
        let again = try await story.does(
            AskForFunding(caseID: options.caseID, words: "Room 4, on the ground floor"),
            as: .broker
        )
        #expect(try await story.refusal(of: ApproveFunding(requestID: again), by: both)?.code == .ownRequest)
        try await story.does(ApproveFunding(requestID: again), as: .assistantDirector)
    }

    @Test(arguments: Engine.available)
    func `what is over the rate isn't for an approver, and what isn't, isn't for the panel (B&NES 2.1.4, 2.2.9)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        try await story.limits(to: .pounds(5_000))
        let (_, over) = try await story.asksFunding(from: Scenario.overRate)
        let refusal = try await story.refusal(of: ApproveFunding(requestID: over), as: .assistantDirector)
        #expect(refusal?.sentence == "Single Panel decides on this price.")
        #expect(refusal?.clause == "2.2.9")
        #expect(try await story.refusal(of: ApproveFunding(requestID: over), as: .panelChair)?.code == .notPermitted)

        let other = try await Scenario(on: engine)
        let (_, under) = try await other.asksFunding()
        let panel = DecideFunding(
            requestID: under,
            outcome: .agreed,
            satOn: other.clock.now.london.date,
            members: "P Hart"
        )
        #expect(try await other.refusal(of: panel, as: .panelChair)?.clause == "2.1.4")
    }

    @Test(arguments: Engine.available)
    func `deferred, the broker says what was asked for, and the time goes on (B&NES 2.2.9)`(engine: Engine) async throws
    {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        let due = try await story.due(.fund, of: options.caseID)
        try await story.passes(to: "2026-03-04 11:00")
        try await story.panel(.deferred, on: request, reasons: "Has a top-up been discussed?")
        var page = try await story.page(options.caseID)
        #expect(page.heading.state == .funding)
        #expect(page.next?.turn == .broker)
        #expect(page.isYourTurn)
        let clock = try #require(page.clocks.first { $0.kind == .fund })
        #expect(clock.waitsFor == .broker && clock.holder == story.account(.broker))
        #expect(clock.dueAt == due)

        let silent = try await story.refusal(of: AskForFunding(caseID: options.caseID), as: .broker)
        #expect(silent?.faults.map(\.field) == ["words"])
        try await story.does(AskForFunding(caseID: options.caseID, words: "It has: no"), as: .broker)
        page = try await story.page(options.caseID)
        #expect(page.next?.turn == .panel)
        let board = try await story.fundingPage(options.caseID, as: .panelChair)
        #expect(board.decisions.map(\.decision.reasons) == ["Has a top-up been discussed?"])
        #expect(board.decisions.first?.isEarlierRequest == true)
        try await story.panel(.agreed, on: board.request.id)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `refused, another price can be agreed, or the case turned back (B&NES 2.2.8, 2.2.11)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        try await story.panel(.refused, on: request, reasons: "Abbey Fields can meet the need at the rate")
        let page = try await story.page(options.caseID)
        #expect(page.heading.state == .assessing)
        #expect(page.progress.standing == "Funding refused")
        #expect(page.next?.basis?.clause?.text == "2.2.11")
        // Asking at the same price needs to say what has changed; a lower price says it by itself.
        let same = try await story.refusal(of: AskForFunding(caseID: options.caseID), as: .broker)
        #expect(same?.faults.map(\.field) == ["words"])
        story.clock.pass(minutes: 1)
        try await story.does(
            Negotiate(
                caseID: options.caseID,
                side: .home,
                saidBy: "Ruth Dale",
                weekly: .pounds(1_000),
                includesFNC: false,
                accepted: true
            ),
            as: .broker
        )
        try await story.breaksDown(options, [PricePart(.care, .pounds(1_000))])
        try await story.does(AskForFunding(caseID: options.caseID), as: .broker)
        let board = try await story.fundingPage(options.caseID, as: .assistantDirector)
        #expect(board.request.route == .approver)
        #expect(board.decisions.first?.weekly == .pounds(1_050))

        try await story.does(TurnBack(caseID: options.caseID, reason: .noneSuitable), as: .broker)
        #expect(try await story.page(options.caseID).heading.state == .sourcing)
        let gone = ApproveFunding(requestID: board.request.id)
        try await story.limits(to: .pounds(5_000))
        #expect(try await story.refusal(of: gone, as: .assistantDirector)?.code == .notAsked)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a panel's decision names the outcome, the day, who sat, and why it isn't a yes (B&NES 2.2.9)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine, at: "2026-03-03 10:00")
        let (_, request) = try await story.asksFunding(from: Scenario.overRate)
        func fields(_ outcome: FundingDecision.Outcome?, _ day: String?, _ members: String?) async throws -> [String]? {
            let act = DecideFunding(
                requestID: request,
                outcome: outcome,
                satOn: day.map { LocalDate(testing: $0) },
                members: members
            )
            return try await story.refusal(of: act, as: .panelChair)?.faults.map(\.field)
        }
        #expect(try await fields(nil, nil, nil) == ["outcome", "sat-on", "members"])
        #expect(try await fields(.refused, "2026-03-03", "P Hart") == ["reasons"])
        #expect(try await fields(.deferred, "2026-03-03", " ") == ["reasons", "members"])
        #expect(try await fields(.agreed, "2026-03-04", "P Hart") == ["sat-on"], "tomorrow")
        #expect(try await fields(.agreed, "2026-03-02", "P Hart") == ["sat-on"], "before it was asked for")
    }

    @Test(arguments: Engine.available)
    func `a home that takes its offer back leaves nothing to decide (B&NES 2.2.11)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        try await story.does(
            WithdrawOffer(offerID: options.offer("Oldfield"), reason: .homeWithdrew),
            as: .broker
        )
        let board = try await story.fundingPage(options.caseID, as: .panelChair)
        #expect(board.deciding.refusal?.code == .offerGone)
        let panel = DecideFunding(
            requestID: request,
            outcome: .agreed,
            satOn: story.clock.now.london.date,
            members: "P Hart"
        )
        #expect(try await story.refusal(of: panel, as: .panelChair)?.code == .offerGone)
    }

    @Test(arguments: Engine.available)
    func `what waits is listed to those who see prices, theirs to decide apart (B&NES 2.1.4, 2.2.9)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        func waiting(_ role: Role) async throws -> FundingWaiting.Answer? {
            try await story.asks(FundingWaiting(), as: role)
        }
        #expect(try await waiting(.panelChair)?.yours.map(\.home) == ["Oldfield"])
        let other = try #require(try await waiting(.assistantDirector)?.others.first)
        #expect(other.deciding.refusal?.sentence == "Single Panel decides on this.")
        #expect(other.againstRate == .pounds(50))
        #expect(try await waiting(.broker)?.decides == false)
        #expect(try await waiting(.broker)?.others.count == 1)
        await #expect(throws: Refusal.self) { _ = try await waiting(.ward) }
        await #expect(throws: Refusal.self) { _ = try await story.asks(ShowFunding(caseID: options.caseID), as: .ward) }
        try await story.panel(.agreed, on: request)
        #expect(try await waiting(.panelChair)?.yours.isEmpty == true)
        #expect(try await waiting(.panelChair)?.decided.map(\.outcome) == [.agreed])
        // The ward reads that it was agreed, and not for how much.
        let ward = try await story.page(options.caseID, as: .ward)
        #expect(ward.timeline.first?.what == "Funding agreed")
    }
}
