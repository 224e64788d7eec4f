extension SourcingRule {
    /// Whether the rule takes a candidate, at the rate of the need. An unknown price is over the rate and not near it.
    package func takes(_ candidate: Candidate, rate: Money) -> Bool {
        switch take {
        case .blockVacancy: guard candidate.hasBlockVacancy else { return false }
        case .framework: guard candidate.framework else { return false }
        case .offFramework: guard !candidate.framework else { return false }
        }
        if let tier, candidate.frameworkTier != tier { return false }
        if fit == .innovation, !candidate.innovationFit { return false }
        switch price {
        case nil:
            return true
        case .atOrUnderRate:
            guard let price = candidate.price else { return false }
            return price <= rate
        case .nearRate(let percent):
            guard let price = candidate.price else { return false }
            return price > rate && price.isWithin(percent: percent, over: rate)
        case .overRate:
            guard let price = candidate.price else { return true }
            return price > rate
        }
    }
}
