/// Puts a market in the order of a policy. Pure: the same need, market and pathway give the same ranking, whatever
/// order the market comes in.
///
/// A provider ranks under the first sourcing rule that takes it, and a rule's providers all come before those of the
/// next, so that neither a preference nor a price crosses clauses. Within a rule come, in this order: those known or
/// not known to be without a vacancy (a stale nought comes last), the price where the rule orders by it, the
/// pathway's `then-by`, the name in lower case and the id, both by Unicode scalar.
package enum Ranking {
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
        let order = ClauseOrder(need: need, pathway: pathway, stale: stale)
        let explanation = Explanation(need: need, pathway: pathway, stale: stale)
        var standings: [RankingKey] = []
        standings.reserveCapacity(market.count)
        var leftOut: [LeftOut] = []
        for (index, candidate) in market.enumerated() {
            let rule = pathway.sourcing.firstIndex { $0.takes(candidate, rate: need.rate) }
            let reasons = leftOutReasons(candidate, need: need, stale: stale, isTaken: rule != nil)
            if reasons.isEmpty, let rule {
                standings.append(order.standing(of: candidate, at: index, under: rule))
            } else {
                leftOut.append(LeftOut(id: candidate.id, reasons: reasons))
            }
        }
        standings.sort()
        orderTies(in: &standings, of: market)
        var lines: [RankedLine] = []
        lines.reserveCapacity(standings.count)
        for (position, standing) in standings.enumerated() {
            let candidate = market[standing.index]
            let rule = pathway.sourcing[standing.rule]
            lines.append(
                RankedLine(
                    rank: position + 1,
                    id: candidate.id,
                    clause: rule.clause,
                    why: explanation.reasons(for: candidate, under: rule),
                    needs: explanation.needs(of: candidate, under: rule)
                )
            )
        }
        return Ranked(lines: lines, leftOut: leftOut)
    }

    private static func leftOutReasons(
        _ candidate: Candidate,
        need: Need,
        stale: StaleLimits,
        isTaken: Bool
    ) -> [LeftOutReason] {
        var reasons: [LeftOutReason] = []
        if !candidate.registeredFor.contains(need.category) { reasons.append(.notRegistered(for: need.category)) }
        if candidate.suspended { reasons.append(.suspended) }
        if !candidate.hasVacancy, let age = candidate.vacancyAgeHours, stale.isFresh(vacancyAgeHours: age) {
            reasons.append(.noCapacity(ageHours: age, limitHours: stale.vacancyHours))
        }
        if !isTaken { reasons.append(.noClause) }
        return reasons
    }

    /// Puts those that stand alike in the order of name and id. Names are made lower case here, for the few that
    /// need it, because making a whole market's so would take longer than ranking it.
    private static func orderTies(in standings: inout [RankingKey], of market: [Candidate]) {
        var start = 0
        while start < standings.count {
            var end = start + 1
            while end < standings.count, standings[end].isAlike(standings[start]) { end += 1 }
            if end - start > 1 {
                let tied = standings[start..<end].map { standing in
                    let candidate = market[standing.index]
                    return (name: Array(candidate.name.lowercased().utf8), id: candidate.id, standing: standing)
                }
                // UTF-8 has the order of Unicode scalars; `<` on strings has not, and holds some different ones equal.
                let ordered = tied.sorted { left, right in
                    if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
                    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
                }
                standings.replaceSubrange(start..<end, with: ordered.map(\.standing))
            }
            start = end
        }
    }
}
