import Database

/// An account as the administrator sees it.
package struct AccountLine: Sendable, Hashable {
    package let id: Identifier<Account>
    package let name: String
    package let email: String
    package let roles: [Role]
    package let teams: [String]
    package let hasSecondFactor: Bool
    package let disabledAt: Instant?
    /// A week, by commissioner.
    package let limits: [(commissioner: String, weekly: Money)]

    package static func == (left: Self, right: Self) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Everybody who may sign in.
package struct ListAccounts: Query {
    package static let permission = Permission.keepAccounts

    package init() {}

    package func answer(in reading: Reading) throws -> [AccountLine]? {
        let accounts = try reading.all(Account.self, "ORDER BY name, id")
        let roles = try reading.all(AccountRole.self, "ORDER BY id")
        let limits = try reading.all(ApprovalLimit.self, "ORDER BY commissioner, id")
        let teams = Dictionary(
            try reading.all(Team.self).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        return accounts.map { account in
            let held = roles.filter { $0.accountID == account.id }
            return AccountLine(
                id: account.id,
                name: account.name,
                email: account.email,
                roles: held.map(\.role),
                teams: held.compactMap { teams[$0.teamID] },
                hasSecondFactor: account.totp != nil,
                disabledAt: account.disabledAt,
                limits: limits.filter { $0.accountID == account.id }.map { ($0.commissioner, $0.weekly) }
            )
        }
    }
}

/// The teams an account can be given a role in.
package struct ListTeams: Query {
    package struct Line: Sendable, Hashable {
        package let id: Identifier<Team>
        package let name: String
        package let organisationID: Identifier<Organisation>
        package let organisation: String
    }

    package static let permission = Permission.keepAccounts

    package init() {}

    package func answer(in reading: Reading) throws -> [Line]? {
        try reading.rows(
            """
            SELECT t.id, t.name, t.organisation_id, o.name AS organisation FROM teams t JOIN organisations o ON o.id = t.organisation_id \
            ORDER BY o.name, t.name, t.id
            """
        ).map {
            Line(
                id: Identifier(known: try $0.text("id")),
                name: try $0.text("name"),
                organisationID: Identifier(known: try $0.text("organisation_id")),
                organisation: try $0.text("organisation")
            )
        }
    }
}
