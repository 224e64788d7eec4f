import Database

/// All that is known of a location, with its history, and what cases it was asked about as far as the actor sees them.
package struct ShowLocation: Query {
    package let locationID: Identifier<Location>

    package static let permission = Permission.seeMarket
    /// Of vacancies and answers, which come every week, the newest are shown.
    private static let most = 50

    package init(_ locationID: Identifier<Location>) {
        self.locationID = locationID
    }

    package func answer(in reading: Reading) throws -> LocationFile? {
        guard let location = try reading.find(locationID) else { return nil }
        let ofLocation: SQL = "WHERE location_id = \(locationID)"
        let ratings = try reading.all(
            LocationRating.self,
            ofLocation + " ORDER BY reported_on DESC, recorded_at DESC, id"
        )
        let contacts = try reading.all(LocationContact.self, ofLocation + " ORDER BY starts_on DESC, id DESC")
        let memberships = try reading.all(FrameworkMembership.self, ofLocation + " ORDER BY starts_on DESC, id DESC")
        let prices = try reading.all(
            HomePrice.self,
            ofLocation + " ORDER BY starts_on DESC, recorded_at DESC, id DESC"
        )
        let vacancies = try reading.all(
            Vacancy.self,
            ofLocation + " ORDER BY said_at DESC, recorded_at DESC, id DESC LIMIT \(Self.most)"
        )
        let suspensions = try reading.all(Suspension.self, ofLocation + " ORDER BY starts_on DESC, id DESC")
        let concerns = try reading.all(Concern.self, ofLocation + " ORDER BY raised_on DESC, id DESC")
        let recorders =
            ratings.map(\.recordedBy) + contacts.map(\.recordedBy) + memberships.map(\.recordedBy)
            + prices.map(\.recordedBy) + vacancies.map(\.recordedBy) + suspensions.map(\.recordedBy)
            + concerns.map(\.recordedBy)
        let policy = try reading.currentPolicy()
        let today = reading.now.london.date
        return LocationFile(
            location: location,
            now: reading.now,
            ratings: ratings,
            contacts: contacts,
            memberships: memberships,
            prices: prices,
            vacancies: vacancies,
            suspensions: suspensions,
            concerns: concerns,
            blockContracts: try reading.blockContracts(at: locationID),
            listings: try listings(in: reading),
            asked: try asked(in: reading),
            commissioners: policy?.commissioners ?? [],
            rates: try rates(of: location, policy, on: today, in: reading),
            vacancyHours: policy?.stale.vacancyHours,
            recorders: try reading.names(of: recorders)
        )
    }

    /// What its prices are held against: the rates of the first commissioner of the policy.
    private func rates(
        of location: Location,
        _ policy: Policy?,
        on today: LocalDate,
        in reading: Reading
    ) throws -> [CareCategory: Money] {
        guard let commissioner = policy?.commissioners.first else { return [:] }
        var rates: [CareCategory: Money] = [:]
        for category in location.categories {
            rates[category] = try reading.rate(for: category, commissioner: commissioner.id, on: today)?.weekly
        }
        return rates
    }

    private func listings(in reading: Reading) throws -> [LocationFile.Listing] {
        let decoder = RowDecoder()
        return try reading.rows(
            """
            SELECT h.*, i.taken_in_at, i.file_date FROM listing_changes h \
            JOIN directory_imports i ON i.id = h.import_id WHERE h.location_id = \(locationID) \
            ORDER BY i.taken_in_at DESC, h.id DESC
            """
        ).map { row in
            LocationFile.Listing(
                change: try decoder.decode(ListingChange.self, from: row),
                takenInAt: Instant(milliseconds: try row.integer("taken_in_at")),
                fileDate: try row.textIfAny("file_date").flatMap { LocalDate(iso: $0) }
            )
        }
    }

    /// Nothing for those who see no cases at all. Numbers and answers only, nothing that says who it was about.
    private func asked(in reading: Reading) throws -> [LocationFile.Asked]? {
        guard reading.standing.may(.seeCases) else { return nil }
        return try reading.rows(
            """
            SELECT c.id AS case_id, c.number, e.asked_at, e.state AS enquiry_state, o.state AS offer_state, o.weekly, \
            o.includes_fnc, o.decline_reason, o.answered_at FROM enquiries e JOIN cases c ON c.id = e.case_id \
            LEFT JOIN offers o ON o.enquiry_id = e.id WHERE e.location_id = \(locationID) \
            AND \(reading.reaches(.seeCases)) ORDER BY e.asked_at DESC, e.id, o.answered_at DESC LIMIT \(Self.most)
            """
        ).map { row in
            LocationFile.Asked(
                caseID: Identifier(known: try row.text("case_id")),
                caseNumber: try row.count("number"),
                askedAt: Instant(milliseconds: try row.integer("asked_at")),
                enquiry: try row.textIfAny("enquiry_state").flatMap(Enquiry.State.init) ?? .asked,
                offer: try row.textIfAny("offer_state").flatMap(Offer.State.init),
                weekly: try row.integerIfAny("weekly").map { Money(pence: Int($0)) },
                includesFNC: try row.integerIfAny("includes_fnc") == 1,
                declined: try row.textIfAny("decline_reason").flatMap(DeclineReason.init),
                answeredAt: try row.integerIfAny("answered_at").map { Instant(milliseconds: $0) }
            )
        }
    }
}

package struct LocationFile: Sendable {
    /// What became of it in one file of the regulator.
    package struct Listing: Sendable {
        package let change: ListingChange
        package let takenInAt: Instant
        package let fileDate: LocalDate?
    }

    /// A case it was asked about, and what it answered.
    package struct Asked: Sendable, Hashable {
        package let caseID: Identifier<Case>
        package let caseNumber: Int
        package let askedAt: Instant
        package let enquiry: Enquiry.State
        /// Nothing while it hasn't answered.
        package let offer: Offer.State?
        package let weekly: Money?
        package let includesFNC: Bool
        package let declined: DeclineReason?
        package let answeredAt: Instant?
    }

    package let location: Location
    package let now: Instant
    /// Each list with the newest first, those that are over and those entered by mistake included.
    package let ratings: [LocationRating]
    package let contacts: [LocationContact]
    package let memberships: [FrameworkMembership]
    package let prices: [HomePrice]
    package let vacancies: [Vacancy]
    package let suspensions: [Suspension]
    package let concerns: [Concern]
    package let blockContracts: [BlockContractLine]
    package let listings: [Listing]
    /// Nothing for those who see no cases.
    package let asked: [Asked]?
    package let commissioners: [Commissioner]
    /// The rates its prices are held against today, without FNC.
    package let rates: [CareCategory: Money]
    /// How old a vacancy may be before it is stale, as today's policy says.
    package let vacancyHours: Int?
    /// Names of those who recorded all this.
    package let recorders: [Identifier<Account>: String]

    package var today: LocalDate { now.london.date }

    /// The latest rating there is.
    package var rating: LocationRating? { ratings.first { $0.reportedOn <= today } }

    package var suspension: Suspension? { suspensions.first { $0.holds(on: today) } }

    package func price(of category: CareCategory) -> HomePrice? {
        prices.first { $0.category == category && $0.holds(on: today) }
    }

    package func vacancy(of category: CareCategory) -> Vacancy? { vacancies.first { $0.category == category } }

    /// Those who live there, as far as cases placed them and the actor sees them.
    package var placed: [Asked] { asked?.filter { $0.offer == .placed } ?? [] }
}
