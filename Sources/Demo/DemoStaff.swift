import Brokerage

/// Who works in the demo partnership.
struct DemoStaff: Sendable {
    let hospital: Identifier<Organisation>
    let accounts: [String: DemoAccount]
    private let members: [Member]

    struct Member: Sendable {
        let role: Role
        let name: String
        let team: String
        let actor: Actor
    }

    init(hospital: Identifier<Organisation>, accounts: [String: DemoAccount], members: [Member]) {
        self.hospital = hospital
        self.accounts = accounts
        self.members = members
    }

    /// Whoever is signed in as for a role: the first who has it.
    func actor(_ role: Role) throws -> Actor {
        guard let member = members.first(where: { $0.role == role }) else {
            throw DemoFault("nobody is \(role.inWords)")
        }
        return member.actor
    }

    /// Most cases are those of the broker whom people sign in as, some those of colleagues.
    func broker(_ number: Int) throws -> Actor {
        let brokers = members.filter { $0.role == .broker }
        if number % 4 == 2 { return try actor(.seniorBroker) }
        return number % 5 == 3 ? brokers.last?.actor ?? .system : try actor(.broker)
    }

    func practitioner(_ number: Int, inHospital: Bool) throws -> (actor: Actor, name: String) {
        let practitioners = members.filter { $0.role == .practitioner }
        let fitting = practitioners.filter { ($0.team == DemoPartnership.hospitalTeam) == inHospital }
        guard let first = fitting.first, let last = fitting.last else { throw DemoFault("there is no practitioner") }
        let member = number % 3 == 1 ? last : first
        return (member.actor, member.name)
    }
}

extension DemoPartnership {
    private static let password = "three random words"
    static let hospitalTeam = "Hospital social work"

    /// The first of each role is whom people sign in as.
    private static let people: [(role: Role, name: String, team: String)] = [
        (.administrator, "Lena Voss", "Commissioning"),
        (.broker, "Ada Moss", "Brokerage"),
        (.broker, "Kofi Mensah", "Brokerage"),
        (.seniorBroker, "Piotr Nowak", "Brokerage"),
        (.teamManager, "Sian Pugh", "Brokerage"),
        (.practitioner, "Tom Reed", hospitalTeam),
        (.practitioner, "Leila Hassan", hospitalTeam),
        (.practitioner, "Maria Santos", "Community social work"),
        (.ward, "Combe ward", "Discharge team"),
        (.panelChair, "Helen Frost", "Commissioning"),
        (.assistantDirector, "Ruth Okafor", "Commissioning"),
        (.commissioner, "Joan Carey", "Commissioning"),
        (.finance, "Imran Shah", "Commissioning"),
    ]

    func makeStaff() async throws -> DemoStaff {
        try await loadPolicies()
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
        for name in ["Brokerage", "Commissioning", "Community social work", "Discharge team", Self.hospitalTeam] {
            teams[name] = try await does(
                AddTeam(
                    organisationID: name == "Discharge team" ? hospital : council,
                    name: name,
                    brokers: name == "Brokerage"
                )
            )
        }
        // At full cost, and once: the password of all is printed, so salts of their own would keep nothing from anybody.
        let hash = try await Passwords(cost: passwordCost, entropy: .seeded(seed)).hash(Self.password)
        var members: [DemoStaff.Member] = []
        var accounts: [String: DemoAccount] = [:]
        for person in Self.people {
            guard let team = teams[person.team] else { throw DemoFault("there is no team \(person.team)") }
            let email = person.name.lowercased().replacing(" ", with: ".") + "@bnes.example"
            let id = try await does(
                AddAccount(email: email, name: person.name, posts: [.init(teamID: team, role: person.role)])
            )
            try await does(SetPassword(accountID: id, hash: hash))
            members.append(.init(role: person.role, name: person.name, team: person.team, actor: .account(id)))
            if person.role == .assistantDirector {
                try await does(SetApprovalLimit(accountID: id, commissioner: "bnes", weekly: .pounds(1_500)))
            }
            let role = person.role.rawValue.replacing("-", with: " ")
            if accounts[role] == nil {
                accounts[role] = DemoAccount(name: person.name, email: email, password: Self.password, totp: nil)
            }
        }
        return DemoStaff(hospital: hospital, accounts: accounts, members: members)
    }
}
