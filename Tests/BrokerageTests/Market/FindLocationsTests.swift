import Brokerage
import BrokerageTesting
import Testing

@Suite struct FindLocationsTests {
    private static let homes = [
        StoryHome(
            "St. Mary’s Court",
            number: 1,
            postcode: "BA1 1UA",
            weekly: .pounds(1_000),
            vacancies: 2,
            rating: .good
        ),
        StoryHome("Élan House", number: 2, postcode: "BA2 3AA", onFramework: false, rating: .requiresImprovement),
        StoryHome(
            "Radstock Lodge",
            number: 3,
            postcode: "BA3 3XX",
            serviceTypes: [.residentialHome],
            specialisms: [],
            category: .residential,
            onFramework: false
        ),
    ]

    private func found(_ filter: FindLocations.Filter, in story: Scenario) async throws -> [String] {
        try await story.asks(FindLocations(filter), as: .practitioner)?.lines.map(\.name) ?? []
    }

    /// What is looked for, and who is found.
    @Test(arguments: [
        (FindLocations.Filter(), ["Radstock Lodge", "St. Mary’s Court", "Élan House"]),
        (.init(words: "st marys"), ["St. Mary’s Court"]),
        (.init(words: "MARY'S court"), ["St. Mary’s Court"]),
        (.init(words: "elan"), ["Élan House"]),
        (.init(words: "larkmere lodge"), ["Radstock Lodge"]),
        (.init(words: "ba1"), ["St. Mary’s Court"]),
        (.init(words: "ourt"), []),
        (.init(words: "100% _"), []),
        (.init(category: .nursing), ["St. Mary’s Court", "Élan House"]),
        (.init(category: .residential), ["Radstock Lodge", "St. Mary’s Court", "Élan House"]),
        (.init(rating: .good), ["St. Mary’s Court"]),
        (.init(rating: .outstanding), []),
        (.init(onFramework: true), ["St. Mary’s Court"]),
        (.init(onFramework: false), ["Radstock Lodge", "Élan House"]),
        (.init(near: "BA3"), ["Radstock Lodge", "Élan House", "St. Mary’s Court"]),
        (.init(near: "BA3", withinMiles: 1), ["Radstock Lodge"]),
        (.init(near: "Nowhere"), []),
        (.init(deregistered: true), []),
    ])
    func `a list is narrowed by what is known`(filter: FindLocations.Filter, names: [String]) async throws {
        let story = try await Scenario()
        try await story.market(Self.homes)
        #expect(try await found(filter, in: story) == names)
    }

    @Test func `a place that isn't known is said`() async throws {
        let story = try await Scenario()
        let answer = try await story.asks(FindLocations(.init(near: "Gillingham")), as: .broker)
        #expect(answer?.unknownPlace == "Gillingham")
    }

    @Test func `a line says what is known`() async throws {
        let story = try await Scenario()
        try await story.market(Self.homes)
        story.clock.pass(minutes: 61)
        let answer = try await story.asks(FindLocations(.init(words: "marys", near: "BA2")), as: .broker)
        let line = try #require(answer?.lines.first)
        #expect(line.rating == .good && line.onFramework && !line.suspended && !line.safeguarding)
        #expect(line.told == [LocationLine.Told(category: .nursing, beds: 2, ageHours: 2)])
        #expect((1_000...10_000).contains(line.distanceMetres ?? 0))
    }

    @Test func `a rating that a newer one replaced finds nobody`() async throws {
        let story = try await Scenario()
        try await story.market(Self.homes)
        try await story.does(
            SetRating(
                locationID: Self.homes[0].id,
                rating: .outstanding,
                reportedOn: LocalDate(testing: "2026-03-01"),
                beds: 40
            ),
            as: .broker
        )
        #expect(try await found(.init(rating: .good), in: story).isEmpty)
        #expect(try await found(.init(rating: .outstanding), in: story) == ["St. Mary’s Court"])
    }

    @Test func `pages of a list follow one another`() async throws {
        let story = try await Scenario()
        try await story.takesIn((0..<120).map { .testing("Home \(1_000 + $0)", number: $0) })
        var names: [String] = []
        for near in [nil, "BA2"] {
            names = []
            for offset in stride(from: 0, to: 150, by: 50) {
                let answer = try await story.asks(
                    FindLocations(.init(near: near), offset: offset, limit: 50),
                    as: .broker
                )
                #expect(answer?.total == 120)
                names += answer?.lines.map(\.name) ?? []
            }
            #expect(names == (0..<120).map { "Home \(1_000 + $0)" })
        }
    }

    @Test func `the homes that left are looked for by themselves`() async throws {
        let story = try await Scenario()
        try await story.takesIn(Self.homes.map(\.listing))
        try await story.takesIn(Self.homes.dropFirst().map(\.listing), confirmed: true)
        #expect(try await found(.init(deregistered: true), in: story) == ["St. Mary’s Court"])
    }

    @Test func `a location's file shows what it was asked and answered to those who see the cases, and to no others`()
        async throws
    {
        let story = try await Scenario()
        try await story.market(Self.homes)
        let id = Self.homes[0].id
        try await story.plantOffer(of: id, number: 7, caseState: .started, offerState: .placed)
        let broker = try #require(try await story.asks(ShowLocation(id), as: .broker))
        #expect(broker.placed.map(\.caseNumber) == [1_007])
        let practitioner = try #require(try await story.asks(ShowLocation(id), as: .practitioner))
        #expect(practitioner.asked?.isEmpty == true)
        #expect(try await story.asks(ShowLocation(Identifier(known: "1-404")), as: .broker) == nil)
    }

    @Test func `prices stand beside the rate they are held against`() async throws {
        let story = try await Scenario()
        try await story.market(Self.homes)
        try await story.rate(.pounds(950))
        let file = try #require(try await story.asks(ShowLocation(Self.homes[0].id), as: .broker))
        #expect(file.price(of: .nursing)?.weekly == .pounds(1_000))
        #expect(file.rates == [.nursing: .pounds(950)])
        #expect(file.vacancyHours == 72)
        #expect(file.recorders.values.contains("A broker"))
    }
}
