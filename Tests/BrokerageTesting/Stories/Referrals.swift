package import Brokerage

/// A referral of a story with all that Bath and North East Somerset asks for: somebody in hospital who needs nursing
/// care inside the area, paid by the council. A test changes what it is about.
package struct StoryReferral: Sendable {
    package var person: PersonDetails
    package var situation: Situation
    package var needs: Needs
    package var wishes: Wishes
    package var funding: FundingDetails

    /// - Parameters:
    ///   - hospital: where the person is.
    ///   - today: what the dates of the referral are near to.
    package init(_ name: String, in hospital: Identifier<Organisation>, on today: LocalDate) {
        person = PersonDetails(fullName: name)
        person.birthDate = LocalDate(testing: "1941-06-07")
        person.consent = .given
        person.capacity = .has
        situation = Situation()
        situation.route = .hospitalDischargeTeam
        situation.reason = .discharge
        situation.place = .hospital
        situation.hospitalID = hospital
        situation.ward = "Combe ward"
        situation.admittedOn = today.adding(days: -10)
        situation.readyOn = today.adding(days: -1)
        situation.targetDischarge = today.adding(days: 3)
        situation.wantedFrom = today.adding(days: 3)
        needs = Needs()
        needs.category = .nursing
        needs.summary = "Hoisted by two, needs a nurse at night"
        needs.mobility = "Hoist and two people"
        needs.nursingConfirmedBy = "A nurse assessor"
        needs.nursingConfirmedOn = today.adding(days: -2)
        wishes = Wishes()
        wishes.area = .inside
        wishes.preferredPlace = "Keynsham"
        funding = FundingDetails()
        funding.funder = .council
        funding.leafletGivenOn = today.adding(days: -2)
        funding.leafletGivenBy = "A practitioner"
    }
}

extension Scenario {
    package typealias Change = (inout StoryReferral) -> Void

    /// The practitioner writes a referral with all that is asked for, as changed by the test, and doesn't send it.
    package func drafts(_ name: String = "Irene Ellis", _ change: Change = { _ in }) async throws -> Identifier<Case> {
        let id = try await does(StartReferral(), as: .practitioner)
        var referral = StoryReferral(name, in: organisations.hospital, on: clock.now.london.date)
        change(&referral)
        try await fills(id, with: referral)
        return id
    }

    /// Every section, in one order of many.
    package func fills(
        _ id: Identifier<Case>, with referral: StoryReferral, as role: Role = .practitioner
    ) async throws {
        let page = try await referralPage(id, as: role)
        let versions = page.referral.versions
        try await does(
            SaveFunding(caseID: id, funding: referral.funding, version: versions.funding), as: role)
        try await does(SaveNeeds(caseID: id, needs: referral.needs, version: versions.needs), as: role)
        try await does(
            SavePersonDetails(caseID: id, details: referral.person, version: page.personVersion), as: role)
        try await does(SaveWishes(caseID: id, wishes: referral.wishes, version: versions.wishes), as: role)
        try await does(
            SaveSituation(caseID: id, situation: referral.situation, version: versions.situation), as: role)
    }

    /// The practitioner refers somebody.
    @discardableResult
    package func refers(_ name: String = "Irene Ellis", _ change: Change = { _ in }) async throws -> Identifier<Case> {
        let id = try await drafts(name, change)
        try await does(SendReferral(caseID: id), as: .practitioner)
        return id
    }

    /// Somebody was referred, and the team manager gave the case to the broker.
    @discardableResult
    package func allocates(_ name: String = "Irene Ellis", _ change: Change = { _ in }) async throws -> Identifier<Case> {
        let id = try await refers(name, change)
        try await does(AllocateCase(caseID: id, brokerID: account(.broker)), as: .teamManager)
        return id
    }

    /// Somebody was referred, and the broker has started to look for homes.
    @discardableResult
    package func starts(_ name: String = "Irene Ellis", _ change: Change = { _ in }) async throws -> Identifier<Case> {
        let id = try await allocates(name, change)
        try await does(StartWork(caseID: id), as: .broker)
        return id
    }

    package func account(_ role: Role) -> Identifier<Account> {
        guard let account = accounts[role] else { fatalError("No account holds the role \(role.rawValue)") }
        return account
    }

    package func referralPage(_ id: Identifier<Case>, as role: Role = .practitioner) async throws -> ReferralPage {
        guard let page = try await asks(ReferralPageQuery(caseID: id), as: role) else { throw Refusal.notFound }
        return page
    }

    /// The page of a case as somebody in this role sees it.
    package func page(_ id: Identifier<Case>, as role: Role = .broker) async throws -> CasePage {
        guard let page = try await asks(CasePageQuery(caseID: id), as: role) else { throw Refusal.notFound }
        return page
    }

    /// What runs out when: "respond" due "2026-03-02 17:00".
    package func due(_ kind: Clock.Kind, of id: Identifier<Case>, as role: Role = .broker) async throws -> Instant? {
        try await page(id, as: role).clocks.first { $0.kind == kind }?.dueAt
    }

    /// The refusal that an act meets; nothing when it is done.
    package func refusal(of act: some Action, as role: Role) async throws -> Refusal? {
        do {
            try await does(act, as: role)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }
}
