import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of funding happen for real.
/// - Returns: whether it did; false too for a code that isn't funding's.
func provokeFunding(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario()
    func met(_ act: some Action, as role: Role) async throws -> Bool {
        try await story.refusal(of: act, as: role)?.code == code
    }
    switch code {
    case .notReadyForFunding:
        return try await met(AskForFunding(caseID: try await story.starts()), as: .broker)
    case .notAsked:
        let (_, request) = try await story.asksFunding(from: Scenario.overRate)
        try await story.limits(to: .pounds(5_000))
        return try await met(ApproveFunding(requestID: request), as: .assistantDirector)
    case .overLimit:
        let (_, request) = try await story.asksFunding()
        return try await met(ApproveFunding(requestID: request), as: .assistantDirector)
    case .ownRequest, .notYourMoney:
        // Sees the case as a broker of the council, and approves for the council or for the NHS.
        let (council, nhs) = (story.organisations.council, story.organisations.nhs)
        let both = try await story.hires([
            (.broker, council), (.assistantDirector, code == .ownRequest ? council : nhs),
        ])
        let options = try await story.knowsPrice()
        let ask = AskForFunding(caseID: options.caseID)
        let request =
            code == .ownRequest ? try await story.does(ask, by: both) : try await story.does(ask, as: .broker)
        return try await story.refusal(of: ApproveFunding(requestID: request), by: both)?.code == code
    default:
        return false
    }
}

@Suite struct FundingRefusalsTests {
    static let codes: [Refusal.Code] = [.notAsked, .notReadyForFunding, .notYourMoney, .overLimit, .ownRequest]

    @Test(arguments: codes)
    func `every refusal of funding happens`(code: Refusal.Code) async throws {
        #expect(try await provokeFunding(code))
    }
}
