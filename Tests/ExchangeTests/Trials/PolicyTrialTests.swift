import Brokerage
import BrokerageTesting
import Exchange
import Testing

/// `carebroker policy try`, from the words of a market to the lines it prints.
@Suite struct PolicyTrialTests {
    private static func need(_ service: Service, rate: Money = .pounds(25), preferred: String? = "keynsham") -> Need {
        Need(
            service: service,
            category: service == .careHome ? .nursing : .homecare,
            funder: .council,
            area: .inside,
            rate: rate,
            preferred: preferred,
            start: LocalDate(iso: "2026-03-02")
        )
    }

    private static func trial(_ rows: [[String: String]], _ need: Need) throws -> PolicyTrial {
        try PolicyTrial(
            of: try Repository.policy(),
            pathway: need.service == .careHome ? "care-home-in-area" : "homecare",
            need: need,
            market: try MarketFile.read(Array(MadeUpMarketFile.file(rows).utf8), named: "market.csv")
        )
    }

    /// Rank, id and clause of those that rank, id and reasons of those left out: what the oracle says.
    private static func lines(_ csv: String) throws -> [String] {
        var reader = CSVReader()
        let records = try reader.read(Array(csv.utf8)) + reader.finish()
        return records.dropFirst().map { record in
            let cells = record.fields
            return cells[0].isEmpty ? ",\(cells[1]),\(cells[4])" : "\(cells[0]),\(cells[1]),\(cells[2])"
        }
    }

    @Test(arguments: [Service.careHome, .homecare])
    func `generated markets rank as the sentences of the policy say, read slowly`(service: Service) throws {
        var generator = SeededGenerator.fresh()
        let rates = [Money.pounds(25), .pounds(25), .pounds(24, 99), .pounds(40), .zero]
        for round in 0..<SeededGenerator.cases(1_000) {
            let rows = MadeUpMarketFile.rows(ofAtMost: round.isMultiple(of: 100) ? 100 : 20, using: &generator)
            let rate = rates[Int.random(in: rates.indices, using: &generator)]
            let preferred = Bool.random(using: &generator) ? "Keynsham" : ""
            let need = Self.need(service, rate: rate, preferred: preferred.isEmpty ? nil : preferred)
            let slow = SlowTrial(
                rate: rate.pence,
                category: need.category.rawValue,
                preferred: preferred,
                start: "2026-03-02"
            )
            let printed = try Self.lines(try Self.trial(rows, need).csv)
            let expected = slow.lines(rows, homecare: service == .homecare)
            guard printed.map({ Array($0.utf8) }) == expected.map({ Array($0.utf8) }) else {
                Issue.record("seed \(generator.seed), round \(round): \(printed) is not \(expected)")
                return
            }
        }
    }

