import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of the post happen for real.
/// - Returns: whether it did; false too for a code that isn't its.
func provokePost(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario()
    let letterID: Identifier<Message>
    switch code {
    case .letterUnderWay:
        _ = try await story.writesToAbbey()
        letterID = try await story.abbeysLetter().id
    case .letterOutdated:
        let id = try await story.writesToAbbey()
        letterID = try await story.failsToReachAbbey().id
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020))
    case .noAddress:
        let id = try await story.ranks()
        let contact = try await story.knowsAddress("office@abbey.example", of: StoryHomes.abbey)
        try await story.asks([StoryHomes.abbey], of: id)
        letterID = try await story.failsToReachAbbey().id
        try await story.does(
            EndContact(contactID: contact, endsOn: story.clock.now.london.date.adding(days: -1)),
            as: .broker
        )
    case .sentElsewhere:
        let options = try await story.funds()
        let home = options.home("Abbey Fields")
        try await story.does(
            AddContact(
                locationID: home,
                name: "Jo Pike",
                email: "office@abbey.example",
                startsOn: LocalDate(testing: "2026-01-01")
            ),
            as: .broker
        )
        try await story.orders(options)
        letterID = try #require(try await story.outbox().first { $0.kind == .orderSent }).id
        let nobodyThere = StoryCarrier(Array(repeating: .refused("No such mailbox"), count: 50))
        _ = try await story.partnership.deliverWaiting(by: nobodyThere)
    default:
        return false
    }
    let act = SendAgain(letterID: letterID, address: "office@abbey.example")
    return try await story.refusal(of: act, as: .broker)?.code == code
}

@Suite struct PostRefusalsTests {
    static let codes: [Refusal.Code] = [.letterOutdated, .letterUnderWay, .noAddress, .sentElsewhere]

    @Test(arguments: codes)
    func `every refusal of the post happens`(code: Refusal.Code) async throws {
        #expect(try await provokePost(code))
    }
}
