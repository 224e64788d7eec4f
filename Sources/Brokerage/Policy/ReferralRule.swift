/// One thing a referral must have before it goes to the brokerage.
package struct ReferralRule: Sendable, Hashable {
    package let requirement: ReferralRequirement
    /// The only situation the rule holds in; always where there is none.
    package let when: Circumstance?
    package let basis: Basis

    package func applies(in situations: Set<Circumstance>) -> Bool {
        when.map(situations.contains) ?? true
    }
}

/// What a referral must have: in full before it is sent, and the little that is enough to begin by telephone in an
/// emergency, the rest of it then to follow.
package struct ReferralRules: Sendable, Hashable {
    package let toSend: [ReferralRule]
    package let byTelephone: [ReferralRule]

    /// The rules for sending that hold in these situations, in the order of the file.
    package func toSend(in situations: Set<Circumstance>) -> [ReferralRule] {
        toSend.filter { $0.applies(in: situations) }
    }

    /// The rules for starting by telephone that hold in these situations, in the order of the file.
    package func byTelephone(in situations: Set<Circumstance>) -> [ReferralRule] {
        byTelephone.filter { $0.applies(in: situations) }
    }
}
