/// A market in the order of a policy: every provider once, either ranked or left out.
package struct Ranked: Sendable, Hashable, Codable {
    /// The first to be asked first.
    package let lines: [RankedLine]
    /// In the order of the market.
    package let leftOut: [LeftOut]

    package init(lines: [RankedLine], leftOut: [LeftOut]) {
        self.lines = lines
        self.leftOut = leftOut
    }
}

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

/// A provider that is not ranked, and every reason why. `reasons` is never empty.
package struct LeftOut: Sendable, Hashable, Codable {
    package let id: String
    package let reasons: [LeftOutReason]

    package init(id: String, reasons: [LeftOutReason]) {
        self.id = id
        self.reasons = reasons
    }
}

/// Why a provider is not ranked. A code with its values: ``sentence`` says it in words, where it is shown.
package enum LeftOutReason: Sendable, Hashable, Codable {
    case notRegistered(for: CareCategory)
    case suspended
    /// No vacancy of either kind, said recently enough to rely on.
    case noCapacity(ageHours: Int, limitHours: Int)
    /// No sourcing rule of the pathway takes such a provider.
    case noClause

    /// The reason as one word, for files.
    package var code: String {
        switch self {
        case .notRegistered: "not-registered"
        case .suspended: "suspended"
        case .noCapacity: "no-capacity"
        case .noClause: "no-clause"
        }
    }
}
