import Brokerage
import BrokerageTesting
import Testing

@Suite struct AllocateCaseTests {
    @Test(arguments: Engine.available)
    func `the team manager allocates, and the broker starts within two working hours of receipt`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-06 16:00")
        let id = try await story.refers()
        try await story.passes(to: "2026-03-09 09:20")
        try await story.does(AllocateCase(caseID: id, brokerID: story.account(.broker)), as: .teamManager)
        var page = try await story.page(id)
        #expect(page.heading.state == .allocated)
        #expect(page.heading.brokerName == "A broker")
        let start = try #require(page.clocks.first { $0.kind == .startWork })
        #expect(start.dueAt == Instant(testing: "2026-03-09 10:00"))
        #expect(start.holder == story.account(.broker))
        #expect(start.basis?.clause == "Aims and Objectives")
        #expect(page.clocks.first { $0.kind == .respond }?.holder == story.account(.broker))
        #expect(!page.clocks.contains { $0.kind == .allocate })
        #expect(page.next?.act == .startWork && page.isYourTurn)
        #expect(page.nextAct?.availability == .available)

        try await story.does(StartWork(caseID: id), as: .broker)
        page = try await story.page(id)
        #expect(page.heading.state == .sourcing)
        #expect(page.clocks.map(\.kind) == [.respond])
        #expect(page.next?.act == .rank)
    }

    @Test func `a case is passed to another broker with what is waited for`() async throws {
        let story = try await Scenario()
        let id = try await story.allocates()
        try await story.does(AllocateCase(caseID: id, brokerID: story.account(.seniorBroker)), as: .teamManager)
        let page = try await story.page(id)
        #expect(page.clocks.allSatisfy { $0.holder == story.account(.seniorBroker) })
        #expect(page.timeline.first?.what == "Passed from A broker to A senior broker")
        #expect(try await story.refusal(of: StartWork(caseID: id), as: .broker)?.code == .notHolder)
        try await story.does(StartWork(caseID: id), as: .seniorBroker)
    }

    @Test func `it goes to nobody but a broker of the brokerage's own teams`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        for role in [Role.practitioner, .ward, .panelChair, .finance] {
            let act = AllocateCase(caseID: id, brokerID: story.account(role))
            #expect(try await story.refusal(of: act, as: .teamManager)?.code == .notABroker)
        }
        _ = try await story.partnership.perform(
            DisableAccount(accountID: story.account(.broker)), by: .system, key: story.partnership.newKey())
        let act = AllocateCase(caseID: id, brokerID: story.account(.broker))
        #expect(try await story.refusal(of: act, as: .teamManager)?.code == .notABroker)
    }

    @Test func `a broker doesn't allocate, and nobody to whom it is already`() async throws {
        let story = try await Scenario()
        let id = try await story.allocates()
        let act = AllocateCase(caseID: id, brokerID: story.account(.broker))
        #expect(try await story.refusal(of: act, as: .broker)?.code == .notPermitted)
        #expect(try await story.refusal(of: act, as: .teamManager)?.code == .alreadyHolds)
    }

    @Test func `work starts once, on what is allocated`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        #expect(try await story.refusal(of: StartWork(caseID: id), as: .broker)?.code == .notWaitingToStart)
        try await story.does(AllocateCase(caseID: id, brokerID: story.account(.broker)), as: .teamManager)
        try await story.does(StartWork(caseID: id), as: .broker)
        #expect(try await story.refusal(of: StartWork(caseID: id), as: .broker)?.code == .notWaitingToStart)
    }

    @Test func `the workload of each broker is shown, the lightest first`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        try await story.allocates("First Person") { $0.situation.priority = .urgent }
        try await story.allocates("Second Person")
        let ended = try await story.allocates("Third Person")
        try await story.does(EndCase(caseID: ended, ending: .declined), as: .broker)
        let id = try await story.refers("Fourth Person")
        try await story.passes(to: "2026-03-02 12:00")
        let allocation = try #require(try await story.asks(AllocationQuery(caseID: id), as: .teamManager))
        #expect(allocation.brokers.map(\.name) == ["A senior broker", "A team manager", "A broker"])
        #expect(allocation.brokers.map(\.open) == [0, 0, 2])
        #expect(allocation.brokers.map(\.pressing) == [0, 0, 1])
        #expect(allocation.brokers.map(\.late) == [0, 0, 2])
        #expect(allocation.due?.kind == .allocate)
        #expect(allocation.holder == nil)
    }
}
