import Database

/// A case with its person and its referral, as somebody fills it in.
struct ReferralInHand {
    var found: Case
    var person: Person
    var referral: Referral

    var contents: ReferralContents { ReferralContents(found, person, referral) }
}

extension Reading {
    /// - Returns: nothing where the case, its person or its referral is missing.
    func referralInHand(of found: Case) throws -> ReferralInHand? {
        guard let person = try find(found.personID), let referral = try referral(of: found.id) else { return nil }
        return ReferralInHand(found: found, person: person, referral: referral)
    }

    package func referral(of caseID: Identifier<Case>) throws -> Referral? {
        try first(Referral.self, "WHERE case_id = \(caseID)")
    }
}

extension Work {
    /// The referral that somebody fills in or puts right: a draft, or one that was sent and is still open.
    /// - Throws: ``Refusal`` `.notFound`, `.caseOver`.
    func referralToFillIn(_ id: Identifier<Case>) throws -> ReferralInHand {
        let found = try theCase(id, for: .fillInReferrals)
        guard let inHand = try referralInHand(of: found) else { throw Refusal.notFound }
        if !found.isOpen {
            throw Refusal(.caseOver, "\(found.reference) is over, so its referral can't be changed any more.")
        }
        return inHand
    }

    /// Writes a section that was edited, and brings what follows from it into step.
    ///
    /// - `version`: the version that the editor saw.
    /// - `before`: the referral as it stood until now.
    /// - `change`: makes the edit.
    /// - Throws: ``Refusal`` `.stale` where somebody else saved the section since then; see ``keepInStep(_:since:)``.
    func saveSection(
        _ section: WritableKeyPath<SectionVersions, Int>,
        seenAt version: Int,
        of before: ReferralInHand,
        _ change: (inout Referral) -> Void
    ) throws -> ReferralInHand {
        guard before.referral.versions[keyPath: section] == version else { throw Refusal.stale }
        var after = before
        change(&after.referral)
        after.referral.versions[keyPath: section] = version + 1
        after.referral = try save(after.referral)
        try keepInStep(&after, since: before)
        return after
    }
}
