import Brokerage
import BrokerageTesting
import Testing

@Suite struct SendAgainTests {
    @Test(arguments: Engine.available)
    func `a letter that failed is sent again as a letter of its own, once`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.writesToAbbey()
        let failed = try await story.failsToReachAbbey()
        #expect(failed.state(at: story.clock.now) == .notDelivered)
        let page = try await story.letter(failed.id)
        #expect(page.resending?.availability == .available)
        #expect(page.resending?.address == "office@abbey.example")

        story.clock.pass(minutes: 1)
        let act = SendAgain(letterID: failed.id, address: "office@abbey.example")
        let second = try await story.does(act, as: .broker)
        // Nobody sends it a second time, neither while the second is under way nor after.
        #expect(try await story.refusal(of: act, as: .broker)?.code == .letterUnderWay)
        let underWay = SendAgain(letterID: second, address: "office@abbey.example")
        #expect(try await story.refusal(of: underWay, as: .broker)?.code == .letterUnderWay)

        let carrier = StoryCarrier()
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 1)
        let letter = try #require(carrier.letters.first)
        #expect(carrier.letters.count == 1 && letter.id == second.text && letter.body == page.body)
        #expect(try await story.refusal(of: act, as: .broker)?.code == .letterUnderWay)
        #expect(try await story.refusal(of: underWay, as: .broker)?.code == .letterUnderWay)

        let (first, again) = (try await story.letter(failed.id).line, try await story.letter(second).line)
        #expect(first.state(at: story.clock.now) == .sentAgain && first.second == second)
        #expect(again.state(at: story.clock.now) == .gone && again.first == failed.id)
        #expect(try await story.page(id).timeline.first?.what == "Letter to Abbey Fields sent again")
        #expect(try await story.isWhole())
    }

    @Test func `it goes to the address that is known now, and only where the page said so`() async throws {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        let failed = try await story.failsToReachAbbey()
        try await story.knowsAddress("manager@abbey.example", of: StoryHomes.abbey)
        #expect(try await story.letter(failed.id).resending?.address == "manager@abbey.example")
        // The page was opened before somebody put the new address in.
        let before = SendAgain(letterID: failed.id, address: "office@abbey.example")
        #expect(try await story.refusal(of: before, as: .broker)?.code == .movedOn)
        try await story.does(SendAgain(letterID: failed.id, address: "manager@abbey.example"), as: .broker)
        let carrier = StoryCarrier()
        _ = try await story.partnership.deliverWaiting(by: carrier)
        #expect(carrier.letters.map(\.address) == ["manager@abbey.example"])
    }

    @Test func `a second letter that fails as well may have a second of its own`() async throws {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        let first = try await story.failsToReachAbbey()
        story.clock.pass(minutes: 1)
        try await story.does(SendAgain(letterID: first.id, address: "office@abbey.example"), as: .broker)
        let second = try await story.failsToReachAbbey()
        #expect(second.first == first.id)
        #expect(try await story.outbox(.failed).map(\.id) == [second.id])
        try await story.does(SendAgain(letterID: second.id, address: "office@abbey.example"), as: .seniorBroker)
        #expect(try await story.outbox(.failed).isEmpty)
        #expect(try await story.isWhole())
    }

    @Test func `a letter given up after three days, or never tried in them, can be sent again`() async throws {
        for tries in [0, 1] {
            let story = try await Scenario()
            let id = try await story.sendsTwoOffers().id
            try await story.knowsAddress("office@abbey.example", of: StoryHomes.abbey)
            story.clock.pass(minutes: 1)
            try await story.does(TurnBack(caseID: id, reason: .noneSuitable, words: "Too far"), as: .broker)
            if tries > 0 {
                _ = try await story.partnership.deliverWaiting(by: StoryCarrier([.later("Busy"), .later("Busy")]))
            }
            story.clock.pass(minutes: 60 * 24 * 4)
            let line = try await story.abbeysLetter()
            #expect(line.kind == .enquiryStopped)
            #expect(line.state(at: story.clock.now) == (tries == 0 ? .neverTried : .notDelivered))
            #expect(try await story.outbox(.failed).isEmpty == (tries == 0))
            let carrier = StoryCarrier()
            _ = try await story.partnership.deliverWaiting(by: carrier)
            #expect(carrier.letters.isEmpty)
            try await story.does(SendAgain(letterID: line.id, address: "office@abbey.example"), as: .broker)
            #expect(try await story.partnership.deliverWaiting(by: carrier) == 1)
        }
    }

    @Test func `one that waits, is being tried or has gone can't be sent again`() async throws {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        let line = try await story.abbeysLetter()
        let act = SendAgain(letterID: line.id, address: "office@abbey.example")
        #expect(try await story.refusal(of: act, as: .broker)?.sentence == "This letter is still being tried.")
        _ = try await story.partnership.deliverWaiting(by: StoryCarrier([.later("The server is busy.")]))
        #expect(try await story.refusal(of: act, as: .broker)?.sentence == "This letter is still being tried.")
        story.clock.pass(minutes: 1)
        _ = try await story.partnership.deliverWaiting(by: StoryCarrier())
        #expect(try await story.refusal(of: act, as: .broker)?.sentence == "This letter has gone.")
    }

    @Test(arguments: Engine.available)
    func `where they were told in another way, it waits for nobody any more`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.writesToAbbey()
        let failed = try await story.failsToReachAbbey()
        let readOut = try #require(try await story.outbox(.toReadOut).first { $0.addressee == "Riverside" })
        for line in [failed, readOut] {
            let act = SettleLetter(letterID: line.id)
            #expect(try await story.refusal(of: act, as: .practitioner)?.code == .notPermitted)
            try await story.does(act, as: .broker)
            #expect(try await story.letter(line.id).line.state(at: story.clock.now) == .told)
            #expect(try await story.refusal(of: act, as: .broker)?.code == .letterUnderWay)
        }
        let again = SendAgain(letterID: failed.id, address: "office@abbey.example")
        #expect(try await story.refusal(of: again, as: .broker)?.code == .letterUnderWay)
        #expect(try await story.outbox(.failed).isEmpty)
        #expect(try await story.outbox(.toReadOut).isEmpty)
        let told = try await story.page(id).timeline.map(\.what)
        #expect(told.contains("Abbey Fields told in another way than by e-mail"))
        #expect(try await story.isWhole())
    }

    @Test func `who brokers the case may, and it stands on their desk until they have`() async throws {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        func waiting(_ role: Role) async throws -> Int? {
            try await story.asks(DeskQuery(view: .mine), as: role)?.lettersNotDelivered
        }
        #expect(try await waiting(.broker) == 0)
        let failed = try await story.failsToReachAbbey()
        #expect(try await waiting(.broker) == 1)
        #expect(try await waiting(.teamManager) == 1)
        #expect(try await waiting(.practitioner) == 0)
        let act = SendAgain(letterID: failed.id, address: "office@abbey.example")
        for role in [Role.practitioner, .ward, .finance, .commissioner, .administrator] {
            #expect(try await story.refusal(of: act, as: role)?.code == .notPermitted)
        }
        try await story.does(act, as: .teamManager)
        #expect(try await waiting(.broker) == 0)
        #expect(try await waiting(.teamManager) == 0)
    }
}
