/// How old what is known of the market may be before it counts as stale.
package struct StaleLimits: Sendable, Hashable {
    /// A vacancy figure of up to this many hours is fresh; an older one, or one of unknown age, is stale.
    package let vacancyHours: Int
    package let basis: Basis

    /// What holds where a policy says nothing of it.
    static let usual = StaleLimits(
        vacancyHours: 72,
        basis: Basis(clause: nil, local: "the policy gives no age; three days unless it does")
    )

    package init(vacancyHours: Int, basis: Basis) {
        self.vacancyHours = vacancyHours
        self.basis = basis
    }

    /// Whether a figure of this age may still be relied on.
    package func isFresh(vacancyAgeHours: Int?) -> Bool {
        guard let vacancyAgeHours else { return false }
        return vacancyAgeHours <= vacancyHours
    }
}
