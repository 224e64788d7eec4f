import Brokerage

/// What `carebroker user` does.
enum AccountCommands {
    static func add(_ words: [String], _ partnership: Partnership, _ passwords: Passwords) async throws {
        let (email, name, role, team, organisation, password) = (
            words[0], words[1], words[2], words[3], words[4], words[5]
        )
        let commissioner = words[6]
        guard let role = Role(rawValue: role) else { throw Refusal(.invalid, "There is no role \(role).") }
        let hash = try await hash(password, passwords)
        let teams = try await partnership.ask(ListTeams(), by: .system) ?? []
        let teamID: Identifier<Team>
        if let known = teams.first(where: {
            $0.name == team && (organisation.isEmpty || $0.organisation == organisation)
        }) {
            teamID = known.id
        } else {
            guard !organisation.isEmpty else {
                throw Refusal(.invalid, "There is no team \(team). Say --organisation to make it.")
            }
            let organisationID: Identifier<Organisation>
            if let known = teams.first(where: { $0.organisation == organisation }) {
                organisationID = known.organisationID
            } else {
                organisationID = try await partnership.perform(
                    AddOrganisation(
                        name: organisation,
                        kind: .council,
                        commissioner: commissioner.isEmpty ? nil : commissioner
                    ),
                    by: .system,
                    key: partnership.newKey()
                )
            }
            teamID = try await partnership.perform(
                AddTeam(
                    organisationID: organisationID,
                    name: team,
                    brokers: [.broker, .seniorBroker, .teamManager].contains(role)
                ),
                by: .system,
                key: partnership.newKey()
            )
        }
        _ = try await partnership.perform(
            AddAccount(email: email, name: name, posts: [.init(teamID: teamID, role: role)], password: hash),
            by: .system,
            key: partnership.newKey()
        )
    }

    static func account(_ email: String, _ partnership: Partnership) async throws -> AccountLine {
        let accounts = try await partnership.ask(ListAccounts(), by: .system) ?? []
        guard let account = accounts.first(where: { $0.email == email.lowercased() }) else {
            throw Refusal(.notFound, "There is no account \(email).")
        }
        return account
    }

    static func hash(_ password: String, _ passwords: Passwords) async throws -> String {
        if let sentence = Passwords.fault(in: password) { throw Refusal.invalid("password", sentence) }
        return try await passwords.hash(password)
    }
}
