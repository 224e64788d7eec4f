package import Brokerage
import Database

/// A case whose offers stand before the practitioner.
package struct StoryOptions: Sendable {
    package let caseID: Identifier<Case>
    /// By the home's name.
    package var homes: [String: Identifier<Location>] = [:]
    package var offers: [String: Identifier<Offer>] = [:]

    package func offer(_ name: String) -> Identifier<Offer> { offers[name] ?? Identifier(known: "none") }
    package func home(_ name: String) -> Identifier<Location> { homes[name] ?? Identifier(known: "none") }
    package func offers(_ names: [String]) -> [Identifier<Offer>] { names.map(offer) }
}

extension Scenario {
    /// Four homes on the framework: one under the rate of £1,000, one a little over it, two well over.
    package static let fourHomes: [(name: String, weekly: Money)] = [
        ("Abbey Fields", .pounds(900)), ("Oldfield", .pounds(1_050)), ("Tower House", .pounds(1_300)),
        ("Weir Lodge", .pounds(1_400)),
    ]

    /// A market of these homes, with the rate for nursing care, vacancies and inspections.
    /// `blockBeds`: beds bought in advance at the first of them.
    @discardableResult
    package func putsHomes(
        _ names: [String] = fourHomes.map(\.name),
        blockBeds: [String] = []
    ) async throws -> [String: Identifier<Location>] {
        let homes = names.enumerated().map { index, name in
            StoryHome(
                name,
                number: 1_000_000_000 + index,
                postcode: "BS31 1AA",
                vacancies: 2,
                blockBeds: index == 0 ? blockBeds : [],
                rating: .good
            )
        }
        try await market(homes)
        try await rate(.pounds(1_000))
        return Dictionary(homes.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// Somebody was referred, these homes offered a place at these prices, and the practitioner has the options.
    package func sendsOptions(
        _ person: String = "Irene Ellis",
        from offered: [(name: String, weekly: Money)] = fourHomes,
        in homes: [String: Identifier<Location>]? = nil,
        includesFNC: Bool = false,
        _ change: Change = { _ in }
    ) async throws -> StoryOptions {
        var market = homes ?? [:]
        if homes == nil { market = try await putsHomes(offered.map(\.name)) }
        var options = StoryOptions(caseID: try await starts(person, change))
        options.homes = market
        try await does(RankHomes(caseID: options.caseID), as: .broker)
        guard let ranking = try await asks(RankedHomes(caseID: options.caseID), as: .broker)?.homes?.ranking else {
            throw Refusal.notFound
        }
        let ids = offered.map { options.home($0.name) }
        try await does(
            SendEnquiries(
                caseID: options.caseID,
                rankingID: ranking.id,
                homes: ids,
                penPicture: PenPicture(text: "Needs a nurse at night and two people to move."),
                outward: "BS31",
                outOfOrder: OutOfOrder(.specialistNeed)
            ),
            as: .broker
        )
        let waiting = try await asks(AnswersSideBySide(caseID: options.caseID), as: .broker)?.waiting ?? []
        for asked in waiting {
            guard let terms = offered.first(where: { $0.name == asked.name }) else { continue }
            options.offers[terms.name] = try await does(
                RecordAnswer(
                    enquiryID: asked.enquiry.id,
                    answer: .canMeet(
                        OfferTerms(
                            weekly: terms.weekly,
                            includesFNC: includesFNC,
                            earliestStart: clock.now.london.date.adding(days: 2)
                        )
                    ),
                    answeredBy: "The manager",
                    channel: .telephone
                ),
                as: .broker
            )
        }
        try await does(
            SendForSuitability(caseID: options.caseID, offers: options.offers(offered.map(\.name))),
            as: .broker
        )
        return options
    }

    /// What the practitioner says of every option: suitable and checked today but for those named.
    package func opinions(
        on options: StoryOptions,
        unsuitable: Set<String> = []
    ) -> [ConfirmSuitability.Opinion] {
        let today = clock.now.london.date
        return options.offers.sorted { $0.key < $1.key }.map { name, offer in
            unsuitable.contains(name)
                ? .init(of: offer, suitable: false, words: "Too far from her daughter")
                : .init(
                    of: offer,
                    suitable: true,
                    inspectionCheckedOn: today,
                    suspensionCheckedOn: today,
                    safeguardingCheckedOn: today
                )
        }
    }

    package func confirms(_ options: StoryOptions, unsuitable: Set<String> = []) async throws {
        try await does(
            ConfirmSuitability(
                caseID: options.caseID,
                opinions: opinions(on: options, unsuitable: unsuitable),
                checkedWith: "Dan Ray, commissioning"
            ),
            as: .practitioner
        )
    }

    /// The person is shown these homes, all of them found suitable.
    @discardableResult
    package func shows(_ names: [String], of options: StoryOptions) async throws -> Identifier<ChoiceSheet> {
        try await confirms(options)
        return try await does(
            PresentOptions(
                caseID: options.caseID,
                offers: options.offers(names),
                givenOn: clock.now.london.date
            ),
            as: .broker
        )
    }

    /// The person chose a home for themselves.
    @discardableResult
    package func chooses(
        _ name: String,
        of options: StoryOptions,
        reserve: String? = nil,
        because reason: OutOfOrderReason? = nil
    ) async throws -> Identifier<Choice> {
        try await does(
            RecordChoice(
                caseID: options.caseID,
                offerID: options.offer(name),
                reserveID: reserve.map(options.offer),
                expressedBy: "Irene Ellis",
                capacity: .person,
                expressedOn: clock.now.london.date,
                outOfOrder: reason
            ),
            as: .broker
        )
    }

    @discardableResult
    package func assesses(_ options: StoryOptions, canMeet: Bool = true) async throws -> Identifier<HomeAssessment> {
        try await does(
            RecordAssessment(
                caseID: options.caseID,
                assessor: .registeredManager,
                assessorName: "Ruth Dale",
                assessedOn: clock.now.london.date,
                canMeetNeed: canMeet,
                words: canMeet ? nil : "Needs two at night"
            ),
            as: .broker
        )
    }

    /// Options sent, confirmed, the first three shown, the first of them chosen, and the home can meet the need.
    package func agreesToMeet(
        from offered: [(name: String, weekly: Money)] = fourHomes,
        includesFNC: Bool = false
    ) async throws -> StoryOptions {
        let options = try await sendsOptions(from: offered, includesFNC: includesFNC)
        let first = offered.prefix(3).map(\.name)
        try await shows(first, of: options)
        try await chooses(first[0], of: options)
        try await assesses(options)
        return options
    }
}
