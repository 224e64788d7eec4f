import Brokerage
import BrokerageTesting
import Testing

@Suite struct HoldBedTests {
    @Test(arguments: Engine.available)
    func `two hundred people take one block bed at once and one has it`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let homes = try await story.putsHomes(["Abbey Fields"], blockBeds: ["Room 12"])
        var cases: [StoryOptions] = []
        for number in 1...20 {
            cases.append(
                try await story.sendsOptions(
                    "Person \(Self.letters(number))",
                    from: [("Abbey Fields", .pounds(900))],
                    in: homes
                )
            )
        }
        let first = try #require(cases.first)
        let bed = try #require(
            try await story.asks(
                BedToHold(caseID: first.caseID, offerID: first.offer("Abbey Fields")),
                as: .broker
            )?.freeBeds.first
        )

        let outcomes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for options in cases {
                for _ in 1...10 {
                    group.addTask {
                        let act = HoldBed(
                            caseID: options.caseID,
                            offerID: options.offer("Abbey Fields"),
                            blockBedID: bed.id
                        )
                        do {
                            try await story.does(act, as: .broker)
                            return nil
                        } catch {
                            return (error as? Refusal)?.code ?? .unavailable
                        }
                    }
                }
            }
            return await group.reduce(into: [Refusal.Code?]()) { $0.append($1) }
        }
        #expect(outcomes.count == 200)
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .bedHeldAlready } == 9)
        #expect(outcomes.count { $0 == .bedTaken || $0 == .taken } == 190)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a bed is held for as long as the policy gives and is free again after`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let homes = try await story.putsHomes(["Abbey Fields"], blockBeds: ["Room 12", "Room 14"])
        let options = try await story.sendsOptions(from: [("Abbey Fields", .pounds(900))], in: homes)
        let question = BedToHold(caseID: options.caseID, offerID: options.offer("Abbey Fields"))
        let before = try #require(try await story.asks(question, as: .broker))
        #expect(before.freeBeds.map(\.name) == ["Room 12", "Room 14"])
        try await story.does(
            HoldBed(caseID: options.caseID, offerID: before.offer.id, blockBedID: before.freeBeds[0].id),
            as: .broker
        )
        let held = try #require(try await story.asks(question, as: .broker))
        // 48 hours, and then to the end of that day's work: nobody rings a home at night.
        #expect(held.hold?.heldUntil == Instant(testing: "2026-03-04 17:00"))
        #expect(held.freeBeds.map(\.name) == ["Room 14"])
        try await story.passes(to: "2026-03-04 17:00")
        let after = try #require(try await story.asks(question, as: .broker))
        #expect(after.hold == nil)
        #expect(after.freeBeds.count == 2)
        #expect(try await story.isWhole())
    }

    @Test
    func `a bed is released, and beds at homes not chosen are free again`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields", "Oldfield"], of: options)
        let first = try await story.does(
            HoldBed(caseID: options.caseID, offerID: options.offer("Abbey Fields")),
            as: .broker
        )
        try await story.does(ReleaseBed(holdID: first), as: .broker)
        try await story.does(HoldBed(caseID: options.caseID, offerID: options.offer("Abbey Fields")), as: .broker)
        try await story.does(HoldBed(caseID: options.caseID, offerID: options.offer("Oldfield")), as: .broker)
        try await story.chooses("Abbey Fields", of: options)
        func hold(_ name: String) async throws -> BedHold? {
            try await story.asks(BedToHold(caseID: options.caseID, offerID: options.offer(name)), as: .broker)?.hold
        }
        #expect(try await hold("Abbey Fields") != nil)
        #expect(try await hold("Oldfield") == nil)
        #expect(try await story.isWhole())
    }

    @Test(arguments: [
        ("2026-03-02 09:00", "2026-03-04 17:00"), ("2026-03-02 17:00", "2026-03-04 17:00"),
        // In the evening, over a weekend, over Easter.
        ("2026-03-02 22:25", "2026-03-05 17:00"), ("2026-03-06 10:00", "2026-03-09 17:00"),
        ("2026-04-01 12:00", "2026-04-07 17:00"),
    ])
    func `the hour that is proposed is the end of a working day`(now: String, until: String) async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions(from: [("Abbey Fields", .pounds(900))])
        story.clock.move(to: Instant(testing: now))
        let question = BedToHold(caseID: options.caseID, offerID: options.offer("Abbey Fields"))
        #expect(try await story.asks(question, as: .broker)?.usualTime == Instant(testing: until))
    }

    /// Names without digits: "B", "C", …
    private static func letters(_ number: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number)))
    }
}
