import Brokerage
import BrokerageTesting
import Testing

@Suite struct DeliverWaitingTests {
    private func written(_ engine: Engine = .sqlite) async throws -> Scenario {
        let story = try await Scenario(on: engine)
        _ = try await story.writesToAbbey()
        return story
    }

    @Test(arguments: Engine.available)
    func `each letter with an address goes once`(engine: Engine) async throws {
        let story = try await written(engine)
        let carrier = StoryCarrier()
        #expect(try await story.abbeysLetter().mark == nil)
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 1)
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 0)
        let letter = try #require(carrier.letters.first)
        #expect(carrier.letters.count == 1)
        #expect(letter.address == "office@abbey.example" && letter.addressee == "Abbey Fields")
        #expect(letter.replyTo == "broker@example.org")
        #expect(letter.body == (try await story.letter(try await story.abbeysLetter().id)).body)
        #expect(try await story.abbeysLetter().mark?.state == .sent)
        #expect(try await story.isWhole())
    }

    @Test func `two servers at once don't both send a letter`() async throws {
        let story = try await written()
        let carrier = StoryCarrier()
        async let first = story.partnership.deliverWaiting(by: carrier)
        async let second = story.partnership.deliverWaiting(by: carrier)
        #expect(try await first + second == 1)
        #expect(carrier.letters.count == 1)
    }

    @Test func `what can't go now comes again with growing pauses, under the same id`() async throws {
        let story = try await written()
        let carrier = StoryCarrier(Array(repeating: .later("The server is busy."), count: 4))
        var tries: [Int] = []
        for minute in 0..<200 {
            let before = carrier.letters.count
            _ = try await story.partnership.deliverWaiting(by: carrier)
            if carrier.letters.count > before { tries.append(minute) }
            story.clock.pass(minutes: 1)
        }
        #expect(tries == [0, 1, 6, 21, 81])
        #expect(Set(carrier.letters.map(\.id)).count == 1)
        #expect(try await story.abbeysLetter().mark?.state == .sent)
        #expect(try await story.abbeysLetter().mark?.attempts == 5)
    }

    @Test func `what is refused for good isn't tried again, and the outbox says what was said`() async throws {
        let story = try await written()
        let carrier = StoryCarrier([.refused("550 No such mailbox")])
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 0)
        story.clock.pass(minutes: 600)
        _ = try await story.partnership.deliverWaiting(by: carrier)
        #expect(carrier.letters.count == 1)
        let mark = try #require(try await story.abbeysLetter().mark)
        #expect(mark.state == .failed && mark.said == "550 No such mailbox")
        #expect(try await story.outbox(.failed).map(\.addressee) == ["Abbey Fields"])
    }

    @Test func `after three days a letter is given up`() async throws {
        let story = try await written()
        let carrier = StoryCarrier(Array(repeating: .later("No answer"), count: 1_000))
        for _ in 0..<90 {
            _ = try await story.partnership.deliverWaiting(by: carrier)
            story.clock.pass(minutes: 60)
        }
        #expect(try await story.abbeysLetter().mark?.state == .failed)
    }

    @Test func `a letter that waited for weeks until mail was set up doesn't go out then`() async throws {
        let story = try await written()
        story.clock.pass(minutes: 60 * 24 * 10)
        let carrier = StoryCarrier()
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 0)
        #expect(carrier.letters.isEmpty)
        // It can be read all the same.
        #expect(try await story.abbeysLetter().mark == nil)
    }

    @Test func `a server that stopped in mid-sending leaves the letter to be tried again`() async throws {
        let story = try await written()
        struct Stopping: LetterCarrier {
            func carry(_ letter: OutgoingLetter) async -> Carried {
                try? await Task.sleep(for: .seconds(600))
                return .later("never said")
            }
        }
        let sending = Task { try await story.partnership.deliverWaiting(by: Stopping()) }
        while try await story.abbeysLetter().mark == nil { await Task.yield() }
        let carrier = StoryCarrier()
        _ = try await story.partnership.deliverWaiting(by: carrier)
        #expect(carrier.letters.isEmpty)
        story.clock.pass(minutes: 10)
        #expect(try await story.partnership.deliverWaiting(by: carrier) == 1)
        sending.cancel()
        _ = try? await sending.value
    }

    @Test func `the outbox is that of the cases one brokers`() async throws {
        let story = try await written()
        #expect(try await story.outbox(as: .teamManager).count == 2)
        await #expect(throws: Refusal.self) { try await story.outbox(as: .practitioner) }
        await #expect(throws: Refusal.self) { try await story.outbox(as: .finance) }
        #expect(try await story.outbox(.toReadOut).map(\.addressee) == ["Riverside"])
        #expect(try await story.outbox(.waiting).map(\.addressee) == ["Abbey Fields"])
        #expect(try await story.asks(LetterInOutbox(id: Identifier(known: "none")), as: .broker) == nil)
    }
}
