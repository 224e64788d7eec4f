/// Who agrees the funding of a placement, by its price against the rate.
package struct FundingRule: Sendable, Hashable {
    package enum Against: String, PolicyWord {
        case overRate = "over-rate"
        case atOrUnderRate = "at-or-under-rate"
    }

    package enum Panel: String, PolicyWord {
        case singlePanel = "single-panel"
    }

    package enum Approver: String, PolicyWord {
        /// A person whose own limit is at least the price. A limit that isn't set permits nothing.
        case withinLimit = "within-limit"
        case assistantDirector = "assistant-director"
    }

    package enum Decider: Sendable, Hashable {
        case panel(Panel)
        case approver(Approver)
    }

    package let when: Against
    package let decider: Decider
    package let basis: Basis
}
