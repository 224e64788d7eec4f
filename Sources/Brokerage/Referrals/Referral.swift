/// What was sent with a case: the sections of the task list, each half-empty while it is a draft. The person's own
/// section is ``Person/details``.
package struct Referral: Versioned {
    package static let table = "referrals"

    package let id: Identifier<Referral>
    package let caseID: Identifier<Case>
    package var situation: Situation
    package var needs: Needs
    package var wishes: Wishes
    package var funding: FundingDetails
    /// Taken by telephone in an emergency: five things are known, the rest is chased.
    package var byTelephone: Bool
    /// Who rang and their number, for one taken by telephone.
    package var caller: String?
    package var callerTelephone: TelephoneNumber?
    package var version: Int
}
