import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of choices happen for real.
/// - Returns: whether it did; false too for a code that isn't theirs.
func provokeChoices(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario()
    let day = story.clock.now.london.date
    func present(_ options: StoryOptions, _ names: [String]) -> PresentOptions {
        PresentOptions(caseID: options.caseID, offers: options.offers(names), givenOn: day)
    }
    func choose(_ options: StoryOptions, _ name: String) -> RecordChoice {
        RecordChoice(
            caseID: options.caseID,
            offerID: options.offer(name),
            expressedBy: "Irene Ellis",
            capacity: .person,
            expressedOn: day
        )
    }
    func assess(_ options: StoryOptions) -> RecordAssessment {
        RecordAssessment(
            caseID: options.caseID,
            assessor: .registeredManager,
            assessorName: "Ruth",
            assessedOn: day,
            canMeetNeed: true
        )
    }
    func negotiate(_ options: StoryOptions) -> Negotiate {
        Negotiate(
            caseID: options.caseID,
            side: .home,
            saidBy: "Ruth",
            weekly: .pounds(900),
            includesFNC: false,
            accepted: true
        )
    }
    func met(_ act: some Action, as role: Role = .broker) async throws -> Bool {
        try await story.refusal(of: act, as: role)?.code == code
    }
    let two = Array(Scenario.fourHomes.prefix(2))
    switch code {
    case .notConfirming:
        let id = try await story.starts()
        return try await met(ConfirmSuitability(caseID: id, opinions: [], checkedWith: nil), as: .practitioner)
    case .notPresenting:
        let id = try await story.starts()
        return try await met(PresentOptions(caseID: id, offers: [], givenOn: day))
    case .notChoosing:
        return try await met(choose(try await story.sendsOptions(from: two), "Oldfield"))
    case .notAssessing:
        return try await met(assess(try await story.sendsOptions(from: two)))
    case .cannotHold:
        let id = try await story.allocates()
        return try await met(HoldBed(caseID: id, offerID: Identifier(known: "none")))
    case .noneSuitable:
        return try await met(present(try await story.sendsOptions(from: two), ["Oldfield"]))
    case .notConfirmedSuitable:
        let options = try await story.sendsOptions(from: two)
        try await story.confirms(options, unsuitable: ["Oldfield"])
        return try await met(present(options, ["Oldfield"]))
    case .tooManyShown:
        let options = try await story.sendsOptions()
        try await story.confirms(options)
        return try await met(present(options, Scenario.fourHomes.map(\.name)))
    case .notOnSheet:
        let options = try await story.sendsOptions(from: two)
        try await story.shows(["Abbey Fields"], of: options)
        return try await met(choose(options, "Oldfield"))
    case .bedHeldAlready, .bedNotHeld:
        let options = try await story.sendsOptions(from: two)
        let hold = HoldBed(caseID: options.caseID, offerID: options.offer("Oldfield"))
        let id = try await story.does(hold, as: .broker)
        if code == .bedHeldAlready { return try await met(hold) }
        try await story.does(ReleaseBed(holdID: id), as: .broker)
        return try await met(ReleaseBed(holdID: id))
    case .bedTaken:
        let homes = try await story.putsHomes(["Abbey Fields"], blockBeds: ["Room 12"])
        let first = try await story.sendsOptions("Ann Dale", from: [("Abbey Fields", .pounds(900))], in: homes)
        let second = try await story.sendsOptions("Bea Hart", from: [("Abbey Fields", .pounds(900))], in: homes)
        let question = BedToHold(caseID: first.caseID, offerID: first.offer("Abbey Fields"))
        let bed = try await story.asks(question, as: .broker)?.freeBeds.first?.id
        func hold(_ options: StoryOptions) -> HoldBed {
            HoldBed(caseID: options.caseID, offerID: options.offer("Abbey Fields"), blockBedID: bed)
        }
        try await story.does(hold(first), as: .broker)
        return try await met(hold(second))
    case .notAssessed, .noReserve, .homeCannotMeet:
        let options = try await story.sendsOptions(from: two)
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        if code == .notAssessed { return try await met(negotiate(options)) }
        if code == .noReserve { return try await met(TakeReserve(caseID: options.caseID)) }
        try await story.assesses(options, canMeet: false)
        return try await met(negotiate(options))
    default:
        return false
    }
}

@Suite struct ChoicesRefusalsTests {
    static let codes: [Refusal.Code] = [
        .bedHeldAlready, .bedNotHeld, .bedTaken, .cannotHold, .homeCannotMeet, .noneSuitable, .noReserve, .notAssessed,
        .notAssessing, .notChoosing, .notConfirmedSuitable, .notConfirming, .notOnSheet, .notPresenting, .tooManyShown,
    ]

    @Test(arguments: codes)
    func `every refusal of choices happens`(code: Refusal.Code) async throws {
        #expect(try await provokeChoices(code))
    }
}
