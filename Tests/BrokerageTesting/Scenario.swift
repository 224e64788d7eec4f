package import Brokerage
package import Database
import Foundation

/// A partnership with one of each role, a policy and a clock that stands still: what a test's story happens in.
///
///     let story = try await Scenario(on: engine, at: "2026-03-02 09:00")
///     try await story.does(AllocateCase(…), as: .teamManager)
///
/// The stories of each noun are extensions beside its tests.
package final class Scenario: Sendable {
    package let partnership: Partnership
    package let engine: any DatabaseEngine
    package let clock: StillClock
    package let entropy: Entropy
    package let organisations: Organisations
    package let accounts: [Role: Identifier<Account>]
    package let teams: [Role: Identifier<Team>]

    package struct Organisations: Sendable {
        package let council: Identifier<Organisation>
        package let nhs: Identifier<Organisation>
        package let hospital: Identifier<Organisation>
    }

    package init(
        on engine: Engine = .sqlite,
        policy: String? = "bath-and-north-east-somerset",
        at time: String = "2026-03-02 09:00",
        seed: UInt64 = 1
    ) async throws {
        let clock = StillClock(time)
        let entropy = Entropy.seeded(seed)
        self.clock = clock
        self.entropy = entropy
        self.engine = try engine.open()
        let partnership = Partnership(
            database: self.engine,
            secret: Array("a secret for tests".utf8),
            entropy: entropy,
            clock: { clock.now }
        )
        self.partnership = partnership
        try await partnership.prepare()
        if let policy {
            _ = try await partnership.perform(
                LoadPolicy(name: policy + ".yaml", text: try Self.policyText(policy)),
                by: .system,
                key: partnership.newKey()
            )
        }
        func add(_ name: String, _ kind: Organisation.Kind, _ commissioner: String?) async throws -> Identifier<
            Organisation
        > {
            try await partnership.perform(
                AddOrganisation(name: name, kind: kind, commissioner: commissioner),
                by: .system,
                key: partnership.newKey()
            )
        }
        let council = try await add("Bath and North East Somerset Council", .council, "bnes")
        let nhs = try await add("NHS BSW Integrated Care Board", .nhs, "bsw-icb")
        let hospital = try await add("Royal United Hospital", .hospital, nil)
        organisations = Organisations(council: council, nhs: nhs, hospital: hospital)

        var teams: [Role: Identifier<Team>] = [:]
        var byName: [String: Identifier<Team>] = [:]
        var accounts: [Role: Identifier<Account>] = [:]
        for role in Role.allCases {
            let (team, organisation): (String, Identifier<Organisation>) =
                switch role {
                case .broker, .seniorBroker, .teamManager: ("Brokerage, hospital team", council)
                case .practitioner: ("Hospital social work team", council)
                case .ward: ("Combe ward", hospital)
                default: ("Commissioning", council)
                }
            if byName[team] == nil {
                byName[team] = try await partnership.perform(
                    AddTeam(organisationID: organisation, name: team, brokers: team.hasPrefix("Brokerage")),
                    by: .system,
                    key: partnership.newKey()
                )
            }
            guard let teamID = byName[team] else { continue }
            teams[role] = teamID
            accounts[role] = try await partnership.perform(
                AddAccount(
                    email: "\(role.rawValue)@example.org",
                    name: "A \(role.inWords)",
                    posts: [.init(teamID: teamID, role: role)]
                ),
                by: .system,
                key: partnership.newKey()
            )
        }
        self.teams = teams
        self.accounts = accounts
    }

    /// The text of a shipped policy file.
    package static func policyText(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Policies/\(name).yaml"), encoding: .utf8)
    }

    package func actor(_ role: Role) -> Actor {
        guard let account = accounts[role] else { return .system }
        return .account(account)
    }

    /// Performs an action as somebody of this role, under a new key.
    @discardableResult
    package func does<Act: Action>(_ action: Act, as role: Role) async throws -> Act.Output {
        try await partnership.perform(action, by: actor(role), key: partnership.newKey())
    }

    package func asks<Question: Query>(_ question: Question, as role: Role) async throws -> Question.Answer? {
        try await partnership.ask(question, by: actor(role))
    }

    /// Lets time pass, and does what time does by itself.
    package func passes(to time: String) async throws {
        clock.move(to: Instant(testing: time))
        try await partnership.runDue(until: clock.now)
    }

    package func verdict(heads: [JournalHead] = []) async throws -> JournalVerdict {
        try await VerifyJournal(heads: heads).verify(engine)
    }
}
