import Brokerage
import BrokerageTesting
import Database
import Testing

/// What is recorded of the market, from a day to a day, and what can't be.
@Suite struct MarketActsTests {
    private let home = StoryHome("Oldfield", number: 1, onFramework: false)
    private let today = LocalDate(testing: "2026-03-02")

    private func day(_ text: String) -> LocalDate { LocalDate(testing: text) }

    /// Acts with one thing wrong, the field it is wrong in, and how the sentence begins.
    private func wrongInputs(_ id: Identifier<Location>, now: Instant) -> [(any Action, field: String, words: String)] {
        func card(
            _ weekly: Money = .pounds(1_300),
            _ category: CareCategory = .nursing,
            fnc: Bool = false,
            from: LocalDate = LocalDate(testing: "2026-04-01"),
            to: LocalDate? = LocalDate(testing: "2027-03-31"),
            payer: String = "bnes"
        ) -> AddRateCard {
            AddRateCard(
                commissioner: payer,
                category: category,
                weekly: weekly,
                includesFNC: fnc,
                startsOn: from,
                endsOn: to
            )
        }
        func contract(_ beds: [String]) -> AddBlockContract {
            AddBlockContract(
                locationID: id,
                commissioner: "bnes",
                category: .nursing,
                weekly: .pounds(900),
                includesFNC: false,
                startsOn: today,
                endsOn: nil,
                beds: beds
            )
        }
        return [
            (
                SetRating(locationID: id, rating: .good, reportedOn: day("2026-03-03"), beds: nil), "reported-on",
                "The date"
            ),
            (SetRating(locationID: id, rating: .good, reportedOn: today, beds: 0), "beds", "Enter the number of beds"),
            (SetRating(locationID: id, rating: .good, reportedOn: today, beds: 1_001), "beds", "Enter the number"),
            (
                AddContact(locationID: id, name: " ", email: "a@example.org", startsOn: today), "name",
                "Enter the contact"
            ),
            (AddContact(locationID: id, name: "Ada", startsOn: today), "email", "Enter an e-mail address or"),
            (AddContact(locationID: id, name: "Ada", email: "ada", startsOn: today), "email", "Enter an e-mail"),
            (
                AddContact(locationID: id, name: "Ada", telephone: "12", startsOn: today), "telephone",
                "Enter a telephone"
            ),
            (SuspendPlacements(locationID: id, startsOn: today, source: ""), "source", "Enter who suspended"),
            (RaiseConcern(locationID: id, kind: .quality, raisedOn: today, source: ""), "source", "Enter who raised"),
            (
                RaiseConcern(locationID: id, kind: .quality, raisedOn: day("2026-03-03"), source: "A"), "raised-on",
                "The date"
            ),
            (
                AcceptOnFramework(locationID: id, framework: .careHome, tier: 10, startsOn: today), "tier",
                "Enter the tier"
            ),
            (
                AcceptOnFramework(locationID: id, framework: .careHome, startsOn: today, endsOn: day("2026-03-01")),
                "ends-on", "The last day must be"
            ),
            (card(.zero), "weekly", "Enter an amount above"),
            (card(payer: "nobody"), "commissioner", "Select who pays"),
            (card(.pounds(20), .homecare), "category", "Select a kind of care in a home"),
            (card(.pounds(900), .residential, fnc: true), "includes-fnc", "Select no"),
            (card(fnc: true, to: nil), "ends-on", "Enter the last day"),
            (card(fnc: true, to: LocalDate(testing: "2027-04-01")), "includes-fnc", "The funded nursing care of 2027"),
            (card(.pounds(267, 68), fnc: true), "weekly", "Check the amount"),
            (card(to: LocalDate(testing: "2026-03-31")), "ends-on", "The last day must be"),
            (contract([]), "beds", "Enter each bed"),
            (contract([" ", ""]), "beds", "Enter each bed"),
            (contract(["Room 1", "ROOM  1"]), "beds", "Enter each bed once: ‘ROOM  1’"),
            (contract((0...200).map { "Room \($0)" }), "beds", "Enter 200 beds or fewer"),
            (
                RecordPrice(
                    locationID: id,
                    category: .residential,
                    weekly: .pounds(800),
                    includesFNC: true,
                    startsOn: today,
                    saidBy: "A"
                ),
                "includes-fnc", "Select no"
            ),
            (
                RecordPrice(
                    locationID: id,
                    category: .nursing,
                    weekly: .pounds(800),
                    includesFNC: false,
                    startsOn: today,
                    saidBy: ""
                ),
                "said-by", "Enter who said so"
            ),
            (
                RecordVacancy(locationID: id, category: .nursing, beds: -1, saidBy: "A", saidAt: now), "beds",
                "Enter how many beds"
            ),
            (
                RecordVacancy(
                    locationID: id,
                    category: .nursing,
                    beds: 1,
                    saidBy: "A",
                    saidAt: now.adding(minutes: 1)
                ),
                "said-at", "The time they said so"
            ),
            (
                RecordVacancy(locationID: id, category: .nursing, beds: 1, saidBy: " ", saidAt: now), "said-by",
                "Enter who"
            ),
        ]
    }

