import Brokerage
import BrokerageTesting
import Testing

@Suite struct AgreePlacementTests {
    @Test(arguments: Engine.available)
    func `the home assesses, and the last accepted price is the agreed one (B&NES 2.2.8)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.agreesToMeet()
        func agreed() async throws -> AgreedPrice? {
            try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker)?.agreed
        }
        #expect(try await agreed() == AgreedPrice(weekly: .pounds(900), includesFNC: false))
        func says(_ side: NegotiationRound.Side, _ weekly: Money, fnc: Bool = false, _ accepted: Bool) async throws {
            try await story.does(
                Negotiate(
                    caseID: options.caseID,
                    side: side,
                    saidBy: "Ruth Dale",
                    weekly: weekly,
                    includesFNC: fnc,
                    accepted: accepted
                ),
                as: .broker
            )
        }
        try await says(.home, .pounds(980), false)
        #expect(try await agreed()?.round == nil)
        try await says(.brokerage, .pounds(1_200), fnc: true, true)
        try await says(.home, .pounds(1_400), false)
        let price = try #require(try await agreed())
        #expect(price == AgreedPrice(weekly: .pounds(1_200), includesFNC: true, round: 2))
        #expect(price.withoutFNC(on: LocalDate(testing: "2026-03-02")) == .pounds(945, 94))
        let page = try #require(try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker))
        #expect(page.benchmark.rate?.weekly == .pounds(1_000))
        #expect(page.negotiation.map(\.number) == [1, 2, 3])
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a trusted assessor may assess, and what can't be met stops the price (B&NES 2.2.8)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        let empty = RecordAssessment(
            caseID: options.caseID,
            assessor: nil,
            assessorName: nil,
            assessedOn: nil,
            canMeetNeed: nil
        )
        #expect(
            try await story.refusal(of: empty, as: .broker)?.faults.map(\.field)
                == ["assessor", "assessor-name", "assessed-on", "can-meet"]
        )
        try await story.does(
            RecordAssessment(
                caseID: options.caseID,
                assessor: .trustedAssessor,
                assessorName: "Nick Hall",
                assessedOn: LocalDate(testing: "2026-03-02"),
                canMeetNeed: false,
                words: "Needs one to one at night"
            ),
            as: .broker
        )
        let page = try #require(try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker))
        #expect(page.acts.negotiating.refusal?.code == .homeCannotMeet)
        #expect(page.acts.breakingDown.refusal?.clause == "2.2.8")
    }

    @Test(arguments: Engine.available)
    func `the parts of the breakdown add up to the agreed price (B&NES 2.2.9)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.agreesToMeet()
        func breakdown(_ care: Money, fnc: Bool = false) -> RecordCostBreakdown {
            RecordCostBreakdown(
                caseID: options.caseID,
                parts: [PricePart(.accommodation, .pounds(500)), PricePart(.care, care)],
                includesFNC: fnc,
                submittedBy: "Ruth Dale",
                receivedOn: LocalDate(testing: "2026-03-02")
            )
        }
        let refusal = try await story.refusal(of: breakdown(.pounds(399, 99)), as: .broker)
        #expect(refusal?.faults.map(\.field) == ["parts"])
        // £900 and the £254.06 that the NHS pays.
        #expect(try await story.refusal(of: breakdown(.pounds(654, 6), fnc: true), as: .broker) == nil)
        try await story.passes(to: "2026-03-02 09:05")
        #expect(try await story.refusal(of: breakdown(.pounds(400)), as: .broker) == nil)
        func kept() async throws -> CostBreakdown? {
            try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker)?.breakdown
        }
        #expect(try await kept()?.weekly == .pounds(900))
        #expect(try await story.page(options.caseID).next?.act == .askForFunding)

        try await story.does(
            Negotiate(
                caseID: options.caseID,
                side: .brokerage,
                saidBy: "Ruth Dale",
                weekly: .pounds(890),
                includesFNC: false,
                accepted: true
            ),
            as: .broker
        )
        #expect(try await kept() == nil, "A breakdown of an earlier price counts no more")
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `a price may be written down a day after it was said, never before it was said (B&NES 2.2.8)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.agreesToMeet()
        try await story.passes(to: "2026-03-04 10:00")
        func price(_ day: String?) -> Negotiate {
            Negotiate(
                caseID: options.caseID,
                side: .home,
                saidBy: "Ruth Dale",
                weekly: .pounds(900),
                includesFNC: false,
                accepted: true,
                saidOn: day.map { LocalDate(testing: $0) }
            )
        }
        for day in ["2026-03-05", "2026-02-01"] {
            let refusal = try await story.refusal(of: price(day), as: .broker)
            #expect(refusal?.faults.map(\.field) == ["said-on"], "\(day)")
        }
        try await story.does(price("2026-03-03"), as: .broker)
        try await story.does(price(nil), as: .broker)
        let days = try await story.asks(PlacementToAgree(caseID: options.caseID), as: .broker)?.negotiation.map(\.day)
        #expect(days == [LocalDate(testing: "2026-03-03"), LocalDate(testing: "2026-03-04")])
    }

    @Test
    func `a breakdown of any agreed price is kept exactly when its parts add up`() async throws {
        let story = try await Scenario()
        let options = try await story.agreesToMeet()
        var generator = SeededGenerator.fresh()
        for _ in 1...40 {
            let fnc = Bool.random(using: &generator)
            let weekly = Money(pence: Int.random(in: 30_000...250_000, using: &generator))
            try await story.does(
                Negotiate(
                    caseID: options.caseID,
                    side: .home,
                    saidBy: "Ruth Dale",
                    weekly: weekly,
                    includesFNC: fnc,
                    accepted: true
                ),
                as: .broker
            )
            let inParts = Bool.random(using: &generator)
            let total = inParts == fnc ? weekly : inParts ? weekly + .pounds(254, 6) : weekly - .pounds(254, 6)
            let weights = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                Int.random(in: 0...9, using: &generator)
            }
            var amounts = total.split(into: weights)
            let off = Money(pence: [0, 0, 1, -1].randomElement(using: &generator) ?? 0)
            amounts[0] = amounts[0] + off
            let parts = zip(PricePart.Kind.named, amounts).map { PricePart($0, $1) }
            let act = RecordCostBreakdown(
                caseID: options.caseID,
                parts: parts,
                includesFNC: inParts,
                submittedBy: "Ruth Dale",
                receivedOn: LocalDate(testing: "2026-03-02")
            )
            let isRefused = try await story.refusal(of: act, as: .broker) != nil
            #expect(isRefused == (off != .zero), "\(weekly) \(fnc) \(parts) \(inParts)")
        }
    }
}
