extension Money {
    /// The amount shared out in proportion to `weights`, by the largest remainder: everyone gets their share rounded
    /// down to a penny, and the pennies left over go one each to those who lost most by the rounding, the earlier
    /// first where they lost the same.
    ///
    /// The parts always add up to the amount. A weight below nought counts as nought; where every weight is nought
    /// the shares are equal; no weights, no parts. Weights too large to add up are halved together until they fit.
    package func split(into weights: [Int]) -> [Money] {
        guard !weights.isEmpty else { return [] }
        var shares = weights.map { UInt(max(0, $0)) }
        if shares.allSatisfy({ $0 == 0 }) { shares = shares.map { _ in 1 } }
        var total = Money.sum(shares)
        while total == nil {
            shares = shares.map { $0 >> 1 }
            total = Money.sum(shares)
        }
        guard let total, total > 0 else { return [] }

        // A share is no more than the total, so a quotient is no more than the amount: the division can't overflow.
        let cuts = shares.map { total.dividingFullWidth(pence.magnitude.multipliedFullWidth(by: $0)) }
        var parts = cuts.map(\.quotient)
        var left = pence.magnitude - parts.reduce(0, +)
        for index in cuts.indices.sorted(by: { (cuts[$1].remainder, $0) < (cuts[$0].remainder, $1) }) where left > 0 {
            parts[index] += 1
            left -= 1
        }
        return parts.map { Money(pence: pence < 0 ? Int(truncatingIfNeeded: 0 &- $0) : Int(truncatingIfNeeded: $0)) }
    }

    private static func sum(_ shares: [UInt]) -> UInt? {
        var total: UInt = 0
        for share in shares {
            let (sum, overflow) = total.addingReportingOverflow(share)
            if overflow { return nil }
            total = sum
        }
        return total
    }
}
