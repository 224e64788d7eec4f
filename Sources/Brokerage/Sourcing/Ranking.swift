/// Puts a market in the order of a policy. Pure: the same need, market and pathway give the same ranking, whatever
/// order the market comes in.
///
/// A provider ranks under the first sourcing rule that takes it, and a rule's providers all come before those of the
/// next, so that neither a preference nor a price crosses clauses. Within a rule, a provider without a vacancy comes
/// last (if that is known freshly it is left out); before that go the price, where the rule orders by it, then the
/// pathway's `then-by`, then the name in lower case and the id, both by Unicode scalar.
package enum Ranking {
    /// Ranks a market and explains every line of it.
    /// - Parameters:
    ///   - need: what the providers are ranked for. Whether the pathway is for it, ``Policy/pathway(for:)`` says.
    ///   - market: each provider once.
    ///   - pathway: its sourcing rules, their order and what they need.
    ///   - stale: how old a figure may be before it counts as unknown.
    /// - Returns: every provider of the market once, ranked or left out.
    package static func rank(
        need: Need,
        market: [Candidate],
        under pathway: Pathway,
        stale: StaleLimits
    ) -> Ranked {
        let order = order(need: need, market: market, under: pathway, stale: stale)
        return Ranked(lines: Array(order.lines), leftOut: Array(order.leftOut))
    }

    /// Ranks a market of which a few lines will be looked at: the same ranking, without the work of explaining the rest.
    package static func order(
        need: Need,
        market: [Candidate],
        under pathway: Pathway,
        stale: StaleLimits
    ) -> RankedMarket {
        let order = ClauseOrder(need: need, pathway: pathway)
        var keys: [RankingKey] = []
        keys.reserveCapacity(market.count)
        var omissions: [Omission] = []
        for (position, candidate) in market.enumerated() {
            let index = Int32(truncatingIfNeeded: position)
            let rule = pathway.sourcing.firstIndex { $0.takes(candidate, rate: need.rate) }
            let omission = Omission(of: candidate, at: index, need: need, stale: stale, isTaken: rule != nil)
            if let rule, !omission.isLeftOut {
                keys.append(order.key(of: candidate, at: index, under: rule))
            } else {
                omissions.append(omission)
            }
        }
        keys.sort()
        settleTies(among: &keys, of: market, by: order)
        let explanation = Explanation(need: need, market: market, pathway: pathway, stale: stale)
        return RankedMarket(
            lines: RankedLines(keys, explanation: explanation),
            leftOut: LeftOuts(omissions, explanation: explanation)
        )
    }

    /// Puts those that stand alike, who are next to each other by now, in their full order.
    private static func settleTies(among keys: inout [RankingKey], of market: [Candidate], by order: ClauseOrder) {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] == keys[start] { end += 1 }
            if end - start > 1 {
                let tied = keys[start..<end].map { key in
                    let candidate = market[Int(key.index)]
                    let numbers = order.numbers(of: candidate, under: Int(key.rule))
                    return (key: key, order: FullOrder(of: candidate, numbers: numbers))
                }
                let settled = tied.sorted { $0.order < $1.order }
                for (offset, entry) in settled.enumerated() { keys[start + offset] = entry.key }
            }
            start = end
        }
    }
}
