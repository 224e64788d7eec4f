/// What was sent with a case: the sections of the task list, each half-empty while it is a draft. The person's own
/// section is ``Person/details``.
package struct Referral: Versioned, Hashable {
    package static let table = "referrals"

    package let id: Identifier<Referral>
    package let caseID: Identifier<Case>
    package var situation: Situation
    package var needs: Needs
    package var wishes: Wishes
    package var funding: FundingDetails
    /// How often each section was saved, so that two people can fill in two sections at once and neither is told that
    /// their text is stale.
    package var versions: SectionVersions
    /// Taken by telephone in an emergency: five things are known, the rest is chased.
    package var byTelephone: Bool
    /// Who rang and their number, for one taken by telephone.
    package var caller: String?
    package var callerTelephone: TelephoneNumber?
    package var version: Int

    package init(
        id: Identifier<Referral>,
        caseID: Identifier<Case>,
        situation: Situation = Situation(),
        needs: Needs = Needs(),
        byTelephone: Bool = false,
        caller: String? = nil,
        callerTelephone: TelephoneNumber? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.situation = situation
        self.needs = needs
        wishes = Wishes()
        funding = FundingDetails()
        versions = SectionVersions()
        self.byTelephone = byTelephone
        self.caller = caller
        self.callerTelephone = callerTelephone
        version = 1
    }
}

/// The versions of a referral's sections, each counted up from 1 with every save.
package struct SectionVersions: Sendable, Hashable, Codable {
    package var situation = 1
    package var needs = 1
    package var wishes = 1
    package var funding = 1

    package init() {}
}
