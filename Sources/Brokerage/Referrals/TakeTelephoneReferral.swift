import Database

/// Takes an emergency by telephone with five things known: the person's name, where they are, what is needed, by when,
/// and who rings. Work starts at once, by whoever takes it; the rest of the referral is chased (Derbyshire, Fieldwork
/// Referrals).
package struct TakeTelephoneReferral: Action {
    /// As it is said: "Mrs Irene Ellis".
    package let name: String
    package let place: Situation.Place?
    /// Where that is, in words: "Royal United Hospital, Combe ward".
    package let whereabouts: String?
    package let needed: String
    package let neededOn: LocalDate?
    /// By what time of that day, where it matters.
    package let neededBy: TimeOfDay?
    package let caller: String
    package let callerTelephone: TelephoneNumber?
    /// Who will confirm that homes are suitable, where the caller says so.
    package let practitionerID: Identifier<Account>?

    package static let permission = Permission.takeTelephoneReferrals

    package init(
        name: String,
        place: Situation.Place?,
        whereabouts: String?,
        needed: String,
        neededOn: LocalDate?,
        neededBy: TimeOfDay?,
        caller: String,
        callerTelephone: TelephoneNumber?,
        practitionerID: Identifier<Account>? = nil
    ) {
        self.name = name
        self.place = place
        self.whereabouts = whereabouts
        self.needed = needed
        self.neededOn = neededOn
        self.neededBy = neededBy
        self.caller = caller
        self.callerTelephone = callerTelephone
        self.practitionerID = practitionerID
    }

    /// - Throws: ``Refusal`` `.invalid`, `.referralIncomplete` for those of the five that the policy asks for and that
    ///   are missing, `.noPolicy`, `.notAPractitioner`.
    package func perform(in work: Work) throws -> Acted<Identifier<Case>> {
        guard let account = work.standing.accountID,
            let post = try work.brokersPost(for: .takeTelephoneReferrals)
        else { throw Refusal.notPermitted(.takeTelephoneReferrals) }
        let policy = try work.policyForReferrals()
        let practitioner = try practitionerID.map { try work.practitionersPost(of: $0) }

        let person = Person(
            id: work.newID(),
            details: try PersonDetails(fullName: name).checked(on: work.now.london.date)
        )
        var found = Case(
            id: work.newID(),
            number: try work.nextCaseNumber(),
            personID: person.id,
            state: .sourcing,
            priority: .emergency,
            referredBy: account,
            referringTeamID: post.teamID,
            practitionerID: practitionerID,
            practitionerTeamID: practitioner?.teamID,
            openedAt: work.now
        )
        found.policyHash = policy.hash
        found.brokerageID = post.organisationID
        found.brokerageTeamID = post.teamID
        found.brokerID = account
        found.receivedAt = work.now
        let referral = try referral(of: found, in: work)
        let missing = ReferralContents(found, person, referral)
            .missing(policy.referral.byTelephone(in: ReferralContents(found, person, referral).circumstances))
        if !missing.isEmpty { throw Refusal.incomplete(missing) }

        try work.insert(person)
        try work.insert(found)
        try work.insert(referral)
        try work.startResponseClock(of: found, under: policy)
        try startCompletionClock(of: found, under: policy, in: work)
        return Acted(
            found.id,
            on: found,
            of: found.id,
            ["policy": .clause(policy.hash), "priority": .code(found.priority)]
        )
    }

    private func referral(of found: Case, in work: Work) throws -> Referral {
        var situation = Situation()
        situation.route = .telephone
        situation.priority = .emergency
        situation.place = place
        situation.whereabouts = whereabouts
        situation.wantedFrom = neededOn
        situation.wantedBy = neededBy
        var needs = Needs()
        needs.summary = needed
        let today = work.now.london.date
        return Referral(
            id: work.newID(),
            caseID: found.id,
            situation: try situation.checked(on: today, in: work),
            needs: try needs.checked(on: today),
            byTelephone: true,
            caller: try Words.optional(caller, "caller", longest: Words.line),
            callerTelephone: callerTelephone
        )
    }

    private func startCompletionClock(of found: Case, under policy: Policy, in work: Work) throws {
        guard let rule = policy.clocks.completeReferral,
            let due = policy.clocks.completion(received: work.now, policy.workingTime.time)
        else { return }
        let isPractitioners = found.practitionerID != nil
        try work.startClock(
            .completeReferral,
            of: found.id,
            due: due,
            waitsFor: isPractitioners ? .practitioner : .broker,
            holder: found.practitionerID ?? found.brokerID,
            basis: rule.basis
        )
    }
}

extension Work {
    /// The actor's post in a team of brokers that gives a permission.
    func brokersPost(for permission: Permission) throws -> Standing.Post? {
        try standing.reach(of: permission).map(\.post).first { try find($0.teamID)?.brokers == true }
    }
}
