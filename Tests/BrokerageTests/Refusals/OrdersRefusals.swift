import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of orders happen for real.
/// - Returns: whether it did; false too for a code that isn't theirs.
func provokeOrders(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario()
    switch code {
    case .notFunded:
        let (options, _) = try await story.asksFunding()
        let act = IssueOrder(caseID: options.caseID, startOn: LocalDate(testing: "2026-03-05"))
        return try await story.refusal(of: act, as: .broker)?.code == code
    case .staleOrder:
        let options = try await story.funds()
        let first = try await story.orders(options)
        story.clock.pass(minutes: 1)
        try await story.orders(options)
        return try await story.refusal(of: try story.signing(first), as: .broker)?.code == code
    default:
        return false
    }
}

@Suite struct OrdersRefusalsTests {
    static let codes: [Refusal.Code] = [.notFunded, .staleOrder]

    @Test(arguments: codes)
    func `every refusal of orders happens`(code: Refusal.Code) async throws {
        #expect(try await provokeOrders(code))
    }
}