    @Test(arguments: [Service.careHome, .homecare])
    func `every provider stands there once, none suspended ranks, no clause is crossed, and more change no order`(
        service: Service
    ) throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(300) {
            let rows = MadeUpMarketFile.rows(ofAtMost: 30, using: &generator)
            let comment: Comment = "seed \(generator.seed)"
            let need = Self.need(service)
            let trial = try Self.trial(rows, need)
            let ranked = trial.ranked.lines
            #expect(ranked.count + trial.ranked.leftOut.count == rows.count, comment)
            #expect(ranked.map(\.rank) == Array(1...max(1, ranked.count)).prefix(ranked.count).map { $0 }, comment)
            let suspended = Set(rows.filter { $0["suspended"] == "y" }.map { Array(($0["id"] ?? "").utf8) })
            #expect(suspended.isDisjoint(with: ranked.map { Array($0.id.utf8) }), comment)
            let clauses = trial.pathway.sourcing.map(\.clause)
            let places = ranked.compactMap { clauses.firstIndex(of: $0.clause) }
            #expect(places == places.sorted() && places.count == ranked.count, comment)
            // The same in any order of the market, and without one of its providers.
            #expect(try Self.trial(rows.shuffled(using: &generator), need).ranked.lines == ranked, comment)
            guard let gone = rows.randomElement(using: &generator) else { continue }
            let fewer = try Self.trial(
                rows.filter { Array(($0["id"] ?? "").utf8) != Array((gone["id"] ?? "").utf8) },
                need
            )
            #expect(
                fewer.ranked.lines.map { Array($0.id.utf8) }
                    == ranked.map { Array($0.id.utf8) }.filter { $0 != Array((gone["id"] ?? "").utf8) },
                comment
            )
        }
    }

    @Test func `what has to happen first stands at the end of why`() throws {
        let rows = [
            ["id": "A", "framework": "n", "block_vacancies": "1", "registered_for": "nursing", "safeguarding": "y"],
            [
                "id": "B", "framework": "y", "vacancies": "1", "price": "25", "registered_for": "nursing",
                "safeguarding": "y",
            ],
            ["id": "C", "vacancies": "1", "registered_for": "nursing"],
        ]
        #expect(
            try Self.trial(rows, Self.need(.careHome)).csv
                == """
                rank,id,clause,why,left_out_because
                1,A,2.2.3a,block-vacancy;off-framework;distance-unknown;stale-vacancy;commissioner-discussion;commissioner-word,
                2,B,2.2.3b,framework;at-or-under-rate;distance-unknown;stale-vacancy;commissioner-word,
                3,C,2.2.4,off-framework;distance-unknown;stale-vacancy;commissioner-discussion,

                """
        )
    }

    @Test func `those left out come after, in the order of the market, with every reason`() throws {
        let rows = [
            ["id": "Z", "suspended": "y", "vacancy_age_hours": "72"],
            ["id": "Y", "registered_for": "nursing", "vacancy_age_hours": "0"],
            ["id": "X", "registered_for": "nursing", "framework": "y", "vacancy_age_hours": "72.01", "price": "25"],
            ["id": "W", "registered_for": "homecare;residential", "vacancies": "1"],
        ]
        #expect(
            try Self.trial(rows, Self.need(.careHome)).csv
                == """
                rank,id,clause,why,left_out_because
                1,X,2.2.3b,framework;at-or-under-rate;distance-unknown;stale-none,
                ,Z,,,not-registered;suspended;no-capacity
                ,Y,,,no-capacity
                ,W,,,not-registered

                """
        )
    }

    @Test func `an id with a comma or a quotation mark comes out as a file needs it`() throws {
        let rows = [
            [
                "id": "A,\"1\"", "framework": "y", "vacancies": "1", "vacancy_age_hours": "1", "price": "25",
                "registered_for": "nursing",
            ]
        ]
        #expect(try Self.trial(rows, Self.need(.careHome)).csv.contains("\n1,\"A,\"\"1\"\"\",2.2.3b,"))
    }

    @Test func `a market without providers ranks none`() throws {
        #expect(try Self.trial([], Self.need(.careHome)).csv == "rank,id,clause,why,left_out_because\n")
        #expect(try Self.trial([], Self.need(.careHome)).table.contains("No provider ranks."))
    }

    @Test func `fewer than three for homecare is said beside the clause that asks for three (3.6)`() throws {
        let row = [
            "framework": "y", "vacancies": "1", "vacancy_age_hours": "1", "price": "25", "registered_for": "homecare",
        ]
        func table(_ count: Int) throws -> String {
            try Self.trial((1...count).map { number in row.merging(["id": "P\(number)"]) { $1 } }, Self.need(.homecare))
                .table
        }
        #expect(try table(2).contains("At least 3 providers must be considered (3.6); 2 of this market can be."))
        #expect(try !table(3).contains("must be considered"))
    }

    @Test(arguments: [
        (
            Funder.chc, Area.inside,
            "Pathway care-home-in-area (2.2) is for care funded by the council, not by NHS continuing healthcare"
        ),
        (.council, .outside, "Pathway care-home-in-area (2.2) is for care inside the area, not outside the area"),
    ])
    func `a need that the pathway is not for is refused with the reason`(funder: Funder, area: Area, sentence: String)
        throws
    {
        let need = Need(
            service: .careHome,
            category: .nursing,
            funder: funder,
            area: area,
            rate: .pounds(1_000),
            preferred: nil,
            start: nil
        )
        let policy = try Repository.policy()
        let refusal = #expect(throws: PolicyRefusal.self) {
            try PolicyTrial(of: policy, pathway: "care-home-in-area", need: need, market: [])
        }
        #expect(refusal?.sentence == sentence)
    }
}
