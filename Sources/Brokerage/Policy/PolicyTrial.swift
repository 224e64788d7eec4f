/// A policy tried with a made-up need and market: what it would rank, in which order and why. Nothing is written, and the
/// ranking is the one that cases are brokered by.
package struct PolicyTrial: Sendable {
    package let need: Need
    /// In the order it was given in.
    package let market: [Candidate]
    package let pathway: Pathway
    package let ranked: Ranked

    /// The trial under the pathway of this id. The market holds each provider once.
    /// - Throws: ``PolicyRefusal/unknownPathway(_:known:)``, and ``PolicyRefusal/otherNeed(_:)`` where the pathway is not
    ///   for such a need.
    package init(
        of policy: Policy,
        pathway id: String,
        need: Need,
        market: [Candidate]
    ) throws(PolicyRefusal) {
        self.init(need, market, under: try policy.pathway(id, for: need), stale: policy.stale)
    }

    /// The trial under the pathway that the policy has for the need.
    /// - Throws: ``PolicyRefusal/noPathway(_:)``.
    package init(of policy: Policy, need: Need, market: [Candidate]) throws(PolicyRefusal) {
        self.init(need, market, under: try policy.pathway(for: need), stale: policy.stale)
    }

    private init(_ need: Need, _ market: [Candidate], under pathway: Pathway, stale: StaleLimits) {
        self.need = need
        self.market = market
        self.pathway = pathway
        ranked = Ranking.rank(need: need, market: market, under: pathway, stale: stale)
    }

    /// What the policy says of how many are considered, where fewer rank than it wants.
    package var tooFew: Consideration? {
        pathway.consider.flatMap { ranked.lines.count < $0.atLeast ? $0 : nil }
    }
}
