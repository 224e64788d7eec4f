import Brokerage
import Database

/// What a story begins with.
struct Beginning: Hashable, Sendable {
    let engine: Engine
    let policy: String?
    let time: String
    let seed: UInt64
}

/// A partnership as it stands when a story begins: its policy loaded, an account in each role, everybody's password set.
struct Ground: Sendable {
    /// Of a closed database, to be copied.
    let folder: String
    let organisations: Scenario.Organisations
    let teams: [Role: Identifier<Team>]
    let accounts: [Role: Identifier<Account>]

    static func partnership(over engine: any DatabaseEngine, entropy: Entropy, clock: StillClock) -> Partnership {
        Partnership(
            database: engine,
            secret: Array("a secret for tests".utf8),
            entropy: entropy,
            clock: { clock.now }
        )
    }

    init(_ beginning: Beginning) async throws {
        let begun: Begun
        (folder, begun) = try await beginning.engine.make { try await Begun(beginning, on: $0) }
        organisations = begun.organisations
        teams = begun.teams
        accounts = begun.accounts
    }
}

/// The rows of a ground, and who is who among them.
private struct Begun {
    let organisations: Scenario.Organisations
    let teams: [Role: Identifier<Team>]
    let accounts: [Role: Identifier<Account>]

    init(_ beginning: Beginning, on engine: any DatabaseEngine) async throws {
        let entropy = Entropy.seeded(beginning.seed)
        let partnership = Ground.partnership(over: engine, entropy: entropy, clock: StillClock(beginning.time))
        try await partnership.prepare()
        func does<Act: Action>(_ action: Act) async throws -> Act.Output {
            try await partnership.perform(action, by: .system, key: partnership.newKey())
        }
        if let policy = beginning.policy {
            _ = try await does(LoadPolicy(name: policy + ".yaml", text: try Scenario.policyText(policy)))
        }
        let council = try await does(
            AddOrganisation(name: "Bath and North East Somerset Council", kind: .council, commissioner: "bnes")
        )
        let nhs = try await does(
            AddOrganisation(name: "NHS BSW Integrated Care Board", kind: .nhs, commissioner: "bsw-icb")
        )
        let hospital = try await does(
            AddOrganisation(name: "Royal United Hospital", kind: .hospital, commissioner: nil)
        )
        organisations = Scenario.Organisations(council: council, nhs: nhs, hospital: hospital)

        let hash = try await Passwords(cost: .cheap, entropy: entropy).hash(Scenario.password)
        var teams: [Role: Identifier<Team>] = [:]
        var byName: [String: Identifier<Team>] = [:]
        var accounts: [Role: Identifier<Account>] = [:]
        for role in Role.allCases {
            let (name, organisation): (String, Identifier<Organisation>) =
                switch role {
                case .broker, .seniorBroker, .teamManager: ("Brokerage, hospital team", council)
                case .practitioner: ("Hospital social work team", council)
                case .ward: ("Combe ward", hospital)
                default: ("Commissioning", council)
                }
            let team: Identifier<Team>
            if let known = byName[name] {
                team = known
            } else {
                team = try await does(
                    AddTeam(organisationID: organisation, name: name, brokers: name.hasPrefix("Brokerage"))
                )
            }
            byName[name] = team
            teams[role] = team
            let account = try await does(
                AddAccount(
                    email: "\(role.rawValue)@example.org",
                    name: "A \(role.inWords)",
                    posts: [.init(teamID: team, role: role)]
                )
            )
            _ = try await does(SetPassword(accountID: account, hash: hash))
            accounts[role] = account
        }
        self.teams = teams
        self.accounts = accounts
    }
}

/// The grounds made in this process, each once.
actor Grounds {
    static let shared = Grounds()

    private var made: [Beginning: Task<Ground, any Error>] = [:]

    func ground(for beginning: Beginning) async throws -> Ground {
        let task = made[beginning] ?? Task { try await Ground(beginning) }
        made[beginning] = task
        return try await task.value
    }
}
