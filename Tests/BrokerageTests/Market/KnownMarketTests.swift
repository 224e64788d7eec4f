import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct KnownMarketTests {
    private let oldfield = StoryHome(
        "Oldfield",
        number: 1,
        weekly: .pounds(1_100),
        vacancies: 2,
        blockBeds: ["Room 1", "Room 2"],
        rating: .good
    )
    private let nursing = MarketQuestion(category: .nursing, commissioner: "bnes")

    @Test(arguments: Engine.available)
    func `everything that a ranking looks at is known`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        try await story.market([oldfield])
        let asked = MarketQuestion(category: .nursing, commissioner: "bnes", home: OutwardCode(typed: "BA1"))
        let home = try #require(try await story.candidates(for: asked).first)
        #expect(home.id == "1-1000000001")
        #expect(home.name == "Oldfield")
        #expect(home.framework)
        #expect(home.blockVacancies == 2)
        #expect(home.vacancies == 2)
        #expect(home.vacancyAgeHours == 0)
        #expect(home.price == .pounds(1_100))
        #expect(home.registeredFor == [.residential, .residentialDementia, .nursing, .nursingDementia])
        #expect(home.rating == .good)
        #expect(!home.suspended && !home.safeguarding)
        #expect(home.place == "Bath")
        let (from, to) = (try point("BA1"), try point("BA2"))
        #expect(home.distanceMetres == from.metres(to: to))
    }

    @Test func `of a home nobody wrote down anything about, nothing is known and nothing is nought`() async throws {
        let story = try await Scenario()
        try await story.market([StoryHome("Quiet House", number: 1, postcode: "BA2 3AA", onFramework: false)])
        let home = try #require(try await story.candidates(for: nursing).first)
        #expect(!home.framework)
        #expect(home.tier == nil && home.blockVacancies == nil && home.vacancies == nil)
        #expect(home.vacancyAgeHours == nil && home.price == nil && home.rating == nil && home.distanceMetres == nil)
    }

    @Test func `agencies and homes that left the regulator's directory are no part of a market of homes`() async throws
    {
        let story = try await Scenario()
        let agency = ListedLocation.testing("Care at Home", number: 2, serviceTypes: [.homecareAgency])
        let gone = ListedLocation.testing("Gone House", number: 3)
        try await story.takesIn([oldfield.listing, agency, gone])
        try await story.takesIn([oldfield.listing, agency], confirmed: true)
        #expect(try await story.candidates(for: nursing).map(\.name) == ["Oldfield"])
        let homecare = MarketQuestion(category: .homecare, commissioner: "bnes")
        #expect(try await story.candidates(for: homecare).map(\.name) == ["Care at Home"])
    }

    @Test func `homes registered for another kind of care and suspended ones are there, to be left out with reason`()
        async throws
    {
        let story = try await Scenario()
        try await story.market([
            StoryHome("Plain", number: 1, serviceTypes: [.residentialHome], specialisms: [], category: .residential),
            oldfieldNamed("Closed", number: 2),
        ])
        try await story.does(
            SuspendPlacements(
                locationID: Identifier(known: "1-1000000002"),
                startsOn: LocalDate(testing: "2026-03-02"),
                source: "Commissioning"
            ),
            as: .broker
        )
        let homes = try await story.candidates(for: nursing)
        #expect(homes.map(\.name) == ["Closed", "Plain"])
        #expect(homes.map(\.suspended) == [true, false])
        #expect(homes.map { $0.registeredFor.contains(.nursing) } == [true, false])
    }

    /// Minutes since the home said so, and the age in begun hours.
    @Test(arguments: [(0, 0), (1, 1), (60, 1), (61, 2), (72 * 60, 72), (72 * 60 + 1, 73)])
    func `the age of a vacancy is counted in begun hours`(minutes: Int, hours: Int) async throws {
        let story = try await Scenario()
        try await story.market([oldfield])
        story.clock.pass(minutes: minutes)
        let home = try #require(try await story.candidates(for: nursing).first)
        #expect(home.vacancyAgeHours == hours)
        #expect(try await story.isFresh(home) == (hours <= 72))
    }

    @Test func `the newest word on vacancies counts, by when it was said and not by when it was written down`()
        async throws
    {
        let story = try await Scenario()
        try await story.market([oldfield])
        let said = story.clock.now
        story.clock.pass(minutes: 120)
        func says(_ beds: Int, minutesAgo: Int) async throws {
            try await story.does(
                RecordVacancy(
                    locationID: oldfield.id,
                    category: .nursing,
                    beds: beds,
                    saidBy: "The nurse",
                    saidAt: story.clock.now.adding(minutes: -minutesAgo)
                ),
                as: .broker
            )
        }
        try await says(0, minutesAgo: 30)
        try await says(5, minutesAgo: 150)
        let home = try #require(try await story.candidates(for: nursing).first)
        #expect(home.vacancies == 0)
        #expect(home.vacancyAgeHours == 1)
        #expect(said < story.clock.now)
    }

    @Test func `a block bed that is held or lived in is no vacancy, and is one again when it is released`() async throws
    {
        let story = try await Scenario()
        try await story.market([oldfield])
        let beds = try await story.blockBeds()
        func free() async throws -> Int? { try await story.candidates(for: nursing).first?.blockVacancies }
        try await story.plantHold(of: beds[0], number: 1, state: .held)
        #expect(try await free() == 1)
        try await story.plantHold(of: beds[1], number: 2, state: .used)
        #expect(try await free() == 0)
        try await story.engine.write { _ = try $0.run("UPDATE bed_holds SET state = 'released' WHERE state = 'held'") }
        #expect(try await free() == 1)
    }

    @Test(arguments: [
        ("another commissioner", MarketQuestion(category: .nursing, commissioner: "bsw-icb")),
        ("another category", MarketQuestion(category: .residential, commissioner: "bnes")),
    ])
    func `block beds count for their commissioner and category only`(
        what: String,
        asked: MarketQuestion
    ) async throws {
        let story = try await Scenario()
        try await story.market([oldfield])
        #expect(try await story.candidates(for: asked).first?.blockVacancies == nil, "\(what)")
    }

    @Test func `a block contract counts from its first day to its last`() async throws {
        let story = try await Scenario()
        try await story.market([oldfieldNamed("Oldfield", number: 1)])
        try await story.does(
            AddBlockContract(
                locationID: oldfield.id,
                commissioner: "bnes",
                category: .nursing,
                weekly: .pounds(950),
                includesFNC: false,
                startsOn: LocalDate(testing: "2026-03-03"),
                endsOn: LocalDate(testing: "2026-03-04"),
                beds: ["Room 7"]
            ),
            as: .broker
        )
        var free: [Int?] = []
        for day in ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] {
            story.clock.move(to: Instant(testing: day + " 09:00"))
            free.append(try await story.candidates(for: nursing).first?.blockVacancies)
        }
        #expect(free == [nil, 1, 1, nil])
    }

    @Test func `whoever takes a block bed pays what its contract says`() async throws {
        let story = try await Scenario()
        try await story.market([oldfieldNamed("Oldfield", number: 1, weekly: .pounds(1_200))])
        try await story.does(
            AddBlockContract(
                locationID: oldfield.id,
                commissioner: "bnes",
                category: .nursing,
                weekly: .pounds(1_204, 6),
                includesFNC: true,
                startsOn: LocalDate(testing: "2026-01-01"),
                endsOn: nil,
                beds: ["Room 7"]
            ),
            as: .broker
        )
        #expect(try await story.candidates(for: nursing).first?.price == .pounds(950))
        let bed = try #require(try await story.blockBeds().first)
        try await story.plantHold(of: bed, number: 1, state: .held)
        #expect(try await story.candidates(for: nursing).first?.price == .pounds(1_200))
    }

    /// FNC is £254.06 a week in 2025 to 2026 and £267.68 in the year after; later years aren't known yet.
    @Test(arguments: [
        ("2026-03-02 09:00", true, Money.pounds(945, 94)), ("2026-03-31 09:00", true, .pounds(945, 94)),
        ("2026-04-01 09:00", true, .pounds(932, 32)), ("2026-03-02 09:00", false, .pounds(1_200)),
        ("2027-04-01 09:00", false, .pounds(1_200)), ("2027-04-01 09:00", true, nil),
    ])
    func `prices are compared without funded nursing care`(time: String, included: Bool, price: Money?) async throws {
        let story = try await Scenario()
        try await story.market([oldfieldNamed("Oldfield", number: 1, weekly: .pounds(1_200), includesFNC: included)])
        story.clock.move(to: Instant(testing: time))
        #expect(try await story.candidates(for: nursing).first?.price == price)
    }

    @Test func `a suspension leaves a home out from its first day until placements are made again`() async throws {
        let story = try await Scenario()
        try await story.market([oldfield])
        let suspension = try await story.does(
            SuspendPlacements(
                locationID: oldfield.id,
                startsOn: LocalDate(testing: "2026-03-03"),
                source: "Commissioning"
            ),
            as: .broker
        )
        try await story.does(
            LiftSuspension(
                suspensionID: suspension,
                placementsFrom: LocalDate(testing: "2026-03-05"),
                source: "Commissioning"
            ),
            as: .broker
        )
        var suspended: [Bool?] = []
        for day in ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] {
            story.clock.move(to: Instant(testing: day + " 09:00"))
            suspended.append(try await story.candidates(for: nursing).first?.suspended)
        }
        #expect(suspended == [false, true, true, false])
    }

    @Test func `a safeguarding concern counts while it is open, and one about quality doesn't`() async throws {
        let story = try await Scenario()
        try await story.market([oldfield])
        func concerned() async throws -> Bool? { try await story.candidates(for: nursing).first?.safeguarding }
        func raises(_ kind: Concern.Kind) async throws -> Identifier<Concern> {
            try await story.does(
                RaiseConcern(
                    locationID: oldfield.id,
                    kind: kind,
                    raisedOn: LocalDate(testing: "2026-03-02"),
                    source: "A nurse"
                ),
                as: .broker
            )
        }
        _ = try await raises(.quality)
        #expect(try await concerned() == false)
        let concern = try await raises(.safeguarding)
        #expect(try await concerned() == true)
        story.clock.move(to: Instant(testing: "2026-03-05 09:00"))
        #expect(try await concerned() == true)
        try await story.does(
            CloseConcern(concernID: concern, closedOn: LocalDate(testing: "2026-03-05"), source: "Safeguarding team"),
            as: .broker
        )
        #expect(try await concerned() == false)
    }

    @Test func `the latest rating counts, and a home that isn't rated any more has none`() async throws {
        let story = try await Scenario()
        try await story.market([oldfield])
        func rated(_ rating: Rating?, on date: String) async throws {
            try await story.does(
                SetRating(locationID: oldfield.id, rating: rating, reportedOn: LocalDate(testing: date), beds: nil),
                as: .broker
            )
        }
        try await rated(.inadequate, on: "2025-01-01")
        #expect(try await story.candidates(for: nursing).first?.rating == .good)
        try await rated(nil, on: "2026-03-01")
        #expect(try await story.candidates(for: nursing).first?.rating == nil)
    }

    @Test func `a framework counts on the days of the membership`() async throws {
        let story = try await Scenario()
        try await story.market([oldfieldNamed("Oldfield", number: 1)])
        let membership = try await story.engine.read {
            Identifier<FrameworkMembership>(known: try $0.row("SELECT id FROM framework_memberships")?.text("id") ?? "")
        }
        try await story.does(
            EndFrameworkMembership(membershipID: membership, endsOn: LocalDate(testing: "2026-03-02")),
            as: .broker
        )
        #expect(try await story.candidates(for: nursing).first?.framework == true)
        story.clock.move(to: Instant(testing: "2026-03-03 09:00"))
        #expect(try await story.candidates(for: nursing).first?.framework == false)
    }

    @Test func `homes known to be too far away are no part of the market asked`() async throws {
        let story = try await Scenario()
        try await story.market([
            StoryHome("Near", number: 1, postcode: "BA1 1UA"), StoryHome("Far", number: 2, postcode: "TR1 2HE"),
            // No outward code of the table: nobody knows how far.
            StoryHome("Somewhere", number: 3, postcode: "ZE1 0AA"),
        ])
        let asked = MarketQuestion(
            category: .nursing,
            commissioner: "bnes",
            preferred: "Bath",
            farthestMetres: 30_000
        )
        #expect(try await story.candidates(for: asked).map(\.name) == ["Near", "Somewhere"])
    }

    /// Where each of these is measured from.
    @Test(arguments: [
        (preferred: "Bath", home: "TR1", from: "town Bath"), ("bath", nil, "town Bath"), ("BA2", "TR1", "code BA2"),
        (nil, "TR1", "code TR1"), ("Nowhere at all", "TR1", "code TR1"), (nil, nil, ""), ("Nowhere at all", nil, ""),
        ("Gillingham", "SP8", "town Gillingham (SP)"), ("Gillingham", "ME7", "town Gillingham (ME)"),
        ("Gillingham", nil, ""),
    ])
    func `distances are measured from the preferred place, else from where the person lives`(
        preferred: String?,
        home: String?,
        from: String
    ) throws {
        let asked = MarketQuestion(
            category: .nursing,
            commissioner: "bnes",
            preferred: preferred,
            home: home.flatMap(OutwardCode.init(typed:))
        )
        let words = from.split(separator: " ", maxSplits: 1).map(String.init)
        let wanted: Coordinates? =
            switch words.first {
            case "town": try #require(OutwardCodes.place(named: words[1])).coordinates
            case "code": try point(words[1])
            default: nil
            }
        #expect(asked.origin == wanted)
    }

    @Test func `a box holds every point of its circle`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let middle = try #require(
                Coordinates(
                    latitude: .random(in: 49...61, using: &generator),
                    longitude: .random(in: -8...2, using: &generator)
                )
            )
            let other = try #require(
                Coordinates(
                    latitude: middle.latitude + .random(in: -1...1, using: &generator),
                    longitude: middle.longitude + .random(in: -2...2, using: &generator)
                )
            )
            let box = middle.box(metres: middle.metres(to: other))
            let (north, east) = (Int(other.latitude * 1_000_000), Int(other.longitude * 1_000_000))
            #expect(
                (box.south...box.north).contains(north) && (box.west...box.east).contains(east),
                "seed \(generator.seed): \(middle) to \(other)"
            )
        }
    }

    private func oldfieldNamed(
        _ name: String,
        number: Int,
        weekly: Money? = nil,
        includesFNC: Bool = false
    ) -> StoryHome {
        StoryHome(name, number: number, weekly: weekly, includesFNC: includesFNC)
    }

    private func point(_ code: String) throws -> Coordinates {
        try #require(OutwardCode(typed: code).flatMap(OutwardCodes.centroid))
    }
}

