import Brokerage
import Testing

/// Clause 3.2, case by case. Each market is given in another order than it ranks in.
@Suite struct HomecareRankingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let market: [Candidate]
        let order: String
        var omissions = ""

        var testDescription: String { what }
    }

    private static func provider(
        _ id: String,
        framework: Bool = true,
        tier: Int? = nil,
        block: Int? = 0,
        vacancies: Int? = 1,
        age: Int? = 1,
        price: Money? = .pounds(20),
        offset: Int? = nil,
        earliest: String? = nil,
        fit: Bool = false
    ) -> Candidate {
        .made(
            id,
            framework: framework,
            tier: tier,
            block: block,
            vacancies: vacancies,
            age: age,
            price: price,
            registeredFor: [.homecare],
            offset: offset,
            earliest: earliest,
            fit: fit
        )
    }

    static let cases: [Case] = [
        Case(
            what: "tier 1 with block capacity that fits comes first, whatever its price (3.2.i)",
            market: [
                provider("ii", tier: 1, price: .pounds(1)), provider("i", tier: 1, block: 1, price: nil, fit: true),
            ],
            order: "3.2.i i, 3.2.ii ii"
        ),
        Case(
            what: "block capacity that doesn't fit is tier 1's other capacity (3.2.ii)",
            market: [provider("no fit", tier: 1, block: 1), provider("no block", tier: 1, fit: true)],
            order: "3.2.ii no block, 3.2.ii no fit"
        ),
        Case(
            what: "block capacity in tier 2 is no tier 1 (3.2.iii)",
            market: [provider("tier 2", tier: 2, block: 1, fit: true), provider("tier 1", tier: 1)],
            order: "3.2.ii tier 1, 3.2.iii tier 2"
        ),
        Case(
            what: "a tier counts on the framework only (3.2.v)",
            market: [
                provider("off", framework: false, tier: 1, block: 1, fit: true), provider("on", price: .pounds(90)),
            ],
            order: "3.2.iv on, 3.2.v off"
        ),
        Case(
            what: "over the rate, tier 1 is as any other of the framework (3.2.iv)",
            market: [
                provider("tier 1", tier: 1, price: .pounds(27)), provider("other", price: .pounds(26)),
                provider("at", price: .pounds(25)), provider("a penny over", price: .pounds(25, 1)),
            ],
            order: "3.2.iii at, 3.2.iv a penny over, 3.2.iv other, 3.2.iv tier 1"
        ),
        Case(
            what: "an unknown price is over the rate and last (3.2.iv)",
            market: [
                provider("unknown", tier: 1, price: nil, offset: 0), provider("dear", price: .pounds(99), offset: 600),
            ],
            order: "3.2.iv dear, 3.2.iv unknown"
        ),
        Case(
            what: "off the framework, those at or under the rate are alike and then the nearest comes (3.2.v)",
            market: [
                provider("dearest", framework: false, price: .pounds(40), offset: 0),
                provider("over", framework: false, price: .pounds(25, 1), offset: 90),
                provider("at", framework: false, price: .pounds(25), offset: 10),
                provider("cheap", framework: false, price: .pounds(10), offset: 20),
                provider("unknown", framework: false, price: nil, offset: 0),
            ],
            order: "3.2.v at, 3.2.v cheap, 3.2.v over, 3.2.v dearest, 3.2.v unknown"
        ),
        Case(
            what: "in i to iii the smallest difference in times comes first, then the start, then the price",
            market: [
                provider("price", offset: 15, earliest: "2026-03-03"),
                provider("cheaper", price: .pounds(19), offset: 15, earliest: "2026-03-03"),
                provider("times", price: .pounds(25), offset: 0, earliest: "2026-04-01"),
                provider("start", price: .pounds(25), offset: 15, earliest: "2026-03-02"),
            ],
            order: "3.2.iii times, 3.2.iii start, 3.2.iii cheaper, 3.2.iii price"
        ),
        Case(
            what: "price goes before times over the rate (3.2.iv)",
            market: [
                provider("times", price: .pounds(27), offset: 0), provider("price", price: .pounds(26), offset: 60),
            ],
            order: "3.2.iv price, 3.2.iv times"
        ),
        Case(
            what: "at the same price over the rate, times and then start decide (3.2.iv)",
            market: [
                provider("late", price: .pounds(26), offset: 5, earliest: "2026-03-09"),
                provider("early", price: .pounds(26), offset: 5, earliest: "2026-03-04"),
                provider("off", price: .pounds(26), offset: 6, earliest: "2026-03-02"),
            ],
            order: "3.2.iv early, 3.2.iv late, 3.2.iv off"
        ),
        Case(
            what: "starting early counts as starting in time",
            market: [
                provider("dear", price: .pounds(21), earliest: "2025-01-01"),
                provider("cheap", price: .pounds(20), earliest: "2026-03-02"),
            ],
            order: "3.2.iii cheap, 3.2.iii dear"
        ),
        Case(
            what: "unknown times, an unknown start and an unknown price come last, each in its turn",
            market: [
                provider("times", price: .pounds(1), earliest: "2026-03-02"),
                provider("start", price: .pounds(1), offset: 999),
                provider("known", offset: 999, earliest: "2027-01-01"),
                provider("i", tier: 1, block: 1, price: nil, offset: 999, fit: true),
                provider("i cheap", tier: 1, block: 1, price: .pounds(90), offset: 999, fit: true),
            ],
            order: "3.2.i i cheap, 3.2.i i, 3.2.iii known, 3.2.iii start, 3.2.iii times"
        ),
        Case(
            what: "a stale nought comes last in its clause, a fresh one is left out",
            market: [
                provider("stale", tier: 1, vacancies: 0, age: 73, offset: 0),
                provider("fresh", tier: 1, vacancies: 0, age: 72, offset: 0), provider("last", tier: 1, offset: 90),
            ],
            order: "3.2.ii last, 3.2.ii stale",
            omissions: "fresh no-capacity"
        ),
    ]

    @Test(arguments: cases)
    func `homecare is ranked by clause 3.2`(example: Case) throws {
        let result = try ranked(example.market, for: .homecare(), under: ShippedPolicy.policy())
        #expect(result.order == example.order)
        #expect(result.omissions == example.omissions)
    }

    @Test func `where no start is wanted, any known start is in time`() throws {
        let market = [
            Self.provider("b", earliest: "2026-03-02"), Self.provider("a", earliest: "2030-03-02"), Self.provider("c"),
        ]
        let policy = try ShippedPolicy.policy()
        #expect(
            try ranked(market, for: .homecare(start: nil), under: policy).order == "3.2.iii a, 3.2.iii b, 3.2.iii c"
        )
    }

    @Test func `each line says what put it there`() throws {
        let market = [
            Self.provider("i", tier: 1, block: 1, offset: 0, earliest: "2026-03-01", fit: true),
            Self.provider("ii", tier: 1, offset: 30, earliest: "2026-03-05"),
            Self.provider("v", framework: false, price: .pounds(30)),
        ]
        let result = try ranked(market, for: .homecare(), under: ShippedPolicy.policy())
        let rate = Money.pounds(25)
        let (first, fifth) = (LocalDate(iso: "2026-03-01"), LocalDate(iso: "2026-03-05"))
        #expect(
            result.lines.map(\.why) == [
                [
                    .blockVacancies(1), .onFramework, .tier(1), .innovationFit,
                    .atOrUnderRate(price: .pounds(20), rate: rate), .visitTimes(offsetMinutes: 0),
                    .startInTime(try #require(first)),
                ],
                [
                    .onFramework, .tier(1), .atOrUnderRate(price: .pounds(20), rate: rate),
                    .visitTimes(offsetMinutes: 30), .startLate(try #require(fifth), days: 3),
                ],
                [.offFramework, .overRate(price: .pounds(30), rate: rate), .visitTimesUnknown, .startUnknown],
            ]
        )
        #expect(result.lines.map { $0.needs.map(\.need) } == [[], [], [.discussion]])
    }
}
