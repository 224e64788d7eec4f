extension Work {
    /// The account that acts, for what only a person can do.
    /// - Throws: ``Refusal`` `.notPermitted` for time passing, the command line and personal links.
    func account(for permission: Permission) throws -> Identifier<Account> {
        guard let account = standing.accountID else { throw Refusal.notPermitted(permission) }
        return account
    }
}
