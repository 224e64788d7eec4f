/// What a referral has to have under the policy of today, for whoever is about to begin one.
package struct ReferralRulesQuery: Query {
    package static let permission = Permission.refer

    package struct Answer: Sendable {
        package let source: String
        package let rules: [ReferralRule]
    }

    package init() {}

    /// - Throws: ``Refusal`` `.noPolicy`.
    package func answer(in reading: Reading) throws -> Answer? {
        let policy = try reading.policyForReferrals()
        return Answer(source: policy.source, rules: policy.referral.toSend)
    }
}