@Suite struct AgreedRateTests {
    @Test(arguments: Engine.available)
    func `the rate of the day is found without funded nursing care`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        try await story.rate(.pounds(1_000), for: .nursing)
        try await story.rate(.pounds(800), for: .residential)
        try await story.does(
            AddRateCard(
                commissioner: "bnes",
                category: .nursing,
                weekly: .pounds(1_300),
                includesFNC: true,
                startsOn: LocalDate(testing: "2026-04-01"),
                endsOn: LocalDate(testing: "2027-03-31")
            ),
            as: .broker
        )
        #expect(try await story.rate(of: .nursing) == .pounds(1_000))
        #expect(try await story.rate(of: .residential) == .pounds(800))
        #expect(try await story.rate(of: .nursingDementia) == nil)
        #expect(try await story.rate(of: .nursing, commissioner: "bsw-icb") == nil)
        story.clock.move(to: Instant(testing: "2026-04-01 00:00"))
        #expect(try await story.rate(of: .nursing) == .pounds(1_032, 32))
        #expect(try await story.rate(of: .residential) == nil)
    }

    @Test func `a rate withdrawn the day it was entered leaves room for the right one`() async throws {
        let story = try await Scenario()
        func adds(_ weekly: Money) async throws -> Identifier<RateCard> {
            try await story.does(
                AddRateCard(
                    commissioner: "bnes",
                    category: .nursing,
                    weekly: weekly,
                    includesFNC: false,
                    startsOn: LocalDate(testing: "2025-04-01"),
                    endsOn: LocalDate(testing: "2026-03-31")
                ),
                as: .broker
            )
        }
        let wrong = try await adds(.pounds(10_000))
        try await story.does(EndRateCard(cardID: wrong, endsOn: LocalDate(testing: "2025-03-31")), as: .broker)
        _ = try await adds(.pounds(1_000))
        #expect(try await story.rate(of: .nursing) == .pounds(1_000))
    }
}

private struct RateOfDay: Query {
    static let permission = Permission.seeMarket
    let category: CareCategory
    let commissioner: String

    func answer(in reading: Reading) throws -> Money? {
        try reading.rate(for: category, commissioner: commissioner, on: reading.now.london.date)?.weekly
    }
}

private struct Freshness: Query {
    static let permission = Permission.seeMarket
    let age: Int?

    func answer(in reading: Reading) throws -> Bool? {
        try reading.currentPolicy()?.stale.isFresh(vacancyAgeHours: age)
    }
}

extension Scenario {
    fileprivate func rate(of category: CareCategory, commissioner: String = "bnes") async throws -> Money? {
        try await asks(RateOfDay(category: category, commissioner: commissioner), as: .broker)
    }

    /// Whether the policy of the story still relies on what is known of a home's vacancies.
    fileprivate func isFresh(_ home: Candidate) async throws -> Bool? {
        try await asks(Freshness(age: home.vacancyAgeHours), as: .broker)
    }
}
