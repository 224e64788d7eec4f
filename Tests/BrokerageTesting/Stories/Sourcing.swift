package import Brokerage

/// The homes of a story that looks for nursing care in Keynsham at a rate of £1,050: one for each clause of 2.2.3, and
/// one that isn't on the framework.
package enum StoryHomes {
    /// 2.2.3a: an empty bed in a block contract.
    package static let abbey = StoryHome(
        "Abbey Fields",
        number: 1,
        weekly: .pounds(1_020),
        vacancies: 0,
        blockBeds: ["Room 4", "Room 5"],
        rating: .good
    )
    /// 2.2.3b: on the framework, at the rate.
    package static let willows = StoryHome(
        "The Willows",
        number: 2,
        weekly: .pounds(1_050),
        vacancies: 2,
        rating: .good
    )
    /// 2.2.3b: under the rate, in the preferred place.
    package static let riverside = StoryHome(
        "Riverside",
        number: 3,
        postcode: "BS31 1AA",
        weekly: .pounds(1_000),
        vacancies: 1
    )
    /// 2.2.3c: near the rate.
    package static let oldfield = StoryHome(
        "Oldfield",
        number: 4,
        postcode: "BS31 2BB",
        weekly: .pounds(1_120),
        vacancies: 1,
        rating: .outstanding
    )
    /// 2.2.3d: well over the rate.
    package static let priory = StoryHome("The Priory", number: 5, weekly: .pounds(1_400), vacancies: 3)
    /// 2.2.4: not on the framework.
    package static let hillcrest = StoryHome(
        "Hillcrest",
        number: 6,
        onFramework: false,
        weekly: .pounds(990),
        vacancies: 4
    )
    /// Left out: it said that it is full.
    package static let full = StoryHome("Full House", number: 7, weekly: .pounds(1_000), vacancies: 0)
    /// Left out: it gives no nursing.
    package static let residential = StoryHome(
        "Laurels",
        number: 8,
        serviceTypes: [.residentialHome],
        category: .residential,
        weekly: .pounds(800),
        vacancies: 5
    )

    package static let all = [abbey, willows, riverside, oldfield, priory, hillcrest, full, residential]
}

extension Scenario {
    /// A market and a rate, and somebody who was referred and whose broker has started.
    package func looks(
        among homes: [StoryHome] = StoryHomes.all,
        rate weekly: Money = .pounds(1_050),
        _ change: Change = { _ in }
    ) async throws -> Identifier<Case> {
        try await market(homes)
        try await rate(weekly)
        return try await starts("Irene Ellis", change)
    }

    /// The same, and the homes are ranked.
    package func ranks(
        _ homes: [StoryHome] = StoryHomes.all,
        rate weekly: Money = .pounds(1_050),
        _ change: Change = { _ in }
    ) async throws -> Identifier<Case> {
        let id = try await looks(among: homes, rate: weekly, change)
        try await does(RankHomes(caseID: id), as: .broker)
        return id
    }

    /// The homes in order, as the broker's page shows them.
    package func homes(_ id: Identifier<Case>, round: Int? = nil, as role: Role = .broker) async throws -> HomesInOrder
    {
        guard let homes = try await asks(RankedHomes(caseID: id, round: round), as: role)?.homes else {
            throw Refusal.notFound
        }
        return homes
    }

    package func home(_ home: StoryHome, of id: Identifier<Case>) async throws -> RankedHome {
        guard let found = try await homes(id).lines.first(where: { $0.id == home.id }) else { throw Refusal.notFound }
        return found
    }

    /// What asks these homes, with a pen picture that gives nothing away.
    package func asking(
        _ homes: [StoryHome],
        of id: Identifier<Case>,
        saying text: String = "Needs a hoist and two people.",
        kept: [KeptIdentifier] = [],
        outward: String = "BA2",
        byTelephone: Bool = false,
        because reason: OutOfOrder? = nil
    ) async throws -> SendEnquiries {
        SendEnquiries(
            caseID: id,
            rankingID: try await self.homes(id).ranking.id,
            homes: homes.map(\.id),
            penPicture: PenPicture(text: text, kept: kept),
            outward: outward,
            byTelephone: byTelephone,
            outOfOrder: reason
        )
    }

    /// The broker asks these homes.
    @discardableResult
    package func asks(
        _ homes: [StoryHome],
        of id: Identifier<Case>,
        because reason: OutOfOrder? = nil
    ) async throws -> [Identifier<Enquiry>] {
        try await does(try await asking(homes, of: id, because: reason), as: .broker)
    }

    package func enquiry(_ home: StoryHome, of id: Identifier<Case>) async throws -> Enquiry {
        guard let enquiry = try await self.home(home, of: id).enquiry else { throw Refusal.notFound }
        return enquiry
    }

    /// A home says that it can, and the broker enters it.
    @discardableResult
    package func offers(
        _ home: StoryHome,
        of id: Identifier<Case>,
        _ weekly: Money,
        includesFNC: Bool = false,
        from start: LocalDate? = nil,
        until: Instant? = nil
    ) async throws -> Identifier<Offer> {
        try await does(
            RecordAnswer(
                enquiryID: try await enquiry(home, of: id).id,
                answer: .canMeet(
                    OfferTerms(
                        weekly: weekly,
                        includesFNC: includesFNC,
                        earliestStart: start ?? clock.now.london.date.adding(days: 2),
                        standsUntil: until
                    )
                ),
                answeredBy: "Jo Pike",
                channel: .telephone
            ),
            as: .broker
        )
    }

    /// A home says that it can't.
    @discardableResult
    package func declines(
        _ home: StoryHome,
        of id: Identifier<Case>,
        _ reason: DeclineReason = .staffing,
        words: String? = nil
    ) async throws -> Identifier<Offer> {
        try await does(
            RecordAnswer(
                enquiryID: try await enquiry(home, of: id).id,
                answer: .cannot(reason, words: words),
                answeredBy: "Jo Pike",
                channel: .email
            ),
            as: .broker
        )
    }

    /// Somebody for whom the first two homes were asked and both can, sent to the practitioner.
    package func sendsTwoOffers() async throws -> (id: Identifier<Case>, offers: [Identifier<Offer>]) {
        let id = try await ranks()
        try await asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        let offers = [
            try await offers(StoryHomes.abbey, of: id, .pounds(1_020)),
            try await offers(StoryHomes.riverside, of: id, .pounds(1_000)),
        ]
        try await does(SendForSuitability(caseID: id, offers: offers), as: .broker)
        return (id, offers)
    }

    package func answers(_ id: Identifier<Case>, as role: Role = .broker) async throws -> AnswersSideBySide.Answer {
        guard let answer = try await asks(AnswersSideBySide(caseID: id), as: role) else { throw Refusal.notFound }
        return answer
    }

    package func outbox(_ part: Outbox.Part = .all, as role: Role = .broker) async throws -> [OutboxLine] {
        try await asks(Outbox(part: part), as: role)?.lines ?? []
    }

    package func letter(_ id: Identifier<Message>, as role: Role = .broker) async throws -> LetterInOutbox.Answer {
        guard let letter = try await asks(LetterInOutbox(id: id), as: role) else { throw Refusal.notFound }
        return letter
    }

    /// Whether the journal and every row are as the acts left them.
    package func isWhole() async throws -> Bool {
        if case .whole = try await verdict() { true } else { false }
    }
}
