import Brokerage
import BrokerageTesting
import Testing

@Suite struct ArrangeDischargeTests {
    @Test(arguments: Engine.available)
    func `the discharge is arranged with the ward, and the home is told (B&NES 2.2.10a)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        #expect(try await story.page(move.caseID).next?.act == .arrangeDischarge)
        #expect(try await story.page(move.caseID).next?.basis?.clause?.text == "2.2.10a")
        try await story.arranges(&move, at: "2026-03-05 14:00")

        let known = try await story.move(move)
        let discharge = try #require(known.discharge)
        #expect(discharge.plannedAt == Instant(testing: "2026-03-05 14:00"))
        #expect(discharge.arrangedWith == "Sister Hall, Combe ward")
        #expect(discharge.transport == .hospital)
        #expect(discharge.along == [.medication, .dischargeLetter, .equipment])
        let page = try await story.page(move.caseID)
        #expect(page.next?.act == .confirmStart)
        #expect(page.clocks.map(\.kind) == [.start])
        #expect(page.clocks.first?.dueAt == Instant(testing: "2026-03-05 14:00"))
        #expect(page.progress.standing == "Moving to Abbey Fields")
        #expect(page.timeline.first?.what == "The move arranged for Thu 5 Mar, 14:00")
        #expect(page.timeline.first?.note == "Hospital transport. Along: medication, discharge letter, equipment")

        let line = try #require(try await story.outbox().first { $0.subject.hasPrefix("The move is") })
        #expect(line.address == "abbey@example.org")
        let body = try await story.letter(line.id).body
        #expect(body.contains("on Thursday 5 March 2026 at 2pm"))
        #expect(body.contains("With them come: medication, discharge letter, equipment."))
        #expect(!body.contains("Ellis"), "nothing that says who it is goes out by e-mail")
        // The ward sees on its own list where its patient goes and when.
        let ward = try #require(try await story.asks(DeskQuery(view: .team), as: .ward)?.lines.first)
        #expect(ward.home == "Abbey Fields" && ward.plannedAt == Instant(testing: "2026-03-05 14:00"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `it is changed when the ward changes it, and the earlier hour stays on record (B&NES 2.2.10a)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let again = story.arranging(move, at: "2026-03-06 10:30", by: .taxi, along: [.equipment, .medication])
        #expect(try await story.refusal(of: again, as: .broker)?.faults.map(\.field) == ["change"])
        story.clock.pass(minutes: 5)
        try await story.arranges(&move, at: "2026-03-06 10:30", because: .ward)

