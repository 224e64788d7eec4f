import Database
import Brokerage
import BrokerageTesting
import Testing

@Suite struct RankHomesTests {
    @Test(arguments: Engine.available)
    func `homes on the framework come first, and others only behind them (B&NES 2.2.1)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        let lines = try await story.homes(id).lines
        let last = try #require(lines.last)
        #expect(last.name == "Hillcrest")
        #expect(last.line.clause == "2.2.4")
        #expect(lines.dropLast().allSatisfy { $0.candidate.framework })
        // Its price is the lowest of all, which changes nothing.
        #expect(lines.allSatisfy { last.candidate.price ?? .zero <= $0.candidate.price ?? .zero })
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `homes are known by their vacancies, with who said so and when (B&NES 2.2.2)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.looks()
        // Four days later what was said is older than the policy relies on.
        try await story.passes(to: "2026-03-06 10:00")
        try await story.does(
            RecordVacancy(
                locationID: StoryHomes.full.id,
                category: .nursing,
                beds: 0,
                saidBy: "The manager",
                saidAt: story.clock.now
            ),
            as: .broker
        )
        try await story.does(RankHomes(caseID: id), as: .broker)
        let homes = try await story.homes(id)
        let full = try #require(homes.leftOut.first { $0.name == "Full House" })
        #expect(full.reasons == ["No vacancy, said within the last hour, which is relied on for 72 hours"])
        let willows = try #require(homes.lines.first { $0.name == "The Willows" })
        #expect(willows.vacancyIsStale)
        #expect(willows.vacancySaidAt == Instant(testing: "2026-03-02 09:00"))
        #expect(willows.line.why.map(\.code).contains("stale-vacancy"))
    }

    @Test(arguments: Engine.available)
    func `block beds, the rate, near the rate, then by price (B&NES 2.2.3 a to d)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        let lines = try await story.homes(id).lines
        #expect(
            lines.map { "\($0.line.clause) \($0.name)" } == [
                "2.2.3a Abbey Fields", "2.2.3b Riverside", "2.2.3b The Willows", "2.2.3c Oldfield", "2.2.3d The Priory",
                "2.2.4 Hillcrest",
            ]
        )
        #expect(lines.map(\.line.rank) == [1, 2, 3, 4, 5, 6])
        #expect(lines[3].overRate == .pounds(70))
        let near = try #require(try await story.homes(id).groups.first { $0.clause == "2.2.3c" })
        #expect(near.local == "the policy gives no figure")
        #expect(near.subject == "homes on the framework over the rate by no more than 10%, cheapest first")
        #expect(lines[0].overRate == .pounds(-30))
        #expect(lines[0].ratedOn == LocalDate(testing: "2026-01-31"))
    }

    @Test func `the price of a block bed is that of its contract, and it is taken before the framework's (2.2.3 a)`()
        async throws
    {
        let story = try await Scenario()
        let dear = StoryHome("Dear Block", number: 11, weekly: .pounds(2_000), blockBeds: ["Room 1"])
        let id = try await story.ranks([dear, StoryHomes.riverside])
        #expect(try await story.homes(id).lines.map(\.name) == ["Dear Block", "Riverside"])
    }

    @Test func `homes at the rate stand alike, whatever less they charge (2.2.3 b)`() async throws {
        let story = try await Scenario()
        let far = StoryHome("Cheap and far", number: 11, postcode: "BA3 2AA", weekly: .pounds(500), vacancies: 1)
        let near = StoryHome("At the rate", number: 12, postcode: "BS31 1AA", weekly: .pounds(1_050), vacancies: 1)
        let id = try await story.ranks([far, near])
        #expect(try await story.homes(id).lines.map(\.name) == ["At the rate", "Cheap and far"])
    }

    @Test func `the nearest to the rate comes first, then the cheaper (2.2.3 c and d)`() async throws {
        let story = try await Scenario()
        let homes = [1_400, 1_060, 1_156, 1_155, 1_100].enumerated().map { index, pounds in
            StoryHome("At \(pounds)", number: 20 + index, weekly: .pounds(pounds), vacancies: 1)
        }
        let id = try await story.ranks(homes)
        let lines = try await story.homes(id).lines
        #expect(lines.map(\.name) == ["At 1060", "At 1100", "At 1155", "At 1156", "At 1400"])
        #expect(lines.map { $0.line.clause.text } == ["2.2.3c", "2.2.3c", "2.2.3c", "2.2.3d", "2.2.3d"])
    }

    @Test func `prices with and without funded nursing care are compared without it`() async throws {
        let story = try await Scenario()
        let with = StoryHome("With FNC", number: 31, weekly: .pounds(1_254, 6), includesFNC: true, vacancies: 1)
        let without = StoryHome("Without", number: 32, weekly: .pounds(1_051), vacancies: 1)
        let id = try await story.ranks([with, without])
        let lines = try await story.homes(id).lines
        #expect(lines.map(\.name) == ["With FNC", "Without"])
        #expect(lines[0].candidate.price == .pounds(1_000))
    }

    @Test(arguments: Engine.available)
    func `the preferred place comes first within a clause and never across one (B&NES 2.2.5)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.ranks()
        let lines = try await story.homes(id).lines
        let riverside = try #require(lines.firstIndex { $0.name == "Riverside" })
        let willows = try #require(lines.firstIndex { $0.name == "The Willows" })
        let oldfield = try #require(lines.firstIndex { $0.name == "Oldfield" })
        #expect(riverside < willows)
        #expect(lines[riverside].line.why.contains(.preferredPlace("Keynsham")))
        // Oldfield is in Keynsham too, but dearer than the rate: the place doesn't cross the clause.
        #expect(willows < oldfield)
        #expect(lines[oldfield].candidate.place == "Keynsham")
    }

    @Test func `a preferred place may be an outward code`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks { $0.wishes.preferredPlace = "bs31" }
        #expect(try await story.homes(id).lines[1].name == "Riverside")
        #expect(try await story.homes(id).ranking.need.preferred == "Keynsham")
    }

    @Test func `a round keeps what was known of every home, those left out included`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let before = try await story.homes(id)
        #expect(before.leftOut.map(\.name).sorted() == ["Full House", "Laurels"])
        #expect(before.leftOut.first { $0.name == "Laurels" }?.reasons == ["Not registered for nursing care"])
        #expect(before.ranking.evidence.count == 8)
        try await story.does(
            RecordPrice(
                locationID: StoryHomes.willows.id,
                category: .nursing,
                weekly: .pounds(900),
                includesFNC: false,
                startsOn: story.clock.now.london.date,
                saidBy: "The manager"
            ),
            as: .broker
        )
        let after = try await story.homes(id)
        #expect(after.ranking.evidence == before.ranking.evidence)
        #expect(try await story.isWhole())
    }

    @Test func `ranking again in the same round goes by what is known now and keeps the earlier ranking`() async throws
    {
        let story = try await Scenario()
        let id = try await story.ranks()
        let first = try await story.homes(id)
        try await story.asks([StoryHomes.abbey], of: id)
        story.clock.pass(minutes: 10)
        try await story.does(
            RecordVacancy(
                locationID: StoryHomes.full.id,
                category: .nursing,
                beds: 1,
                saidBy: "The manager",
                saidAt: story.clock.now
            ),
            as: .broker
        )
        try await story.does(RankHomes(caseID: id), as: .broker)
        let second = try await story.homes(id)
        #expect(second.round.id == first.round.id)
        #expect(second.ranking.number == 2)
        #expect(second.lines.map(\.name).contains("Full House"))
        // What was asked stays asked.
        #expect(second.lines.first { $0.name == "Abbey Fields" }?.enquiry != nil)
        let rankings = try await story.engine.read { try $0.rows("SELECT id FROM rankings").count }
        #expect(rankings == 2)
        #expect(try await story.page(id).timeline.first?.what == "Ranked 7 homes again; 1 left out")
    }

    @Test func `homes wait until the referral says what is needed`() async throws {
        let story = try await Scenario()
        try await story.market(StoryHomes.all)
        let id = try await story.does(
            TakeTelephoneReferral(
                name: "Irene Ellis",
                place: .home,
                whereabouts: "Her daughter's",
                needed: "Somebody at night",
                neededOn: story.clock.now.london.date,
                neededBy: nil,
                caller: "Susan Ellis",
                callerTelephone: try TelephoneNumber(typed: "01225 477 000")
            ),
            as: .broker
        )
        let refusal = try #require(try await story.refusal(of: RankHomes(caseID: id), as: .broker))
        #expect(refusal.code == .needIncomplete)
        #expect(refusal.sentence.contains("what kind of care is needed, who pays and whether the home"))
        #expect(try await story.asks(RankedHomes(caseID: id), as: .broker)?.ranking.refusal == refusal)
    }

    @Test func `homes aren't ranked without a rate, nor before the broker starts, nor after the choice began`()
        async throws
    {
        let story = try await Scenario()
        let id = try await story.allocates()
        #expect(try await story.refusal(of: RankHomes(caseID: id), as: .broker)?.code == .notSourcing)
        try await story.does(StartWork(caseID: id), as: .broker)
        let refusal = try #require(try await story.refusal(of: RankHomes(caseID: id), as: .broker))
        #expect(refusal.code == .noRate)
        #expect(refusal.sentence.contains("nursing"))
    }

    @Test func `those of another brokerage and the ward don't see the ranking`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        await #expect(throws: Refusal.self) { try await story.asks(RankedHomes(caseID: id), as: .ward) }
        #expect(try await story.asks(RankedHomes(caseID: id), as: .practitioner)?.brokers == false)
        #expect(try await story.asks(RankedHomes(caseID: id), as: .commissioner)?.speaksForCommissioner == true)
        #expect(try await story.refusal(of: RankHomes(caseID: id), as: .practitioner)?.code == .notPermitted)
        #expect(try await story.asks(RankedHomes(caseID: id, round: 2), as: .broker) == nil)
    }
}
