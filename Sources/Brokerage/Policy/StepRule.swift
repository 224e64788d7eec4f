/// A step on the way from the ranked homes to the start of care, in the order the policy gives.
package struct StepRule: Sendable, Hashable {
    package enum Step: String, PolicyWord {
        case suitabilityConfirmed = "suitability-confirmed"
        case optionsPresented = "options-presented"
        case preferenceConfirmed = "preference-confirmed"
        case assessment
        case negotiation
        case costBreakdown = "cost-breakdown"
        case fundingAgreed = "funding-agreed"
        case order
        case dischargeArranged = "discharge-arranged"
    }

    /// Who takes a step.
    package enum Role: String, PolicyWord {
        case broker
        case practitioner
        case person
        case provider
        case registeredManager = "registered-manager"
        case trustedAssessor = "trusted-assessor"
        case panel
        case approver
        case commissioner
    }

    /// What is looked at, and dated, in taking a step.
    package enum Check: String, PolicyWord {
        /// The regulator's latest inspection report.
        case inspection
        /// Whether placements are suspended.
        case suspension
        /// Whether there is a safeguarding concern.
        case safeguarding
    }

    /// Whether a step may be left out, as it is written in the file.
    enum MayBeLeftOut: String, PolicyWord {
        case yes, no
    }

    package let step: Step
    /// Any one of them takes the step.
    package let by: [Role]
    package let checks: [Check]
    /// The only situation in which there is such a step; always where there is none.
    package let when: Circumstance?
    /// Whether the case may go on without it.
    package let isOptional: Bool
    package let basis: Basis

    package func applies(in situations: Set<Circumstance>) -> Bool {
        when.map(situations.contains) ?? true
    }
}
