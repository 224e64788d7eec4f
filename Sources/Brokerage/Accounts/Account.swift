/// Somebody who signs in.
package struct Account: Versioned {
    package static let table = "accounts"

    package let id: Identifier<Account>
    /// Lower-case; one account each.
    package var email: String
    package var name: String
    package var telephone: String?
    /// `scrypt$N$r$p$salt$hash`; nothing until a password is set.
    package var password: String?
    /// The second factor's secret, sealed under the installation's key.
    package var totp: String?
    package var disabledAt: Instant?
    package var version: Int
}

/// A role held in a team.
package struct AccountRole: Record {
    package static let table = "account_roles"

    package let id: Identifier<AccountRole>
    package let accountID: Identifier<Account>
    package let teamID: Identifier<Team>
    package let role: Role
}

/// How much a week somebody may approve of a commissioner's money. Without a row: nothing.
package struct ApprovalLimit: Record {
    package static let table = "approval_limits"

    package let id: Identifier<ApprovalLimit>
    package let accountID: Identifier<Account>
    package let commissioner: String
    package let weekly: Money
}

/// What a role asks of those who hold it.
package struct RoleRule: Record {
    package static let table = "role_rules"

    package let id: Identifier<RoleRule>
    package let role: Role
    package var secondFactor: Bool
}
