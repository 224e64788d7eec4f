/// One step of the order in which providers are offered: which of them it takes, and the order among those it took.
///
/// A provider ranks under the first rule of its pathway that takes it.
package struct SourcingRule: Sendable, Hashable {
    /// Which providers the rule is about.
    package enum Take: String, PolicyWord {
        /// Those with a vacancy in a block contract, on the framework or not.
        case blockVacancy = "block-vacancy"
        /// Those accepted on to the framework.
        case framework
        /// Those that are not.
        case offFramework = "off-framework"
    }

    /// What a provider's price must be, against the rate of the need. An unknown price is over any rate and near none.
    package enum PriceCondition: Sendable, Hashable {
        case atOrUnderRate
        /// Over the rate, and by no more than so many percent of it.
        case nearRate(percent: Int)
        case overRate

        /// The conditions as they are written in the file.
        package enum Word: String, PolicyWord {
            case atOrUnderRate = "at-or-under-rate"
            case nearRate = "near-rate"
            case overRate = "over-rate"
        }
    }

    /// The order by price, where price comes before everything else.
    package enum PriceOrder: String, PolicyWord {
        /// The cheapest first.
        case price
        /// All at or under the rate alike, then the least over it.
        case nearestToRate = "nearest-to-rate"
    }

    /// What the service must be right for, beyond its registration.
    package enum Fit: String, PolicyWord {
        /// The provider's innovation or block service suits the person's needs.
        case innovation
    }

    package let take: Take
    /// The only tier of the framework the rule takes. A provider off the framework has none.
    package let tier: Int?
    package let fit: Fit?
    package let price: PriceCondition?
    package let order: PriceOrder?
    /// What must happen before a provider taken by this rule may be asked.
    package let needs: CommissionerNeed?
    /// The number the rule stands under, which every ranked provider quotes.
    package let clause: Clause
    package let local: String?

    package var basis: Basis { Basis(clause: clause, local: local) }
}

/// What the commissioner does before a provider may be asked.
package enum CommissionerNeed: String, PolicyWord {
    /// The brokerage discusses the provider with the commissioner, and the outcome is recorded.
    case discussion = "commissioner-discussion"
    /// The commissioner says whether a concern stands in the way.
    case word = "commissioner-word"
}

/// What must happen before any provider of a kind may be asked, under whichever sourcing rule it ranks.
package struct NeedRule: Sendable, Hashable {
    /// The kinds of provider such a rule can be about.
    package enum Subject: String, PolicyWord {
        case offFramework = "off-framework"
        case safeguardingConcern = "safeguarding-concern"
    }

    package let of: Subject
    package let need: CommissionerNeed
    package let basis: Basis
}

/// The order among providers of the same sourcing rule and, where that rule orders by price, of the same price.
package struct ThenBy: Sendable, Hashable {
    package enum Key: String, PolicyWord {
        /// Those in the place the person prefers, then all others.
        case preferredPlace = "preferred-place"
        /// The nearest first, unknown last.
        case distance
        /// The smallest difference from the visit times asked for first, unknown last.
        case visitTimes = "visit-times"
        /// The fewest days after the wanted start first; early counts as none, unknown is last.
        case start
        /// The cheapest first, unknown last.
        case price
    }

    /// Each once. Name and id come after the last of them, so that no order is left to chance.
    package let keys: [Key]
    package let basis: Basis
}
