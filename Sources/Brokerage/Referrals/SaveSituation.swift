/// Keeps where the person is, why they are referred and when they can move, half-empty or whole.
package struct SaveSituation: Action {
    package let caseID: Identifier<Case>
    package let situation: Situation
    /// The version of the section that the editor saw.
    package let version: Int

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, situation: Situation, version: Int) {
        self.caseID = caseID
        self.situation = situation
        self.version = version
    }

    /// - Throws: ``Refusal`` `.invalid`, `.stale`, `.caseOver`; once the referral was sent also `.referralIncomplete`.
    package func perform(in work: Work) throws -> Acted<Int> {
        let before = try work.referralToFillIn(caseID)
        let situation = try situation.checked(on: work.now.london.date, in: work)
        let after = try work.saveSection(\.situation, seenAt: version, of: before) { $0.situation = situation }
        return Acted(
            after.referral.versions.situation,
            on: after.referral,
            of: caseID,
            [
                "section": .code(ReferralSection.situation), "version": .count(after.referral.versions.situation),
                "priority": situation.priority.map { .code($0) },
            ]
        )
    }
}
