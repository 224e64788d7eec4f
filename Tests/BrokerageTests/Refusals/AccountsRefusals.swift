import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of accounts, policies or bank holidays happen for real.
/// - Returns: whether it did; false too for a code that isn't theirs.
func provokeAccounts(_ code: Refusal.Code, in story: Scenario) async throws -> Bool {
    let act: any Action
    switch code {
    case .emailTaken:
        act = AddAccount(email: "BROKER@example.org", name: "Another broker", posts: [])
    case .policyAlreadyLoaded:
        let name = "bath-and-north-east-somerset"
        act = LoadPolicy(name: "\(name).yaml", text: try Scenario.policyText(name))
    case .unsoundHolidays:
        act = ReplaceBankHolidays(text: "Christmas Day")
    case .unsoundPolicy:
        act = LoadPolicy(name: "broken.yaml", text: "policy: broken")
    default:
        return false
    }
    return try await story.refusal(of: act, as: .administrator)?.code == code
}

@Suite struct AccountsRefusalsTests {
    static let codes: [Refusal.Code] = [
        .emailTaken, .policyAlreadyLoaded, .unsoundHolidays, .unsoundPolicy,
    ]

    @Test(arguments: codes)
    func `each refusal of accounts, policies and bank holidays happens`(code: Refusal.Code) async throws {
        #expect(try await provokeAccounts(code, in: try await Scenario()))
    }
}
