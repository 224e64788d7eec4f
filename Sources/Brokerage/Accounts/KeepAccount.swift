import Database

/// Sets a password. The hash is made beforehand, because making one takes a good part of a second.
package struct SetPassword: Action {
    package let accountID: Identifier<Account>
    /// As ``Passwords/hash(_:)`` gives it.
    package let hash: String

    package static let permission = Permission.keepAccounts

    package init(accountID: Identifier<Account>, hash: String) {
        self.accountID = accountID
        self.hash = hash
    }

    package func perform(in work: Work) throws -> Acted<Done> {
        var account = try work.require(accountID)
        account.password = hash
        account = try work.save(account)
        return Acted(on: account)
    }
}

/// Disables an account, or lets it back in. It takes effect at the next request, because every act and every question
/// looks the account up again.
package struct DisableAccount: Action {
    package let accountID: Identifier<Account>
    package let disabled: Bool

    package static let permission = Permission.keepAccounts

    package init(accountID: Identifier<Account>, disabled: Bool = true) {
        self.accountID = accountID
        self.disabled = disabled
    }

    package func perform(in work: Work) throws -> Acted<Done> {
        var account = try work.require(accountID)
        account.disabledAt = disabled ? work.now : nil
        account = try work.save(account)
        return Acted(on: account, ["disabled": .flag(disabled)])
    }
}

/// Takes away the second factor, so that it is set up anew at the next sign-in.
package struct ResetSecondFactor: Action {
    package let accountID: Identifier<Account>

    package static let permission = Permission.keepAccounts

    package init(accountID: Identifier<Account>) {
        self.accountID = accountID
    }

    package func perform(in work: Work) throws -> Acted<Done> {
        var account = try work.require(accountID)
        account.totp = nil
        account = try work.save(account)
        return Acted(on: account)
    }
}

/// How much a week somebody may approve of a commissioner's money.
package struct SetApprovalLimit: Action {
    package let accountID: Identifier<Account>
    package let commissioner: String
    /// Nothing takes the limit away: without one, nothing may be approved.
    package let weekly: Money?

    package static let permission = Permission.keepAccounts

    package init(accountID: Identifier<Account>, commissioner: String, weekly: Money?) {
        self.accountID = accountID
        self.commissioner = commissioner
        self.weekly = weekly
    }

    /// - Throws: ``Refusal`` `.invalid` on `commissioner`, on `weekly` where it isn't more than nought.
    package func perform(in work: Work) throws -> Acted<Done> {
        let account = try work.require(accountID)
        let commissioner = try work.theCommissioner(commissioner).id
        if let weekly, weekly <= .zero { throw Refusal.invalid("weekly", "Enter an amount of more than £0") }
        if let earlier = try work.first(
            ApprovalLimit.self,
            "WHERE account_id = \(accountID) AND commissioner = \(commissioner)"
        ) {
            try work.erase(earlier)
        }
        if let weekly {
            try work.insert(
                ApprovalLimit(id: work.newID(), accountID: accountID, commissioner: commissioner, weekly: weekly)
            )
        }
        return Acted(on: account, ["commissioner": .clause(commissioner), "weekly": weekly.map { .money($0) }])
    }
}

/// Whether those who hold a role must sign in with a second factor.
package struct SetRoleRule: Action {
    package let role: Role
    package let secondFactor: Bool

    package static let permission = Permission.keepAccounts

    package init(role: Role, secondFactor: Bool) {
        self.role = role
        self.secondFactor = secondFactor
    }

    package func perform(in work: Work) throws -> Acted<Done> {
        if var rule = try work.first(RoleRule.self, "WHERE role = \(role.rawValue)") {
            rule.secondFactor = secondFactor
            try work.update(rule)
            return Acted(on: rule, ["second-factor": .flag(secondFactor)])
        }
        let rule = RoleRule(id: work.newID(), role: role, secondFactor: secondFactor)
        try work.insert(rule)
        return Acted(on: rule, ["second-factor": .flag(secondFactor)])
    }
}
