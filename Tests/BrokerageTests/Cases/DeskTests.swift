@testable import Brokerage
import BrokerageTesting
import Testing

@Suite struct DeskTests {
    private func desk(_ view: DeskView, as role: Role, of story: Scenario) async throws -> Desk {
        try #require(try await story.asks(DeskQuery(view: view), as: role))
    }

    @Test(arguments: Engine.available)
    func `a broker's desk is ordered by what is due next`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-02 09:00")
        try await story.starts("Routine Person")
        try await story.starts("Urgent Person") { $0.situation.priority = .urgent }
        try await story.allocates("New Person")
        try await story.refers("Nobody's Yet")
        let desk = try await desk(.mine, as: .broker, of: story)
        #expect(desk.lines.map(\.heading.personName) == ["New Person", "Urgent Person", "Routine Person"])
        #expect(desk.lines.map(\.due?.kind) == [.startWork, .respond, .respond])
        #expect(desk.lines.map(\.next?.act) == [.startWork, .rank, .rank])
        #expect(desk.lines.allSatisfy { $0.isYourTurn })
        #expect(desk.counts[.mine] == 3)
        #expect(desk.counts[.team] == 4)
        #expect(desk.counts[.toAllocate] == 1)
        #expect(!desk.hasLate)
        story.clock.pass(minutes: 121)
        #expect(try await self.desk(.mine, as: .broker, of: story).hasLate)
    }

    @Test func `what is due today and what waits for others are lists of their own`() async throws {
        let story = try await Scenario(at: "2026-03-02 14:00")
        try await story.starts("Tomorrow's")
        let urgent = try await story.starts("Today's") { $0.situation.priority = .emergency }
        #expect(try await desk(.dueToday, as: .broker, of: story).lines.map(\.heading.personName) == ["Today's"])
        #expect(try await desk(.waitingForOthers, as: .broker, of: story).lines.isEmpty)
        try await UnderWay().put(on: urgent, in: .suitability, of: story)
        let waiting = try await desk(.waitingForOthers, as: .broker, of: story)
        #expect(waiting.lines.map(\.heading.personName) == ["Today's"])
        #expect(waiting.lines.first?.next?.turn == .practitioner)
        // And on the practitioner's own desk it is their turn.
        let theirs = try await desk(.mine, as: .practitioner, of: story)
        #expect(theirs.lines.first { $0.isYourTurn }?.heading.personName == "Today's")
    }

    @Test func `a practitioner has their drafts and what they referred, a team manager what is to be allocated`()
        async throws
    {
        let story = try await Scenario(at: "2026-03-02 09:00")
        try await story.drafts("Draft Person")
        try await story.refers("Sent Person")
        let practitioner = try await desk(.mine, as: .practitioner, of: story)
        #expect(practitioner.lines.map(\.heading.personName) == ["Sent Person", "Draft Person"])
        #expect(practitioner.lines.map(\.standing) == ["Waiting for a broker", "Ready to send"])
        let manager = try await desk(.toAllocate, as: .teamManager, of: story)
        #expect(manager.lines.map(\.heading.personName) == ["Sent Person"])
        #expect(manager.mayAllocate)
        #expect(try await desk(.team, as: .teamManager, of: story).lines.count == 1)
    }

    @Test func `a ward sees where each of its patients stands and what is awaited`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.starts("Going Home")
        try await UnderWay().put(on: id, in: .arranging, of: story)
        try await story.refers("At Home") { $0.situation.place = .home }
        let ward = try await desk(.team, as: .ward, of: story)
        #expect(ward.lines.map(\.heading.personName) == ["Going Home"])
        #expect(ward.lines.first?.home == "Oldfield")
        #expect(ward.lines.first?.plannedAt == Instant(testing: "2026-03-03 09:00"))
        #expect(ward.lines.first?.standing == "Moving to Oldfield")
        #expect(try await desk(.mine, as: .ward, of: story).lines.isEmpty)
    }

    @Test func `what is over leaves the desk`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        try await story.does(EndCase(caseID: id, ending: .died), as: .broker)
        #expect(try await desk(.mine, as: .broker, of: story).lines.isEmpty)
    }
}
