import Database

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
