import Brokerage
import Exchange

extension Teller {
    func tell(_ deed: MarketDeed) async throws {
        let broker = try staff.actor(.seniorBroker)
        let commissioner = try staff.actor(.commissioner)
        switch deed {
        case .takesInDirectory:
            try await takesIn(MadeUpDirectory.csv(of: market.listings, publishedOn: today))
        case .takesInLaterDirectory:
            var chance = SeededGenerator(seed: demo.seed &+ 1)
            let later = market.laterListings(publishedOn: today, using: &chance)
            try await takesIn(MadeUpDirectory.csv(of: later, publishedOn: today).breakingARow)
        case .agreesRates(let year): try await agreesRates(year, as: commissioner)
        case .learns(let home): try await learns(home, as: broker)
        case .buysBeds(let home, let category, let beds):
            let rate = MadeUpMarket.rate(of: category, in: FinancialYear(containing: today), since: firstYear)
            try await does(
                AddBlockContract(
                    locationID: home.id,
                    commissioner: "bnes",
                    category: category,
                    weekly: Money(pence: rate.pence * 97 / 10_000 * 100),
                    includesFNC: false,
                    startsOn: today,
                    endsOn: nil,
                    beds: beds
                ),
                as: commissioner
            )
        case .hears(let home, let category, let beds, let by, let minutes):
            try await does(
                RecordVacancy(
                    locationID: home.id,
                    category: category,
                    beds: beds,
                    saidBy: by,
                    saidAt: now.adding(minutes: -minutes)
                ),
                as: broker
            )
        case .raisesPrices(let home, let year):
            try await sets(pricesOf: home, in: year, from: year.firstDay, as: broker)
        case .rates(let home, let rating):
            try await does(
                SetRating(locationID: home.id, rating: rating, reportedOn: today.adding(days: -6), beds: home.beds),
                as: commissioner
            )
        case .suspends(let home, let source, let words):
            try await does(
                SuspendPlacements(locationID: home.id, startsOn: today, source: source, words: words),
                as: commissioner
            )
        case .liftsSuspension(let home): try await liftsSuspension(home, as: commissioner)
        case .raisesConcern(let home, let kind, let source, let words):
            try await does(
                RaiseConcern(locationID: home.id, kind: kind, raisedOn: today, source: source, words: words),
                as: commissioner
            )
        case .closesConcern(let home): try await closesConcern(home, as: commissioner)
        case .changesManager(let home, let name): try await changesManager(home, name, as: broker)
        }
    }

    private var firstYear: FinancialYear { FinancialYear(containing: demo.year.opening.london.date) }

    private func takesIn(_ text: String) async throws {
        let arrival = try await DirectoryDoor(demo.partnership).bring(
            OnePiece(bytes: Array(text.utf8)),
            named: "CQC_directory.csv",
            by: try staff.actor(.teamManager),
            key: demo.partnership.newKey()
        )
        guard case .takenIn = arrival else { throw DemoFault("the directory was doubted") }
    }

    private func agreesRates(_ year: FinancialYear, as commissioner: Actor) async throws {
        for category in CareCategory.allCases where category.isCareHome {
            let rate = MadeUpMarket.rate(of: category, in: year, since: firstYear)
            // The council says its dementia nursing rate with FNC in it, as councils do; the board never does.
            let funded = category == .nursingDementia ? FundedNursingCare.weekly(on: year.firstDay) : nil
            try await does(
                AddRateCard(
                    commissioner: "bnes",
                    category: category,
                    weekly: rate + (funded ?? .zero),
                    includesFNC: funded != nil,
                    startsOn: year.firstDay,
                    endsOn: year.lastDay
                ),
                as: commissioner
            )
            guard category.isNursing else { continue }
            try await does(
                AddRateCard(
                    commissioner: "bsw-icb",
                    category: category,
                    weekly: rate + .pounds(210),
                    includesFNC: false,
                    startsOn: year.firstDay,
                    endsOn: year.lastDay
                ),
                as: commissioner
            )
        }
    }

    private func learns(_ home: MadeUpHome, as broker: Actor) async throws {
        let year = FinancialYear(containing: today)
        if home.onFramework {
            try await does(
                AcceptOnFramework(locationID: home.id, framework: .careHome, startsOn: year.firstDay),
                as: try staff.actor(.commissioner)
            )
        }
        try await does(
            AddContact(
                locationID: home.id,
                name: home.manager,
                post: "Registered manager",
                email: home.email,
                telephone: home.telephone,
                startsOn: today
            ),
            as: broker
        )
        if let rating = home.rating {
            try await does(
                SetRating(
                    locationID: home.id,
                    rating: rating,
                    reportedOn: home.listing.latestCheck ?? today.adding(days: -200),
                    beds: home.beds
                ),
                as: broker
            )
        }
        try await sets(pricesOf: home, in: year, from: year.firstDay, as: broker)
    }

    private func sets(
        pricesOf home: MadeUpHome,
        in year: FinancialYear,
        from day: LocalDate,
        as broker: Actor
    ) async throws {
        for category in home.categories {
            guard let price = MadeUpMarket.price(of: category, at: home, in: year, since: firstYear) else { continue }
            try await does(
                RecordPrice(
                    locationID: home.id,
                    category: category,
                    weekly: price.weekly,
                    includesFNC: price.includesFNC,
                    startsOn: day,
                    saidBy: home.manager
                ),
                as: broker
            )
        }
    }

    private func liftsSuspension(_ home: MadeUpHome, as commissioner: Actor) async throws {
        let file = try await asks(ShowLocation(home.id), as: commissioner)
        guard let suspension = file.suspension else { throw DemoFault("\(home.listing.name) isn’t suspended") }
        try await does(
            LiftSuspension(
                suspensionID: suspension.id,
                placementsFrom: working.nextWorkingDay(after: today),
                source: "Joan Carey, after a visit with the regulator"
            ),
            as: commissioner
        )
    }

    private func closesConcern(_ home: MadeUpHome, as commissioner: Actor) async throws {
        let file = try await asks(ShowLocation(home.id), as: commissioner)
        guard let concern = file.concerns.first(where: { $0.closedOn == nil }) else {
            throw DemoFault("\(home.listing.name) has no concern")
        }
        try await does(
            CloseConcern(concernID: concern.id, closedOn: today, source: "Joan Carey, action plan done"),
            as: commissioner
        )
    }

    private func changesManager(_ home: MadeUpHome, _ name: String, as broker: Actor) async throws {
        let file = try await asks(ShowLocation(home.id), as: broker)
        if let contact = file.contacts.first {
            try await does(EndContact(contactID: contact.id, endsOn: today.adding(days: -1)), as: broker)
        }
        try await does(
            AddContact(
                locationID: home.id,
                name: name,
                post: "Acting manager",
                email: home.email,
                telephone: home.telephone,
                startsOn: today
            ),
            as: broker
        )
    }
}

/// A text as a stream of one piece.
private struct OnePiece: AsyncSequence {
    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var bytes: ArraySlice<UInt8>?

        mutating func next() async -> ArraySlice<UInt8>? {
            defer { bytes = nil }
            return bytes
        }
    }
}

extension String {
    /// With a row in which somebody wrote the postcode wrong, as happens.
    fileprivate var breakingARow: String {
        var lines = split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        if let last = lines.lastIndex(where: { $0.contains("SN13 ") }) {
            lines[last] = lines[last].replacing("SN13 ", with: "SN13-X")
        }
        return lines.joined(separator: "\r\n")
    }
}