        let known = try await story.move(move)
        #expect(known.discharge?.plannedAt == Instant(testing: "2026-03-06 10:30"))
        #expect(known.earlier.map(\.plannedAt) == [Instant(testing: "2026-03-05 14:00")])
        #expect(known.earlier.first?.change == .ward)
        let page = try await story.page(move.caseID)
        #expect(page.clocks.map(\.dueAt) == [Instant(testing: "2026-03-06 10:30")])
        #expect(page.timeline.first?.what == "The move changed from Thu 5 Mar, 14:00 to Fri 6 Mar, 10:30")
        #expect(page.timeline.first?.note?.hasPrefix("The ward changed it") == true)
        let told = try await story.outbox().filter { $0.subject.hasPrefix("The move is") }
        #expect(told.first?.subject == "The move is changed: placement agreement PA-1001/1")
        #expect(told.count == 2)
    }

    @Test(arguments: Engine.available)
    func `called off without another day, it is to be arranged again`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        story.clock.pass(minutes: 5)
        let cancel = CancelDischarge(dischargeID: move.discharge, change: nil)
        #expect(try await story.refusal(of: cancel, as: .broker)?.faults.map(\.field) == ["change"])
        try await story.does(
            CancelDischarge(dischargeID: move.discharge, change: .notWellEnough, words: "A chest infection"),
            as: .broker
        )
        let page = try await story.page(move.caseID)
        #expect(page.next?.act == .arrangeDischarge)
        #expect(page.clocks.map(\.kind) == [.arrange])
        #expect(page.progress.plannedAt == nil)
        #expect(page.timeline.first?.what == "The move of Thu 5 Mar, 14:00 called off")
        #expect(page.timeline.first?.note == "The person isn’t well enough. A chest infection")
        #expect(try await story.outbox().first?.subject == "The move is called off: placement agreement PA-1001/1")
        try await story.arranges(&move, at: "2026-03-10 14:00")
        #expect(try await story.page(move.caseID).next?.act == .confirmStart)
        #expect(try await story.isWhole())
    }

    @Test func `everything that is missing is named at once`() async throws {
        let story = try await Scenario()
        let move = try await story.signsAgreement()
        let empty = ArrangeDischarge(caseID: move.caseID, plannedAt: nil, arrangedWith: " ")
        let refusal = try await story.refusal(of: empty, as: .broker)
        #expect(refusal?.faults.map(\.field) == ["planned", "arranged-with", "transport"])
    }

    @Test(arguments: ["2026-06-30 14:00", "2027-03-05 14:00"])
    func `a day far off is a slip of the pen`(time: String) async throws {
        let story = try await Scenario()
        let move = try await story.signsAgreement()
        let refusal = try await story.refusal(of: story.arranging(move, at: time), as: .broker)
        #expect(refusal?.faults.map(\.field) == ["planned"])
        #expect(refusal?.sentence == "The day must be from 5 March 2026 to 31 May 2026")
    }

    @Test(arguments: ["2026-02-22 14:00", "2026-03-02 14:00", "2026-03-04 23:59"])
    func `nobody is to move before the first day of their agreement`(time: String) async throws {
        let story = try await Scenario()
        let move = try await story.signsAgreement()
        let refusal = try await story.refusal(of: story.arranging(move, at: time), as: .broker)
        #expect(refusal?.faults.map(\.field) == ["planned"])
        #expect(
            refusal?.sentence
                == "Agreement PA-1001/1 starts on Thursday 5 March 2026. Enter that day or a later one, or "
                + "issue a new version of the agreement with the right day first"
        )
        #expect(try await story.refusal(of: story.arranging(move, at: "2026-03-05 00:30"), as: .broker) == nil)
    }

    @Test func `a new version of the agreement wants the move arranged again`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let earlier = move.discharge
        try await story.issuesAndSigns(move.options)
        #expect(try await story.page(move.caseID).next?.act == .arrangeDischarge)
        let confirm = ConfirmStart(
            dischargeID: earlier,
            startedAt: story.clock.now,
            informant: .home
        )
        #expect(try await story.refusal(of: confirm, as: .broker)?.code == .notArranged)
        // No reason is asked for: it was the agreement that changed.
        try await story.arranges(&move, at: "2026-03-05 15:00")
        #expect(try await story.page(move.caseID).next?.act == .confirmStart)
    }

    @Test(arguments: [Role.ward, .practitioner, .finance, .commissioner])
    func `only those who broker arrange it`(role: Role) async throws {
        let story = try await Scenario()
        let move = try await story.signsAgreement()
        let act = story.arranging(move, at: "2026-03-05 14:00")
        #expect(try await story.refusal(of: act, as: role)?.code == .notPermitted)
        #expect(try await story.page(move.caseID, as: role).acts.allSatisfy { $0.act != .arrangeDischarge })
    }

    @Test func `somebody at home moves without a ward`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement {
            $0.situation.place = .home
            $0.situation.hospitalID = nil
            $0.situation.ward = nil
        }
        #expect(try await story.page(move.caseID).next?.what == "Arrange the move")
        try await story.arranges(&move, at: "2026-03-05 14:00")
        #expect(try await story.page(move.caseID).next?.act == .confirmStart)
    }
}
