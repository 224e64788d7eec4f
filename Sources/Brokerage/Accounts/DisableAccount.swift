import Database

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
