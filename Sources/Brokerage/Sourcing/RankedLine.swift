/// A provider, its place and what put it there.
package struct RankedLine: Sendable, Hashable, Codable {
    /// Counted from 1.
    package let rank: Int
    package let id: String
    /// The clause of the policy the provider ranks under.
    package let clause: Clause
    package let why: [Reason]
    /// What the commissioner must do before this provider may be asked, each at most once.
    package let needs: [LineNeed]

    package init(rank: Int, id: String, clause: Clause, why: [Reason], needs: [LineNeed]) {
        self.rank = rank
        self.id = id
        self.clause = clause
        self.why = why
        self.needs = needs
    }
}

/// Something the commissioner must do before a provider may be asked, and where the policy says so.
package struct LineNeed: Sendable, Hashable, Codable {
    package let need: CommissionerNeed
    package let basis: Basis

    package init(need: CommissionerNeed, basis: Basis) {
        self.need = need
        self.basis = basis
    }
}
