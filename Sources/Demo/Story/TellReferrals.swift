import Brokerage

extension Teller {
    func drafts(_ book: CaseBook) async throws {
        let id = try await begins(book)
        let page = try await asks(ReferralPageQuery(caseID: id), as: book.practitioner)
        try await does(
            SavePersonDetails(caseID: id, details: book.person.details, version: page.personVersion),
            as: book.practitioner
        )
        try await does(
            SaveNeeds(caseID: id, needs: book.referral.needs, version: page.referral.versions.needs),
            as: book.practitioner
        )
    }

    func refers(_ book: CaseBook) async throws {
        let id = try await begins(book)
        if book.chance.chance(of: 30) { try await isRefused(SendReferral(caseID: id), as: book.practitioner) }
        try await fillsIn(book)
        try await does(SendReferral(caseID: id), as: book.practitioner)
    }

    /// Somebody rings, and a broker takes it down.
    func ringsIn(_ book: CaseBook) async throws {
        let place = book.referral.portrait.place
        let caller = book.person.details.representative
        let id = try await does(
            TakeTelephoneReferral(
                name: book.person.spokenName,
                place: place,
                whereabouts: place == .hospital ? "Royal United Hospital, \(book.referral.ward)" : "At home",
                needed: book.referral.portrait.summary,
                neededOn: today,
                neededBy: TimeOfDay("18:00"),
                caller: book.practitionerName,
                callerTelephone: caller?.telephone ?? (try? TelephoneNumber(typed: "01632 960141")),
                practitionerID: account(book.practitioner)
            ),
            as: book.broker
        )
        book.begins(id)
    }

    func completes(_ book: CaseBook) async throws {
        try await fillsIn(book)
    }

    func allocates(_ book: CaseBook) async throws {
        guard let broker = account(book.broker) else { throw DemoFault("\(book.history) has no broker") }
        try await does(AllocateCase(caseID: try book.caseID, brokerID: broker), as: try staff.actor(.teamManager))
    }

    private func begins(_ book: CaseBook) async throws -> Identifier<Case> {
        if book.isBegun { return try book.caseID }
        let id = try await does(StartReferral(), as: book.practitioner)
        book.begins(id)
        return id
    }

    /// One section after another, each a few minutes' work.
    private func fillsIn(_ book: CaseBook) async throws {
        let (id, who) = (try book.caseID, book.practitioner)
        let page = try await asks(ReferralPageQuery(caseID: id), as: who)
        let versions = page.referral.versions
        func writes(_ action: some Action) async throws {
            try await passes(to: now.adding(seconds: book.chance.number(in: 50...240)))
            try await does(action, as: who)
        }
        try await writes(SavePersonDetails(caseID: id, details: book.person.details, version: page.personVersion))
        var situation = book.referral.situation(in: staff.hospital, on: today, working)
        if page.referral.byTelephone { situation.route = .telephone }
        try await writes(SaveSituation(caseID: id, situation: situation, version: versions.situation))
        let needs = book.referral.needs(on: today)
        try await writes(SaveNeeds(caseID: id, needs: needs, version: versions.needs))
        try await writes(SaveWishes(caseID: id, wishes: book.referral.wishes, version: versions.wishes))
        let funding = book.referral.funding(from: book.practitionerName, on: today)
        try await writes(SaveFunding(caseID: id, funding: funding, version: versions.funding))
    }

    func account(_ actor: Actor) -> Identifier<Account>? {
        if case .account(let id) = actor { id } else { nil }
    }
}
