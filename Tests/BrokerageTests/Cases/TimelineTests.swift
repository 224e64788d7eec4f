@testable import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct TimelineTests {
    @Test(arguments: Engine.available)
    func `what happened is told in plain sentences, the latest first`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-02 09:00")
        let id = try await story.drafts()
        story.clock.pass(minutes: 5)
        let file = try ArrivedFile(Array("Words of an assessment".utf8))
        try await story.does(
            AddAttachment(caseID: id, kind: .assessment, name: "assessment.txt", file: file),
            as: .practitioner
        )
        story.clock.pass(minutes: 5)
        try await story.does(SendReferral(caseID: id), as: .practitioner)
        try await story.does(AllocateCase(caseID: id, brokerID: story.account(.broker)), as: .teamManager)
        try await story.does(StartWork(caseID: id), as: .broker)
        let page = try await story.page(id)
        #expect(
            page.timeline.map(\.what) == [
                "Work started", "Allocated to A broker", "Referral sent, routine", "Assessment added",
                "Referral filled in: who pays, what care they need, the person, what they would like, "
                    + "where they are and when they can move",
                "Referral started",
            ]
        )
        #expect(page.timeline.first?.who == "A broker")
        #expect(page.timeline.first { $0.what == "Assessment added" }?.note == "assessment.txt")
        #expect(page.recordedTo > 20)
        // The name of a file one may not read isn't told.
        let ward = try await story.page(id, as: .ward)
        #expect(ward.timeline.first { $0.what == "Assessment added" }?.note == nil)
    }

    @Test func `the same thing done several times in a row on a day is said once`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.does(StartReferral(), as: .practitioner)
        for version in 1...3 {
            story.clock.pass(minutes: 1)
            try await story.does(SaveNeeds(caseID: id, needs: Needs(), version: version), as: .practitioner)
        }
        let page = try await story.page(id, as: .practitioner)
        #expect(page.timeline.map(\.what) == ["Referral filled in: what care they need", "Referral started"])
        #expect(page.timeline.first?.at == Instant(testing: "2026-03-02 09:03"))
    }

    @Test func `an action that nobody tells of is said in its own words`() {
        #expect(Timeline.plain("record-answer").what == "Record answer")
    }

    @Test func `whoever looks at a case is on record, once a quarter of an hour`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.refers()
        func looks() async throws -> Int {
            try await story.engine.read { try $0.rows("SELECT seq FROM journal WHERE action = 'record-view'").count }
        }
        let before = try await looks()
        _ = try await story.page(id, as: .broker)
        _ = try await story.page(id, as: .broker)
        #expect(try await looks() == before + 1)
        story.clock.pass(minutes: 15)
        _ = try await story.page(id, as: .broker)
        #expect(try await looks() == before + 2)
    }
}
