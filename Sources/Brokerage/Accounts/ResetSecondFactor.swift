import Database

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
