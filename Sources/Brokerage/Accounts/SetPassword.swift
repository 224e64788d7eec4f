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
