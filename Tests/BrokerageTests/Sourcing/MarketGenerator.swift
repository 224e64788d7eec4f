import Brokerage
import BrokerageTesting

/// Makes up markets full of ties and of values on either side of every limit.
struct MarketGenerator {
    var generator: SeededGenerator
    static let start = LocalDate(iso: "2026-03-02") ?? .earliest

    mutating func market(ofAtMost size: Int) -> [Candidate] {
        let count = Int.random(in: 0...size, using: &generator)
        var ids = Set<[UInt8]>()
        return (0..<count).compactMap { _ in
            let candidate = candidate()
            // Ids that differ by scalar only are different ids, which `Set<String>` would not say.
            return ids.insert(Array(candidate.id.utf8)).inserted ? candidate : nil
        }
    }

    mutating func candidate() -> Candidate {
        let prices =
            [1, 500_00, 999_99, 1_000_00, 1_000_01, 1_050_00, 1_099_99, 1_100_00, 1_100_01, 2_000_00]
            + [1_342_177_25, 1_342_177_26, 1_342_177_27, 2_000_000_00, 2_000_000_01, -1, -2]
        let names =
            ["Abbey", "ABBEY", "abbot", "Éden", "\u{65}\u{301}den", "Oaks", "oaks ", "Straße", "Zoë", ""]
            + ["Abbey House North", "ABBEY House South", "Abbey Ho", "Abbey H\u{0}", "Abbey H", "Abbey Hé", "Abbey HÉ"]
        let id = "\(pick(["", "é", "e\u{301}", "A", "a", "1-"]))\(Int.random(in: 0...60, using: &generator))"
        return Candidate(
            id: id,
            name: pick(names),
            framework: chance(70),
            tier: pick([nil, 1, 1, 2, 3]),
            blockVacancies: pick([nil, 0, 0, 0, 1, 2]),
            vacancies: pick([nil, 0, 0, 1, 2, 5]),
            vacancyAgeHours: pick([nil, 0, 1, 71, 72, 73, 200]),
            price: chance(15) ? nil : Money(pence: pick(prices)),
            registeredFor: Categories(Brokerage.CareCategory.allCases.filter { _ in chance(75) }),
            rating: pick([nil, .good, .inadequate]),
            suspended: chance(10),
            safeguarding: chance(15),
            place: pick([nil, "", "Keynsham", "KEYNSHAM", "Paulton", "LLANDDÔL", "Llanddôl"]),
            distanceMetres: pick(
                [nil, 0, 500, 500, 1_609, 1_609] + [16_777_213, 16_777_214, 16_777_215, 20_000_000, 20_000_001, -1, -2]
            ),
            timesOffsetMinutes: pick([nil, 0, 15, 15, 60, 4_093, 4_094, 4_095, 5_000]),
            earliestStart: pick([nil, -3, 0, 1, 1, 30, 8_189, 8_190, 8_191, 9_000]).map { Self.start.adding(days: $0) },
            innovationFit: chance(50)
        )
    }

    mutating func careHomeNeed() -> Need {
        Need(
            service: .careHome,
            category: pick([.residential, .residentialDementia, .nursing, .nursingDementia]),
            funder: .council,
            area: .inside,
            rate: Money(pence: pick([0, 500_00, 1_000_00, 1_000_00, 1_000_01])),
            preferred: pick([nil, "", "keynsham", "Keynsham", "Bath", "llanddôl"]),
            start: nil
        )
    }

    mutating func homecareNeed() -> Need {
        Need(
            service: .homecare,
            category: .homecare,
            funder: .council,
            area: pick([.inside, .outside]),
            rate: Money(pence: pick([500_00, 1_000_00])),
            preferred: pick([nil, "Keynsham"]),
            start: Self.start
        )
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &generator)]
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }
}
