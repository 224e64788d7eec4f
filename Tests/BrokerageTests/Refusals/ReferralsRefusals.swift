import Brokerage
import BrokerageTesting
import Database
import Testing

/// Makes a refusal of referrals or cases happen for real.
/// - Returns: whether it did; false too for a code that isn't theirs.
func provokeReferrals(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario(policy: code == .noPolicy ? nil : "bath-and-north-east-somerset")
    func met(_ act: some Action, as role: Role = .practitioner) async throws -> Bool {
        try await story.refusal(of: act, as: role)?.code == code
    }
    func allocate(_ id: Identifier<Case>, to role: Role = .broker) -> AllocateCase {
        AllocateCase(caseID: id, brokerID: story.account(role))
    }
    switch code {
    case .alreadyHolds:
        return try await met(allocate(try await story.allocates()), as: .teamManager)
    case .alreadySent:
        return try await met(SendReferral(caseID: try await story.refers()))
    case .caseOver:
        let id = try await story.refers()
        try await story.does(EndCase(caseID: id, ending: .died), as: .practitioner)
        return try await met(EndCase(caseID: id, ending: .died))
    case .consentRefused:
        return try await met(SendReferral(caseID: try await story.drafts { $0.person.consent = .refused }))
    case .needInUse:
        let options = try await story.sendsOptions()
        let referral = try await story.referralPage(options.caseID).referral
        var needs = referral.needs
        needs.category = .nursingDementia
        return try await met(
            SaveNeeds(caseID: options.caseID, needs: needs, version: referral.versions.needs)
        )
    case .noBrokerage:
        let id = try await story.drafts()
        try await story.engine.write { _ = try $0.run("UPDATE teams SET brokers = 0") }
        return try await met(SendReferral(caseID: id))
    case .noPathway:
        return try await met(SendReferral(caseID: try await story.drafts { $0.wishes.area = .outside }))
    case .noPolicy:
        return try await met(SendReferral(caseID: try await story.does(StartReferral(), as: .practitioner)))
    case .notABroker:
        return try await met(allocate(try await story.refers(), to: .finance), as: .teamManager)
    case .notAPractitioner:
        let id = try await story.drafts()
        return try await met(NamePractitioner(caseID: id, practitionerID: story.account(.broker)))
    case .notHolder:
        return try await met(StartWork(caseID: try await story.allocates()), as: .seniorBroker)
    case .notSentYet:
        let id = try await story.drafts()
        // A draft has no brokerage yet, so a team manager only comes upon one that the brokerage began itself.
        try await story.engine.write { connection in
            _ = try connection.run(
                "UPDATE cases SET brokerage_id = \(story.organisations.council) WHERE id = \(id)"
            )
        }
        return try await met(allocate(id), as: .teamManager)
    case .notWaitingToStart:
        return try await met(StartWork(caseID: try await story.starts()), as: .broker)
    case .personHasOpenCase:
        let person = try await story.personID(of: try await story.refers())
        return try await met(StartReferral(personID: person))
    case .referralIncomplete:
        return try await met(SendReferral(caseID: try await story.does(StartReferral(), as: .practitioner)))
    case .underAge:
        let tooYoung = story.clock.now.london.date.adding(days: -6_000)
        return try await met(SendReferral(caseID: try await story.drafts { $0.person.birthDate = tooYoung }))
    default:
        return false
    }
}

@Suite struct ReferralsRefusalsTests {
    static let codes: [Refusal.Code] = [
        .alreadyHolds, .alreadySent, .caseOver, .consentRefused, .needInUse, .noBrokerage, .noPathway, .noPolicy,
        .notABroker, .notAPractitioner, .notHolder, .notSentYet, .notWaitingToStart, .personHasOpenCase,
        .referralIncomplete, .underAge,
    ]

    @Test(arguments: codes)
    func `each refusal of referrals and cases happens`(code: Refusal.Code) async throws {
        #expect(try await provokeReferrals(code))
    }
}
