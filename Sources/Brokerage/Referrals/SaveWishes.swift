/// Keeps where the person would like to live and what matters to them, half-empty or whole.
package struct SaveWishes: Action {
    package let caseID: Identifier<Case>
    package let wishes: Wishes
    /// The version of the section that the editor saw.
    package let version: Int

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, wishes: Wishes, version: Int) {
        self.caseID = caseID
        self.wishes = wishes
        self.version = version
    }

    /// - Throws: ``Refusal`` `.invalid`, `.stale`, `.caseOver`; once the referral was sent also `.referralIncomplete` and
    ///   `.needInUse`.
    package func perform(in work: Work) throws -> Acted<Int> {
        let before = try work.referralToFillIn(caseID)
        let wishes = try wishes.checked()
        let after = try work.saveSection(\.wishes, seenAt: version, of: before) { $0.wishes = wishes }
        return Acted(
            after.referral.versions.wishes,
            on: after.referral,
            of: caseID,
            [
                "section": .code(ReferralSection.wishes), "version": .count(after.referral.versions.wishes),
                "area": wishes.area.map { .code($0) },
            ]
        )
    }
}
