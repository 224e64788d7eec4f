/// Keeps who pays, and what the person was told about it, half-empty or whole.
package struct SaveFunding: Action {
    package let caseID: Identifier<Case>
    package let funding: FundingDetails
    /// The version of the section that the editor saw.
    package let version: Int

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, funding: FundingDetails, version: Int) {
        self.caseID = caseID
        self.funding = funding
        self.version = version
    }

    /// - Throws: ``Refusal`` `.invalid`, `.stale`, `.caseOver`; once the referral was sent also `.referralIncomplete` and
    ///   `.needInUse`.
    package func perform(in work: Work) throws -> Acted<Int> {
        let before = try work.referralToFillIn(caseID)
        let funding = try funding.checked(on: work.now.london.date)
        let after = try work.saveSection(\.funding, seenAt: version, of: before) { $0.funding = funding }
        return Acted(
            after.referral.versions.funding,
            on: after.referral,
            of: caseID,
            [
                "section": .code(ReferralSection.funding), "version": .count(after.referral.versions.funding),
                "funder": funding.funder.map { .code($0) },
            ]
        )
    }
}
