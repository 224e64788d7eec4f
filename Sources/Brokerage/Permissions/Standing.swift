import Database

/// What an actor may do and whose data is theirs, as it stands in this transaction.
package struct Standing: Sendable {
    /// A role held in a team.
    package struct Post: Sendable, Hashable {
        package let role: Role
        package let teamID: Identifier<Team>
        package let organisationID: Identifier<Organisation>
        /// The commissioner whose money the organisation spends, as the policy names it.
        package let commissioner: String?
    }

    package let accountID: Identifier<Account>?
    package let name: String
    package let posts: [Post]
    private let beyondRoles: Set<Permission>

    package func may(_ permission: Permission) -> Bool {
        beyondRoles.contains(permission) || posts.contains { RoleTable.permissions(of: $0.role)[permission] != nil }
    }

    package func holds(_ role: Role) -> Bool { posts.contains { $0.role == role } }

    /// The posts that give a permission, each with how far it reaches.
    func reach(of permission: Permission) -> [(post: Post, scope: RoleTable.Scope)] {
        posts.compactMap { post in RoleTable.permissions(of: post.role)[permission].map { (post, $0) } }
    }

    /// - Throws: ``Refusal`` `.signedOut` when the account is disabled or gone.
    static func of(_ actor: Actor, in connection: any Connection) throws -> Standing {
        switch actor {
        case .system:
            return Standing(accountID: nil, name: "CareBroker", posts: [], beyondRoles: Set(Permission.allCases))
        case .link:
            return Standing(
                accountID: nil,
                name: "Somebody with a personal link",
                posts: [],
                beyondRoles: [.answerSurvey]
            )
        case .account(let id):
            guard
                let account = try connection.row("SELECT name FROM accounts WHERE id = \(id) AND disabled_at IS NULL")
            else { throw Refusal.signedOut }
            let posts = try connection.rows(
                """
                SELECT r.role, r.team_id, t.organisation_id, o.commissioner FROM account_roles r \
                JOIN teams t ON t.id = r.team_id JOIN organisations o ON o.id = t.organisation_id \
                WHERE r.account_id = \(id) ORDER BY r.id
                """
            ).compactMap { row in
                Role(rawValue: try row.text("role")).map { role in (role, row) }
            }.map { role, row in
                Post(
                    role: role,
                    teamID: Identifier(known: try row.text("team_id")),
                    organisationID: Identifier(known: try row.text("organisation_id")),
                    commissioner: try row.textIfAny("commissioner")
                )
            }
            return Standing(accountID: id, name: try account.text("name"), posts: posts, beyondRoles: [.useOwnAccount])
        }
    }
}
