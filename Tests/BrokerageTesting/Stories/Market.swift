package import Brokerage

/// A home of a story, with what is known of it. Everything but the listing is recorded by the broker, by the real acts.
package struct StoryHome: Sendable {
    package let name: String
    package let id: Identifier<Location>
    package let listing: ListedLocation
    package let onFramework: Bool
    package let weekly: Money?
    package let includesFNC: Bool
    package let category: CareCategory
    package let vacancies: Int?
    package let blockBeds: [String]
    package let rating: Rating?

    ///
    /// - `number`: makes its id; each home of a story has its own.
    /// - `category`: what its price, its vacancies and its block beds are for.
    /// - `weekly`: its price, from a month before the story's day on.
    /// - `vacancies`: as the home said at the story's time.
    package init(
        _ name: String,
        number: Int,
        postcode: String = "BA2 3AA",
        serviceTypes: Set<ServiceType> = [.nursingHome, .residentialHome],
        specialisms: Set<String> = ["Dementia", "Caring for adults over 65 yrs"],
        category: CareCategory = .nursing,
        onFramework: Bool = true,
        weekly: Money? = nil,
        includesFNC: Bool = false,
        vacancies: Int? = nil,
        blockBeds: [String] = [],
        rating: Rating? = nil
    ) {
        listing = .testing(
            name,
            number: number,
            postcode: postcode,
            serviceTypes: serviceTypes,
            specialisms: specialisms
        )
        self.name = name
        id = Identifier(known: listing.id.text)
        self.category = category
        self.onFramework = onFramework
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.vacancies = vacancies
        self.blockBeds = blockBeds
        self.rating = rating
    }
}

extension ListedLocation {
    /// A location as a directory lists it, with the id `1-1000000001` for number 1.
    package static func testing(
        _ name: String,
        number: Int,
        postcode: String = "BA2 3AA",
        serviceTypes: Set<ServiceType> = [.nursingHome, .residentialHome],
        specialisms: Set<String> = ["Dementia"],
        providerName: String = "Larkmere Care Limited",
        latestCheck: LocalDate? = nil
    ) -> ListedLocation {
        guard let id = RegulatorID("1-\(1_000_000_000 + number)"), let provider = RegulatorID("1-101"),
            let postcode = try? Postcode(typed: postcode)
        else { fatalError("\(name) has a number or a postcode that is none") }
        return ListedLocation(
            id: id,
            providerID: provider,
            providerName: providerName,
            name: name,
            addressLines: ["1 High Street"],
            postcode: postcode,
            telephone: "01225 496 0\(100 + number % 900)",
            serviceTypes: serviceTypes,
            specialisms: specialisms,
            localAuthority: "Bath and North East Somerset",
            region: "South West",
            latestCheck: latestCheck
        )
    }
}

extension Scenario {
    /// Takes in a directory that lists these locations, by the act that the regulator's own comes in by.
    /// `refused`: rows that couldn't be read.
    @discardableResult
    package func takesIn(
        _ listed: [ListedLocation],
        refused: [RefusedListing] = [],
        fileDate: LocalDate? = nil,
        digest: String? = nil,
        confirmed: Bool = false,
        as role: Role = .teamManager
    ) async throws -> DirectoryCounts {
        let staging = try await stages(listed, refused: refused, fileDate: fileDate, digest: digest, as: role)
        return try await does(
            ImportDirectory(stagingID: staging.id, digest: staging.digest ?? "", confirmed: confirmed),
            as: role
        )
    }

    /// Reads such a directory and leaves it waiting.
    package func stages(
        _ listed: [ListedLocation],
        refused: [RefusedListing] = [],
        fileDate: LocalDate? = nil,
        digest: String? = nil,
        as role: Role = .teamManager
    ) async throws -> DirectoryStaging {
        var staging = try await partnership.beginStaging(named: "directory.csv", by: actor(role))
        staging.state = .read
        staging.digest = digest ?? "file \(staging.id)"
        staging.fileDate = fileDate
        staging.rowsRead = listed.count + refused.count
        staging.listedCount = listed.count
        staging.refusedCount = refused.count
        try await partnership.stage(listed, refused: refused, in: staging)
        return staging
    }

    /// A market of these homes, each with what is known of it.
    package func market(_ homes: [StoryHome], commissioner: String = "bnes") async throws {
        try await takesIn(homes.map(\.listing))
        let today = clock.now.london.date
        let since = today.adding(days: -30)
        for home in homes {
            if home.onFramework {
                try await does(
                    AcceptOnFramework(locationID: home.id, framework: .careHome, startsOn: since),
                    as: .broker
                )
            }
            if let weekly = home.weekly {
                try await does(
                    RecordPrice(
                        locationID: home.id,
                        category: home.category,
                        weekly: weekly,
                        includesFNC: home.includesFNC,
                        startsOn: since,
                        saidBy: "The manager"
                    ),
                    as: .broker
                )
            }
            if let beds = home.vacancies {
                try await does(
                    RecordVacancy(
                        locationID: home.id,
                        category: home.category,
                        beds: beds,
                        saidBy: "The manager",
                        saidAt: clock.now
                    ),
                    as: .broker
                )
            }
            if !home.blockBeds.isEmpty {
                try await does(
                    AddBlockContract(
                        locationID: home.id,
                        commissioner: commissioner,
                        category: home.category,
                        weekly: home.weekly ?? .pounds(900),
                        includesFNC: home.includesFNC,
                        startsOn: since,
                        endsOn: nil,
                        beds: home.blockBeds
                    ),
                    as: .broker
                )
            }
            if let rating = home.rating {
                try await does(
                    SetRating(locationID: home.id, rating: rating, reportedOn: since, beds: 40),
                    as: .broker
                )
            }
        }
    }

    /// The rate of a category for the financial year of the story's day, without funded nursing care.
    package func rate(
        _ weekly: Money,
        for category: CareCategory = .nursing,
        commissioner: String = "bnes"
    ) async throws {
        let year = FinancialYear(containing: clock.now.london.date)
        try await does(
            AddRateCard(
                commissioner: commissioner,
                category: category,
                weekly: weekly,
                includesFNC: false,
                startsOn: year.firstDay,
                endsOn: year.lastDay
            ),
            as: .broker
        )
    }

    /// The market as a ranking knows it on the story's day.
    package func candidates(for asked: MarketQuestion) async throws -> [Candidate] {
        try await asks(KnownMarket(asked), as: .broker) ?? []
    }
}

/// What `Reading.candidates` gives, as a question.
private struct KnownMarket: Query {
    static let permission = Permission.seeMarket
    let asked: MarketQuestion

    init(_ asked: MarketQuestion) {
        self.asked = asked
    }

    func answer(in reading: Reading) throws -> [Candidate]? {
        try reading.candidates(for: asked, on: reading.now.london.date, at: reading.now)
    }
}
