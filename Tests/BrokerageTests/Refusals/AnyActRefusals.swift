import Brokerage
import BrokerageTesting
import Database
import Testing

/// Makes a refusal that any act can meet happen for real.
/// - Returns: whether it did; false too for a code that belongs to a noun.
func provokeAnyAct(_ code: Refusal.Code, in story: Scenario) async throws -> Bool {
    let partnership = story.partnership
    let administrator = story.actor(.administrator)
    let organisation = AddOrganisation(name: "Sirona", kind: .nhs, commissioner: nil)
    func met(_ act: some Action) async throws -> Bool {
        try await story.refusal(of: act, as: .administrator)?.code == code
    }
    switch code {
    case .invalid:
        return try await met(AddOrganisation(name: " ", kind: .nhs, commissioner: nil))
    case .keyReused:
        let key = partnership.newKey()
        _ = try await partnership.perform(organisation, by: administrator, key: key)
        do {
            let other = AddOrganisation(name: "Another", kind: .nhs, commissioner: nil)
            _ = try await partnership.perform(other, by: administrator, key: key)
            return false
        } catch let refusal as Refusal {
            return refusal.code == code
        }
    case .movedOn:
        let id = try await story.ranks()
        let act = try await story.asking([StoryHomes.abbey], of: id)
        try await story.does(RankHomes(caseID: id), as: .broker)
        return try await story.refusal(of: act, as: .broker)?.code == code
    case .notFound:
        return try await met(SetPassword(accountID: Identifier(known: "nobody"), hash: ""))
    case .notPermitted:
        return try await story.refusal(of: organisation, as: .broker)?.code == code
    case .signedOut:
        try await story.does(DisableAccount(accountID: story.account(.administrator)), as: .administrator)
        return try await met(organisation)
    case .stale:
        let id = try await story.drafts()
        let page = try await story.referralPage(id)
        let save = SaveWishes(caseID: id, wishes: page.referral.wishes, version: page.referral.versions.wishes)
        try await story.does(save, as: .practitioner)
        return try await story.refusal(of: save, as: .practitioner)?.code == code
    case .taken:
        return try await met(InsertTwice(organisationID: story.organisations.council))
    case .unavailable:
        // A full disk: the file may not grow any more.
        try await story.engine.write { _ = try $0.rows("PRAGMA max_page_count = 1") }
        for number in 0..<1_000 {
            let name = String(repeating: "\(number % 10)", count: Words.line)
            if try await met(AddOrganisation(name: name, kind: .nhs, commissioner: nil)) { return true }
        }
        return false
    default:
        return false
    }
}

/// What two servers do that find the same thing free in the same moment.
private struct InsertTwice: Action {
    let organisationID: Identifier<Organisation>

    static let permission = Permission.keepAccounts

    func perform(in work: Work) throws -> Acted<Done> {
        let organisation = try work.require(organisationID)
        try work.insert(organisation)
        return Acted(on: organisation)
    }
}

@Suite struct AnyActRefusalsTests {
    static let codes: [Refusal.Code] = [
        .invalid, .keyReused, .movedOn, .notFound, .notPermitted, .signedOut, .stale, .taken, .unavailable,
    ]

    @Test(arguments: codes)
    func `each refusal that any act can meet happens, and leaves the journal whole`(code: Refusal.Code) async throws {
        let story = try await Scenario()
        #expect(try await provokeAnyAct(code, in: story))
        #expect(try await story.isWhole())
    }
}
