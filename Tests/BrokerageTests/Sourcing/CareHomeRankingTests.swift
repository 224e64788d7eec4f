import Brokerage
import Testing

/// Clause 2.2.3 and 2.2.4, case by case. Each market is given in another order than it ranks in.
@Suite struct CareHomeRankingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let market: [Candidate]
        let order: String
        var omissions = ""
        var preferred: String?

        var testDescription: String { what }
    }

    static let cases: [Case] = [
        Case(
            what: "a block vacancy comes before the cheapest home of the framework (2.2.3a)",
            market: [.made("cheap", price: .pounds(1)), .made("block", block: 1, price: .pounds(9_999))],
            order: "2.2.3a block, 2.2.3b cheap"
        ),
        Case(
            what: "a block contract off the framework ranks with the block vacancies (2.2.3a)",
            market: [.made("b", framework: false, block: 1), .made("a", block: 1)],
            order: "2.2.3a a, 2.2.3a b"
        ),
        Case(
            what: "a home at the rate accepts it, a penny more does not (2.2.3b, c)",
            market: [
                .made("over", price: .pounds(1_000, 1)), .made("at", price: .pounds(1_000)),
                .made("under", price: .pounds(999)),
            ],
            order: "2.2.3b at, 2.2.3b under, 2.2.3c over"
        ),
        Case(
            what: "price is no order at or under the rate: the nearest comes first (2.2.3b)",
            market: [
                .made("cheap", price: .pounds(700), metres: 5_000), .made("near", price: .pounds(1_000), metres: 4_999),
            ],
            order: "2.2.3b near, 2.2.3b cheap"
        ),
        Case(
            what: "ten percent over is near the rate, a penny more is not (2.2.3c, d)",
            market: [.made("far", price: .pounds(1_100, 1)), .made("near", price: .pounds(1_100))],
            order: "2.2.3c near, 2.2.3d far"
        ),
        Case(
            what: "those near the rate go by price before place and distance (2.2.3c)",
            market: [
                .made("dear", price: .pounds(1_099), place: "Keynsham", metres: 1),
                .made("cheap", price: .pounds(1_001), place: "Paulton", metres: 9_000),
            ],
            order: "2.2.3c cheap, 2.2.3c dear",
            preferred: "Keynsham"
        ),
        Case(
            what: "near the rate, at the same price, the preferred place decides and then distance (2.2.3c)",
            market: [
                .made("far", price: .pounds(1_050), place: "Paulton", metres: 900),
                .made("preferred", price: .pounds(1_050), place: "Keynsham", metres: 9_000),
                .made("near", price: .pounds(1_050), place: "Paulton", metres: 800),
            ],
            order: "2.2.3c preferred, 2.2.3c near, 2.2.3c far",
            preferred: "Keynsham"
        ),
        Case(
            what: "a home whose price nobody knows comes last of the framework (2.2.3d)",
            market: [.made("unknown", metres: 1), .made("dear", price: .pounds(5_000), metres: 9_000)],
            order: "2.2.3d dear, 2.2.3d unknown"
        ),
        Case(
            what: "off the framework comes last, however cheap and near (2.2.4)",
            market: [
                .made("off", framework: false, price: .pounds(500), place: "Keynsham", metres: 1),
                .made("on", price: .pounds(4_000), metres: 90_000),
            ],
            order: "2.2.3d on, 2.2.4 off",
            preferred: "Keynsham"
        ),
        Case(
            what: "off the framework, place and distance go before price (2.2.4)",
            market: [
                .made("cheap", framework: false, price: .pounds(500), metres: 2_000),
                .made("near", framework: false, price: .pounds(5_000), metres: 1_000),
                .made("preferred", framework: false, place: "Keynsham", metres: 9_000),
            ],
            order: "2.2.4 preferred, 2.2.4 near, 2.2.4 cheap",
            preferred: "Keynsham"
        ),
        Case(
            what: "a preference never crosses clauses (2.2.5)",
            market: [
                .made("elsewhere", price: .pounds(1_000), place: "Paulton", metres: 30_000),
                .made("there", price: .pounds(1_001), place: "Keynsham", metres: 10),
            ],
            order: "2.2.3b elsewhere, 2.2.3c there",
            preferred: "Keynsham"
        ),
        Case(
            what: "the preferred place is the same place in capitals, and no other place",
            market: [
                .made("longer", price: .pounds(1), place: "Keynsham Hill", metres: 1),
                .made("shorter", price: .pounds(1), place: "Keynsha", metres: 2),
                .made("loud", price: .pounds(1), place: "KEYNSHAM", metres: 9),
                .made("none", price: .pounds(1), metres: 3),
            ],
            order: "2.2.3b loud, 2.2.3b longer, 2.2.3b shorter, 2.2.3b none",
            preferred: "keynsham"
        ),
        Case(
            what: "a place beyond ASCII is compared in lower case too",
            market: [
                .made("other", price: .pounds(1), place: "Llanfair", metres: 1),
                .made("there", price: .pounds(1), place: "LLANDDÔL", metres: 9),
            ],
            order: "2.2.3b there, 2.2.3b other",
            preferred: "Llanddôl"
        ),
        Case(
            what: "an empty preference is none, even of homes in no place",
            market: [.made("b", price: .pounds(1), place: "", metres: 2), .made("a", price: .pounds(1), metres: 1)],
            order: "2.2.3b a, 2.2.3b b",
            preferred: ""
        ),
        Case(
            what: "an unknown distance comes after every known one",
            market: [.made("unknown", price: .pounds(1)), .made("far", price: .pounds(1), metres: 900_000)],
            order: "2.2.3b far, 2.2.3b unknown"
        ),
        Case(
            what: "names go in lower case by Unicode scalar",
            market: [
                .made("4", name: "Éden", price: .pounds(1)), .made("3", name: "zinnia", price: .pounds(1)),
                .made("1", name: "Abbey", price: .pounds(1)), .made("2", name: "abbot", price: .pounds(1)),
            ],
            order: "2.2.3b 1, 2.2.3b 2, 2.2.3b 3, 2.2.3b 4"
        ),
        Case(
            what: "an accent written apart is another name than the same accent written together",
            market: [
                .made("together", name: "\u{E9}", price: .pounds(1)),
                .made("apart", name: "e\u{301}", price: .pounds(1)),
            ],
            order: "2.2.3b apart, 2.2.3b together"
        ),
        Case(
            what: "homes of one name go by id, by Unicode scalar and not by number or case",
            market: [
                .made("10", name: "Oaks", price: .pounds(1)), .made("9", name: "OAKS", price: .pounds(1)),
                .made("b", name: "oaks", price: .pounds(1)), .made("B", name: "Oaks", price: .pounds(1)),
            ],
            order: "2.2.3b 10, 2.2.3b 9, 2.2.3b B, 2.2.3b b"
        ),
        Case(
            what: "a fresh nought leaves a home out, to the last hour",
            market: [
                .made("71", vacancies: 0, age: 71, price: .pounds(1)),
                .made("72", vacancies: 0, age: 72, price: .pounds(1)),
                .made("73", vacancies: 0, age: 73, price: .pounds(1)),
            ],
            order: "2.2.3b 73",
            omissions: "71 no-capacity, 72 no-capacity"
        ),
        Case(
            what: "a stale nought puts a home last in its clause and no lower",
            market: [
                .made("stale", vacancies: 0, age: 100, price: .pounds(1), place: "Keynsham", metres: 1),
                .made("dear", price: .pounds(1_001)),
                .made("fresh", price: .pounds(1_000), metres: 90_000),
            ],
            order: "2.2.3b fresh, 2.2.3b stale, 2.2.3c dear",
            preferred: "Keynsham"
        ),
        Case(
            what: "a stale nought comes after an unknown price",
            market: [
                .made("stale", vacancies: 0, age: 100, price: .pounds(2_000)), .made("unknown"),
                .made("both", vacancies: 0, age: 100),
            ],
            order: "2.2.3d unknown, 2.2.3d stale, 2.2.3d both"
        ),
        Case(
            what: "a nought of unknown age is stale, and so is an unknown number of unknown age",
            market: [
                .made("nought", vacancies: 0, age: nil, price: .pounds(1)),
                .made("unknown", block: nil, vacancies: nil, age: nil, price: .pounds(2)),
                .made("known", price: .pounds(3)),
            ],
            order: "2.2.3b known, 2.2.3b nought, 2.2.3b unknown"
        ),
        Case(
            what: "an unknown number counts as nought",
            market: [.made("a", block: nil, vacancies: nil, age: 3, price: .pounds(1))],
            order: "",
            omissions: "a no-capacity"
        ),
        Case(
            what: "a stale vacancy keeps its place",
            market: [
                .made("fresh", price: .pounds(1), metres: 2), .made("stale", age: 500, price: .pounds(1), metres: 1),
            ],
            order: "2.2.3b stale, 2.2.3b fresh"
        ),
        Case(
            what: "a block vacancy is capacity where there is no other",
            market: [.made("block", block: 1, vacancies: 0)],
            order: "2.2.3a block"
        ),
        Case(
            what: "a home is left out for every reason there is, in the order of the market",
            market: [
                .made("all", vacancies: 0, registeredFor: [.residential], suspended: true),
                .made("kept", price: .pounds(1)),
                .made("category", registeredFor: [.residential, .nursingDementia]),
                .made("nothing", registeredFor: []),
                .made("suspended", block: 3, suspended: true),
            ],
            order: "2.2.3b kept",
            omissions: "all not-registered;suspended;no-capacity, category not-registered, nothing not-registered, "
                + "suspended suspended"
        ),
        Case(
            what: "a safeguarding concern leaves nobody out and costs no place",
            market: [
                .made("b", price: .pounds(1), metres: 2),
                .made("a", price: .pounds(1), safeguarding: true, metres: 1),
            ],
            order: "2.2.3b a, 2.2.3b b"
        ),
        Case(what: "an empty market ranks nobody", market: [], order: ""),
    ]

    @Test(arguments: cases)
    func `homes are ranked by clause 2.2.3`(example: Case) throws {
        let need = Need.home(preferred: example.preferred)
        let result = try ranked(example.market, for: need, under: ShippedPolicy.policy())
        #expect(result.order == example.order)
        #expect(result.omissions == example.omissions)
        #expect(result.lines.map(\.rank) == result.lines.indices.map { $0 + 1 })
    }

    @Test func `extreme amounts neither trap nor rank as near`() throws {
        let market: [Candidate] = [
            .made("most", price: Money(pence: .max), metres: .max, offset: .max),
            .made("least", price: Money(pence: .min), metres: .min, offset: .min),
            .made("none", age: .max),
        ]
        for rate in [Money(pence: .max), Money(pence: .min), .zero] {
            let result = try ranked(market, for: .home(rate: rate), under: ShippedPolicy.policy())
            #expect(result.lines.count == 3)
            for line in result.lines { _ = line.why.map(\.sentence) }
        }
        let off = market.map {
            Candidate.made(
                $0.id,
                framework: false,
                price: $0.price,
                registeredFor: [.homecare],
                offset: $0.timesOffsetMinutes,
                earliest: "2199-12-31"
            )
        }
        for rate in [Money(pence: .max), Money(pence: .min)] {
            let result = try ranked(off, for: .homecare(rate: rate), under: ShippedPolicy.policy())
            #expect(result.lines.count == 3)
        }
    }

    @Test func `a concern asks for the commissioner's word and a home off the framework for a discussion`() throws {
        let market: [Candidate] = [
            .made("1", framework: false, block: 1), .made("2", block: 1, safeguarding: true),
            .made("3", price: .pounds(900)), .made("4", framework: false, safeguarding: true),
        ]
        let result = try ranked(market, for: .home(), under: ShippedPolicy.policy())
        let needs = result.lines.map { line in
            "\(line.id): "
                + line.needs.map { "\($0.need.rawValue) \($0.basis.clause?.text ?? "")" }.joined(separator: ", ")
        }
        #expect(
            needs == [
                "1: commissioner-discussion 2.1.3a",
                "2: commissioner-word 2.2.6",
                "3: ",
                "4: commissioner-discussion 2.2.4, commissioner-word 2.2.6",
            ]
        )
    }

    @Test func `each line says what put it there`() throws {
        let market: [Candidate] = [
            .made("block", block: 2, age: 80, place: "Keynsham", metres: 3_380),
            .made("under", price: .pounds(950), metres: 1_609),
            .made("near", price: .pounds(1_050)),
            .made("over", vacancies: 0, age: nil, price: .pounds(1_200), metres: 100),
            .made("unknown", vacancies: 0, age: 73, metres: 100),
            .made("off", framework: false, price: .pounds(1_200), metres: 100),
        ]
        let result = try ranked(market, for: .home(preferred: "Keynsham"), under: ShippedPolicy.policy())
        let rate = Money.pounds(1_000)
        #expect(
            result.lines.map(\.why) == [
                [
                    .blockVacancies(2), .onFramework, .preferredPlace("Keynsham"), .distance(metres: 3_380),
                    .staleVacancy(ageHours: 80, limitHours: 72),
                ],
                [.onFramework, .atOrUnderRate(price: .pounds(950), rate: rate), .distance(metres: 1_609)],
                [.onFramework, .nearRate(price: .pounds(1_050), rate: rate, percent: 10), .distanceUnknown],
                [
                    .onFramework, .overRate(price: .pounds(1_200), rate: rate), .distance(metres: 100),
                    .staleNone(ageHours: nil, limitHours: 72),
                ],
                [
                    .onFramework, .priceUnknown, .distance(metres: 100), .staleNone(ageHours: 73, limitHours: 72),
                ],
                [.offFramework, .distance(metres: 100)],
            ]
        )
    }
}
