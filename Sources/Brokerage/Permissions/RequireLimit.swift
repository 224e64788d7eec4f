import Database

extension Work {
    /// Asks that the actor may say yes to this much a week of a commissioner's money: their post is with that
    /// commissioner, and their own limit is at least the amount. A limit that isn't set permits nothing.
    /// - Throws: ``Refusal`` `.notYourMoney`, `.overLimit`.
    func require(_ permission: Permission, of commissioner: String, upTo weekly: Money, clause: String?) throws {
        try limitAvailability(permission, of: commissioner, upTo: weekly, clause: clause).check()
    }
}

extension Reading {
    func limitAvailability(
        _ permission: Permission, of commissioner: String, upTo weekly: Money, clause: String?
    ) throws -> Availability {
        guard standing.reach(of: permission).contains(where: { $0.post.commissioner == commissioner }) else {
            return .unavailable(
                Refusal(.notYourMoney, "This is another commissioner's money. Only its own people approve it.")
            )
        }
        let limit = try standing.accountID.flatMap { account in
            try first(ApprovalLimit.self, "WHERE account_id = \(account) AND commissioner = \(commissioner)")
        }
        guard let limit else {
            return .unavailable(
                Refusal(.overLimit, "No limit is set for you, so you can't approve any amount.", clause: clause)
            )
        }
        guard weekly <= limit.weekly else {
            return .unavailable(
                Refusal(.overLimit, "\(weekly) a week is over your limit of \(limit.weekly).", clause: clause)
            )
        }
        return .available
    }
}
