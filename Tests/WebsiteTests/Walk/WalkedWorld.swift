import Brokerage
import BrokerageTesting
import Database
import Website

/// A partnership for the walk over the routes: everything in it is Bath's, and there is somebody of every role in Bath
/// and somebody of every role in Wiltshire, to whom all of it is another's.
struct WalkedWorld: Sendable {
    let story: Scenario
    let site: Site
    let holes: [String: Hole]
    private let strangers: [Role: Identifier<Account>]

    init() async throws {
        story = try await Scenario()
        holes = try await story.fillsHoles()
        strangers = try await story.addsStrangers()
        site = try await story.site()
        let hash = try await Passwords(cost: .cheap, entropy: story.entropy).hash(Scenario.password)
        for (_, account) in strangers {
            try await story.does(SetPassword(accountID: account, hash: hash), as: .administrator)
        }
    }

    /// A browser of Bath's somebody in this role.
    func own(_ role: Role) async throws -> Browser { try await site.signedIn(as: role) }

    /// A browser of Wiltshire's somebody in this role.
    func stranger(_ role: Role) async throws -> Browser {
        let browser = Browser(site)
        _ = try await browser.submit(
            "/sign-in",
            [("email", "wiltshire-\(role.rawValue)@example.org"), ("password", Scenario.password)]
        )
        return browser
    }

    /// How many entries the journal has, those of looking at a person's record counted apart.
    func journal() async throws -> (acts: Int, views: Int) {
        try await story.engine.read { connection in
            let views = try connection.row("SELECT COUNT(*) AS n FROM journal WHERE action = 'record-view'")
            let all = try connection.row("SELECT COUNT(*) AS n FROM journal")
            let seen = try views?.count("n") ?? 0
            return (try (all?.count("n") ?? 0) - seen, seen)
        }
    }
}

extension Scenario {
    /// Another council and another hospital with somebody in every role. They are added after everything else, so that
    /// nothing of Bath's can have gone to them.
    fileprivate func addsStrangers() async throws -> [Role: Identifier<Account>] {
        let council = try await does(
            AddOrganisation(name: "Wiltshire Council", kind: .council, commissioner: "wiltshire"),
            as: .administrator
        )
        let hospital = try await does(
            AddOrganisation(name: "Salisbury District Hospital", kind: .hospital, commissioner: nil),
            as: .administrator
        )
        let brokers = try await does(
            AddTeam(organisationID: council, name: "Brokerage, Wiltshire", brokers: true),
            as: .administrator
        )
        let others = try await does(
            AddTeam(organisationID: council, name: "Care, Wiltshire", brokers: false),
            as: .administrator
        )
        let ward = try await does(
            AddTeam(organisationID: hospital, name: "Pitton ward", brokers: false),
            as: .administrator
        )
        var strangers: [Role: Identifier<Account>] = [:]
        for role in Role.allCases {
            let team =
                switch role {
                case .broker, .seniorBroker, .teamManager: brokers
                case .ward: ward
                default: others
                }
            strangers[role] = try await does(
                AddAccount(
                    email: "wiltshire-\(role.rawValue)@example.org",
                    name: "A \(role.inWords) of Wiltshire",
                    posts: [.init(teamID: team, role: role)]
                ),
                as: .administrator
            )
        }
        return strangers
    }
}