    @Test func `what is wrong is said beside its field, and nothing is written`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        let before = try await story.verdict()
        for (act, field, words) in wrongInputs(home.id, now: story.clock.now) {
            let refusal = await #expect(throws: Refusal.self, "\(act)") { try await story.does(act, as: .broker) }
            #expect(refusal?.code == .invalid, "\(act)")
            #expect(refusal?.faults.first?.field == field, "\(act)")
            #expect(refusal?.sentence.hasPrefix(words) == true, "\(refusal?.sentence ?? "")")
        }
        #expect(try await story.verdict() == before)
    }

    @Test func `every act of the market is refused to those who only look`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        for (act, _, _) in wrongInputs(home.id, now: story.clock.now) {
            for role in [Role.practitioner, .ward, .finance, .administrator] {
                let refusal = await #expect(throws: Refusal.self) { try await story.does(act, as: role) }
                #expect(refusal?.code == .notPermitted)
            }
        }
    }

    @Test func `of a location that isn't there nothing can be recorded`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        for (act, field, _) in wrongInputs(Identifier(known: "1-404"), now: story.clock.now)
        where !(act is AddRateCard) {
            await #expect(throws: Refusal.notFound, "\(field)") { try await story.does(act, as: .broker) }
        }
    }

    /// A price from each day in turn, and the spans that stand afterwards.
    @Test(arguments: [
        (["2026-01-01"], ["2026-01-01 to …"]),
        (["2026-01-01", "2026-04-01"], ["2026-01-01 to 2026-03-31", "2026-04-01 to …"]),
        (["2026-04-01", "2026-01-01"], ["2026-01-01 to 2026-03-31", "2026-04-01 to …"]),
        (
            ["2026-01-01", "2026-04-01", "2026-02-01"],
            ["2026-01-01 to 2026-01-31", "2026-02-01 to 2026-03-31", "2026-04-01 to …"]
        ),
        (["2026-01-01", "2026-01-01"], ["2026-01-01 to 2025-12-31", "2026-01-01 to …"]),
    ])
    func `a price holds until the next one begins, and is never overwritten`(days: [String], spans: [String])
        async throws
    {
        let story = try await Scenario()
        try await story.market([home])
        for (number, text) in days.enumerated() {
            try await story.does(
                RecordPrice(
                    locationID: home.id,
                    category: .nursing,
                    weekly: .pounds(1_000 + number),
                    includesFNC: false,
                    startsOn: day(text),
                    saidBy: "The manager"
                ),
                as: .broker
            )
        }
        let file = try #require(try await story.asks(ShowLocation(home.id), as: .broker))
        let shown = file.prices.map { "\($0.startsOn.iso) to \($0.endsOn?.iso ?? "…")" }
        #expect(shown.sorted() == spans.sorted())
        #expect(file.prices.count == days.count)
    }

    @Test func `two memberships of one framework don't overlap, and one may follow the other`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        func accepts(_ from: String, _ to: String?) -> AcceptOnFramework {
            AcceptOnFramework(
                locationID: home.id,
                framework: .careHome,
                startsOn: day(from),
                endsOn: to.map(day)
            )
        }
        try await story.does(accepts("2026-01-01", "2026-03-31"), as: .broker)
        for (from, to) in [("2026-03-31", "2026-12-31"), ("2025-01-01", "2026-01-01"), ("2025-01-01", nil)] {
            let refusal = await #expect(throws: Refusal.self) { try await story.does(accepts(from, to), as: .broker) }
            #expect(refusal?.code == .overlaps, "\(from)")
        }
        try await story.does(accepts("2026-04-01", nil), as: .broker)
        try await story.does(accepts("2025-01-01", "2025-12-31"), as: .broker)
    }

    @Test func `what was entered by mistake is withdrawn, stays readable and is in nobody's way`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        let suspend = SuspendPlacements(locationID: home.id, startsOn: today, source: "Commissioning")
        let wrong = try await story.does(suspend, as: .broker)
        await #expect(throws: Refusal.self) { try await story.does(suspend, as: .broker) }
        try await story.does(
            LiftSuspension(suspensionID: wrong, placementsFrom: today, source: "Commissioning"),
            as: .broker
        )
        try await story.does(suspend, as: .broker)
        let file = try #require(try await story.asks(ShowLocation(home.id), as: .broker))
        #expect(
            file.suspensions.map { $0.standing(on: today) }.sorted { $0.rawValue < $1.rawValue } == [
                .holds, .withdrawn,
            ]
        )
        #expect(file.suspensions.compactMap(\.endSource) == ["Commissioning"])
    }

    @Test func `what has ended isn't ended again`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        let membership = try await story.does(
            AcceptOnFramework(locationID: home.id, framework: .careHome, startsOn: day("2026-01-01")),
            as: .broker
        )
        let contact = try await story.does(
            AddContact(locationID: home.id, name: "Ada Moss", email: "ada@example.org", startsOn: day("2026-01-01")),
            as: .broker
        )
        func ends(_ on: String) async throws {
            try await story.does(EndFrameworkMembership(membershipID: membership, endsOn: day(on)), as: .broker)
            try await story.does(EndContact(contactID: contact, endsOn: day(on)), as: .broker)
        }
        // Until it is over its end may be moved.
        try await ends("2026-06-30")
        try await ends("2026-03-02")
        story.clock.move(to: Instant(testing: "2026-03-03 09:00"))
        let refusal = await #expect(throws: Refusal.self) { try await ends("2026-06-30") }
        #expect(refusal?.code == .endedAlready)
        let tooEarly = await #expect(throws: Refusal.self) {
            try await story.does(
                EndContact(
                    contactID: try await story.does(
                        AddContact(locationID: home.id, name: "B", email: "b@example.org", startsOn: today),
                        as: .broker
                    ),
                    endsOn: day("2026-02-28")
                ),
                as: .broker
            )
        }
        #expect(tooEarly?.faults.first?.field == "ends-on")
    }

    @Test func `a rate card can be made shorter, not longer`() async throws {
        let story = try await Scenario()
        let card = try await story.does(
            AddRateCard(
                commissioner: "bnes",
                category: .nursing,
                weekly: .pounds(1_000),
                includesFNC: false,
                startsOn: day("2025-04-01"),
                endsOn: day("2026-03-31")
            ),
            as: .commissioner
        )
        await #expect(throws: Refusal.self) {
            try await story.does(EndRateCard(cardID: card, endsOn: day("2026-04-01")), as: .broker)
        }
        try await story.does(EndRateCard(cardID: card, endsOn: day("2026-03-15")), as: .broker)
    }

    @Test func `a block contract ends in the past only when nobody has its beds`() async throws {
        let story = try await Scenario()
        try await story.market([StoryHome("Oldfield", number: 1, blockBeds: ["Room 1"])])
        let contract = try #require(try await story.asks(ListBlockContracts(), as: .broker)?.first?.contract)
        let bed = try #require(try await story.blockBeds().first)
        try await story.plantHold(of: bed, number: 1, state: .held)
        let refusal = await #expect(throws: Refusal.self) {
            try await story.does(EndBlockContract(contractID: contract.id, endsOn: day("2026-03-01")), as: .broker)
        }
        #expect(refusal?.code == .bedsInUse)
        try await story.does(EndBlockContract(contractID: contract.id, endsOn: today), as: .broker)
    }

    @Test(arguments: Engine.available)
    func `everything recorded of a market verifies`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        try await story.market([
            StoryHome(
                "Oldfield",
                number: 1,
                weekly: .pounds(1_000),
                vacancies: 1,
                blockBeds: ["A", "B"],
                rating: .good
            )
        ])
        try await story.rate(.pounds(1_000))
        guard case .whole = try await story.verdict() else {
            Issue.record("\(try await story.verdict())")
            return
        }
        try await story.engine.write { _ = try $0.run("UPDATE home_prices SET weekly = weekly + 1") }
        if case .whole = try await story.verdict() { Issue.record("a price altered behind the program was not found") }
    }

    @Test func `those to write to come first, the newest of them before the others`() async throws {
        let story = try await Scenario()
        try await story.market([home])
        for (name, email, from) in [
            ("Old", "old@example.org", "2025-01-01"), ("Rings only", nil, "2026-01-01"),
            ("New", "new@example.org", "2025-06-01"),
            ("Later", "later@example.org", "2026-05-01"),
        ] {
            try await story.does(
                AddContact(
                    locationID: home.id,
                    name: name,
                    email: email,
                    telephone: "01225 496 000",
                    startsOn: day(from)
                ),
                as: .broker
            )
        }
        let contacts = try await story.asks(ContactsOfDay(locationID: home.id), as: .broker)
        #expect(contacts == ["New", "Old", "Rings only"])
    }
}

private struct ContactsOfDay: Query {
    static let permission = Permission.seeMarket
    let locationID: Identifier<Location>

    func answer(in reading: Reading) throws -> [String]? {
        try reading.contacts(of: locationID, on: reading.now.london.date).map(\.name)
    }
}
