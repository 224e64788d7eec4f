/// Keeps what is known of the person, half-empty or whole.
package struct SavePersonDetails: Action {
    package let caseID: Identifier<Case>
    package let details: PersonDetails
    /// The version of the details that the editor saw.
    package let version: Int

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, details: PersonDetails, version: Int) {
        self.caseID = caseID
        self.details = details
        self.version = version
    }

    /// - Throws: ``Refusal`` `.invalid`, `.stale`, `.caseOver`; once the referral was sent also `.underAge` and
    ///   `.referralIncomplete`.
    package func perform(in work: Work) throws -> Acted<Int> {
        let before = try work.referralToFillIn(caseID)
        let details = try details.checked(on: work.now.london.date)
        guard before.person.version == version else { throw Refusal.stale }
        var after = before
        after.person.keepDetails(details)
        after.person = try work.save(after.person)
        try work.keepInStep(&after, since: before)
        return Acted(
            after.person.version,
            on: after.person,
            of: caseID,
            ["section": .code(ReferralSection.person), "version": .count(after.person.version)]
        )
    }
}
