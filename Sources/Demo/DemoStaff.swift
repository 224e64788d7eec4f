import Brokerage

/// Who works in the demo partnership.
struct DemoStaff: Sendable {
    let council: Identifier<Organisation>
    let hospital: Identifier<Organisation>
    let actors: [Role: Actor]
    let accounts: [String: DemoAccount]
}

extension DemoPartnership {
    private static let password = "three random words"

    private static let people: [(role: Role, name: String, team: String)] = [
        (.administrator, "Lena Voss", "Commissioning"),
        (.assistantDirector, "Ruth Okafor", "Commissioning"),
        (.broker, "Ada Moss", "Brokerage"),
        (.commissioner, "Joan Carey", "Commissioning"),
        (.finance, "Imran Shah", "Commissioning"),
        (.panelChair, "Helen Frost", "Commissioning"),
        (.practitioner, "Tom Reed", "Hospital social work"),
        (.seniorBroker, "Piotr Nowak", "Brokerage"),
        (.teamManager, "Sian Pugh", "Brokerage"),
        (.ward, "Combe ward", "Discharge team"),
    ]

    func makeStaff() async throws -> DemoStaff {
        for (name, text) in policies.sorted(by: { $0.key < $1.key }) {
            try await does(LoadPolicy(name: name, text: text))
        }
        let council = try await does(
            AddOrganisation(name: "Bath and North East Somerset Council", kind: .council, commissioner: "bnes")
        )
        try await does(
            AddOrganisation(
                name: "NHS Bath and North East Somerset, Swindon and Wiltshire ICB",
                kind: .nhs,
                commissioner: "bsw-icb"
            )
        )
        let hospital = try await does(
            AddOrganisation(name: "Royal United Hospital", kind: .hospital, commissioner: nil)
        )
        var teams: [String: Identifier<Team>] = [:]
        for (name, organisation) in [
            ("Brokerage", council), ("Commissioning", council), ("Discharge team", hospital),
            ("Hospital social work", council),
        ] {
            teams[name] = try await does(
                AddTeam(organisationID: organisation, name: name, brokers: name == "Brokerage")
            )
        }
        let hash = try await Passwords(cost: .cheap, entropy: .seeded(seed)).hash(Self.password)
        var actors: [Role: Actor] = [:]
        var accounts: [String: DemoAccount] = [:]
        for person in Self.people {
            guard let team = teams[person.team] else { continue }
            let email = person.name.lowercased().replacing(" ", with: ".") + "@bnes.example"
            let id = try await does(
                AddAccount(email: email, name: person.name, posts: [.init(teamID: team, role: person.role)])
            )
            try await does(SetPassword(accountID: id, hash: hash))
            actors[person.role] = .account(id)
            accounts[person.role.rawValue.replacing("-", with: " ")] = DemoAccount(
                name: person.name,
                email: email,
                password: Self.password,
                totp: nil
            )
            if person.role == .assistantDirector {
                try await does(SetApprovalLimit(accountID: id, commissioner: "bnes", weekly: .pounds(1_500)))
            }
        }
        return DemoStaff(council: council, hospital: hospital, actors: actors, accounts: accounts)
    }
}
