/// Keeps what care the person needs, half-empty or whole.
package struct SaveNeeds: Action {
    package let caseID: Identifier<Case>
    package let needs: Needs
    /// The version of the section that the editor saw.
    package let version: Int

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, needs: Needs, version: Int) {
        self.caseID = caseID
        self.needs = needs
        self.version = version
    }

    /// - Throws: ``Refusal`` `.invalid`, `.stale`, `.caseOver`; once the referral was sent also `.referralIncomplete` and
    ///   `.needInUse`.
    package func perform(in work: Work) throws -> Acted<Int> {
        let before = try work.referralToFillIn(caseID)
        let needs = try needs.checked(on: work.now.london.date)
        let after = try work.saveSection(\.needs, seenAt: version, of: before) { $0.needs = needs }
        return Acted(
            after.referral.versions.needs,
            on: after.referral,
            of: caseID,
            [
                "section": .code(ReferralSection.needs), "version": .count(after.referral.versions.needs),
                "category": needs.category.map { .code($0) },
            ]
        )
    }
}
