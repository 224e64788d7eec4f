import Brokerage
import BrokerageTesting
import Exchange
import Testing

@Suite struct MarketFileTests {
    private static func read(_ text: String) throws(MarketFaults) -> [Candidate] {
        try MarketFile.read(Array(text.utf8), named: "market.csv")
    }

    private static func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

    private static func faults(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try MarketFile.read(bytes, named: "market.csv")
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    private static func file(_ replaced: [String: String]...) -> String {
        MadeUpMarketFile.header + "\n" + replaced.map { MadeUpMarketFile.line($0) + "\n" }.joined()
    }

    @Test func `a line is read as it is written`() throws {
        let text = Self.file(
            [
                "id": "H1", "name": "Oldfield House", "framework": "y", "tier": "1", "block_vacancies": "2",
                "vacancies": "3", "vacancy_age_hours": "5", "price": "980.5", "registered_for": "nursing;homecare",
                "rating": "Good", "suspended": "y", "safeguarding": "y", "place": "Bath", "distance_km": "8.4",
                "times_offset_minutes": "15", "earliest_start": "2026-03-04", "innovation_fit": "y",
            ]
        )
        #expect(
            try Self.read(text) == [
                Candidate(
                    id: "H1",
                    name: "Oldfield House",
                    framework: true,
                    tier: 1,
                    blockVacancies: 2,
                    vacancies: 3,
                    vacancyAgeHours: 5,
                    price: .pounds(980, 50),
                    registeredFor: [.nursing, .homecare],
                    rating: .good,
                    suspended: true,
                    safeguarding: true,
                    place: "Bath",
                    distanceMetres: 8_400,
                    timesOffsetMinutes: 15,
                    earliestStart: LocalDate(iso: "2026-03-04"),
                    innovationFit: true
                )
            ]
        )
    }

    @Test func `a blank number is not known and a blank yes or no is no`() throws {
        let blank = Dictionary(uniqueKeysWithValues: MadeUpMarketFile.columns.map { ($0, "") })
        let home = try #require(try Self.read(Self.file(blank.merging(["id": "H1"]) { $1 })).first)
        #expect(home.tier == nil && home.blockVacancies == nil && home.vacancies == nil && home.vacancyAgeHours == nil)
        #expect(home.price == nil && home.distanceMetres == nil && home.timesOffsetMinutes == nil)
        #expect(home.earliestStart == nil && home.place == nil && home.rating == nil && home.registeredFor.isEmpty)
        #expect(!home.framework && !home.suspended && !home.safeguarding && !home.innovationFit)
    }

    @Test(arguments: [
        ("0", 0), ("0.5", 500), (".5", 500), ("2.0", 2_000), ("1.2344", 1_234), ("1.2345", 1_235), ("13.99999", 14_000),
        ("49999", 49_999_000),
    ])
    func `a distance is read to the metre`(cell: String, metres: Int) throws {
        #expect(try Self.read(Self.file(["distance_km": cell])).first?.distanceMetres == metres)
    }

    @Test(arguments: [("72", 72), ("72.0", 72), ("72.001", 73), ("0.1", 1), ("0", 0)])
    func `a begun hour counts as a whole one`(cell: String, hours: Int) throws {
        #expect(try Self.read(Self.file(["vacancy_age_hours": cell])).first?.vacancyAgeHours == hours)
    }

    @Test(arguments: [
        ("Outstanding", Rating.outstanding), ("good", .good), ("Requires improvement", .requiresImprovement),
        ("requires-improvement", .requiresImprovement), ("Inadequate", .inadequate), ("Not rated", nil), ("", nil),
    ])
    func `a rating is written as the regulator or as we write it`(cell: String, rating: Rating?) throws {
        #expect(try Self.read(Self.file(["rating": cell])).first?.rating == rating)
    }

    @Test func `columns are found by name, in any order and among others`() throws {
        let columns = ["notes"] + MadeUpMarketFile.columns.reversed()
        let line = columns.map { ["id": "H1", "name": "A", "framework": "y", "notes": "=1+1"][$0] ?? "" }
        let text =
            "\u{FEFF}" + columns.joined(separator: " , ") + "\r\n" + line.joined(separator: ",") + "\r\n,,,\r\n\r\n"
        let market = try Self.read(text)
        #expect(market.map(\.id) == ["H1"] && market.first?.framework == true)
    }

    @Test func `ids that differ by scalar only are two ids, and a name may be blank`() throws {
        #expect(try Self.read(Self.file(["id": "é", "name": ""], ["id": "e\u{301}"])).count == 2)
    }

    static let wrong: [(cell: [String: String], told: String)] = [
        (["tier": "0"], "`tier: 0` must be a whole number from 1 to 9"),
        (["tier": "one"], "`tier: one` must be a whole number from 1 to 9"),
        (["block_vacancies": "-1"], "`block_vacancies: -1` must be a whole number from 0 to 1000000"),
        (["vacancies": "1.5"], "`vacancies: 1.5` must be a whole number from 0 to 1000000"),
        (
            ["vacancies": "99999999999999999999"],
            "`vacancies: 99999999999999999999` must be a whole number from 0 to 1000000"
        ),
        (["vacancies": "٣"], "`vacancies: ٣` must be a whole number from 0 to 1000000"),
        (
            ["vacancy_age_hours": "old"],
            "`vacancy_age_hours: old` must be a number of hours from 0 to 1000000, such as 48"
        ),
        (
            ["vacancy_age_hours": "-1"],
            "`vacancy_age_hours: -1` must be a number of hours from 0 to 1000000, such as 48"
        ),
        (["price": "cheap"], "`price: cheap` must be an amount in pounds from 0 to 99999999.99, such as 1020.50"),
        (["price": "9.999"], "`price: 9.999` must be an amount in pounds from 0 to 99999999.99, such as 1020.50"),
        (["price": "-5"], "`price: -5` must be an amount in pounds from 0 to 99999999.99, such as 1020.50"),
        (["price": "=1+1"], "`price: =1+1` must be an amount in pounds from 0 to 99999999.99, such as 1020.50"),
        (["price": "NaN"], "`price: NaN` must be an amount in pounds from 0 to 99999999.99, such as 1020.50"),
        (["distance_km": "1e3"], "`distance_km: 1e3` must be a number of kilometres from 0 to 50000, such as 3.5"),
        (["distance_km": "50000"], "`distance_km: 50000` must be a number of kilometres from 0 to 50000, such as 3.5"),
        (["distance_km": "."], "`distance_km: .` must be a number of kilometres from 0 to 50000, such as 3.5"),
        (["times_offset_minutes": "-15"], "`times_offset_minutes: -15` must be a whole number from 0 to 1000000"),
        (
            ["earliest_start": "2/3/2026"],
            "`earliest_start: 2/3/2026` is no date; write it as year, month and day, such as 2026-03-02"
        ),
        (
            ["earliest_start": "2026-02-29"],
            "`earliest_start: 2026-02-29` is no date; write it as year, month and day, such as 2026-03-02"
        ),
        (["framework": "yes"], "`framework: yes` is not known; write y or n"),
        (["suspended": "Y"], "`suspended: Y` is not known; write y or n"),
        (["safeguarding": "1"], "`safeguarding: 1` is not known; write y or n"),
        (["innovation_fit": "maybe"], "`innovation_fit: maybe` is not known; write y or n"),
        (
            ["registered_for": "nursing;dementia"],
            "`registered_for: dementia` is not known; write residential, residential-dementia, nursing, "
                + "nursing-dementia, homecare, parted by semicolons"
        ),
        (
            ["rating": "5 stars"],
            "`rating: 5 stars` is not known; write one of outstanding, good, requires-improvement, inadequate, "
                + "not-rated, or leave it blank"
        ),
        (["id": " "], "`id` is blank; give each provider its own"),
        (["id": "H0"], "the id `H0` already stands on line 2; give each provider its own"),
        (
            ["name": "=HYPERLINK(A1)"],
            "`name: =HYPERLINK(A1)` looks like a formula of a spreadsheet; begin it with a letter or a digit"
        ),
        (
            ["name": " @SUM(A1)"],
            "`name:  @SUM(A1)` looks like a formula of a spreadsheet; begin it with a letter or a digit"
        ),
        (["id": "+1"], "`id: +1` looks like a formula of a spreadsheet; begin it with a letter or a digit"),
        (["place": "-cmd"], "`place: -cmd` looks like a formula of a spreadsheet; begin it with a letter or a digit"),
    ]

    @Test(arguments: wrong.indices)
    func `what is wrong with a value is told with its line and what to write`(index: Int) {
        let (cell, told) = Self.wrong[index]
        #expect(Self.faults(Self.file(["id": "H0"], ["id": "H9"].merging(cell) { $1 })) == ["market.csv:3: \(told)"])
    }

    @Test func `all faults of a market are told at once, in the order they stand there`() {
        let text = Self.file(["id": "A", "price": "x", "tier": "y"], ["id": "B"], ["id": "A", "suspended": "?"])
        #expect(
            Self.faults(text) == [
                "market.csv:2: `tier: y` must be a whole number from 1 to 9",
                "market.csv:2: `price: x` must be an amount in pounds from 0 to 99999999.99, such as 1020.50",
                "market.csv:4: the id `A` already stands on line 2; give each provider its own",
                "market.csv:4: `suspended: ?` is not known; write y or n",
            ]
        )
    }

    @Test func `of very many faults the first hundred are told and the rest counted`() {
        let lines = (0..<400).map { MadeUpMarketFile.line(["id": "H\($0)", "price": "x"]) + "\n" }.joined()
        let faults = Self.faults(MadeUpMarketFile.header + "\n" + lines)
        #expect(faults.count == 101)
        #expect(faults.last == "market.csv:401: and 300 more down to here; mend the first ones first")
    }

    @Test func `a column that is missing or stands twice is told`() {
        let columns = MadeUpMarketFile.columns
        let two = columns.filter { $0 != "tier" && $0 != "price" }.joined(separator: ",")
        let all = MadeUpMarketFile.header
        #expect(
            Self.faults(two + "\n") == ["market.csv:1: the columns `tier`, `price` are missing; the columns are \(all)"]
        )
        #expect(
            Self.faults(columns.dropLast().joined(separator: ",") + "\n")
                == ["market.csv:1: the column `innovation_fit` is missing; the columns are \(all)"]
        )
        #expect(Self.faults(all + ",tier\n") == ["market.csv:1: the column `tier` stands twice; remove one"])
        #expect(Self.faults("") == ["market.csv:1: the file is empty; begin it with the columns \(all)"])
    }

    @Test func `a line of another length, a lost quotation mark and a half file are told`() {
        let width = MadeUpMarketFile.columns.count
        #expect(
            Self.faults(Self.file(["id": "A"]) + "B,Short\n")
                == ["market.csv:3: the line has 2 values where the first line has \(width); make them as many"]
        )
        #expect(
            Self.faults(Self.file(["id": "A", "name": "\"Elms\" House"]))
                == ["market.csv:2: text stands after a closing quotation mark; check the quotation marks up to here"]
        )
        #expect(
            Self.faults(Self.file(["id": "A"]) + "B,\"Elms")
                == [
                    "market.csv:3: the quotation marks opened here are never closed; check that the whole file is there"
                ]
        )
    }

    @Test func `bytes that are no UTF-8 are told with the line`() {
        let windows = Array(
            Self.file(["id": "A"], ["id": "B", "name": "Ch\u{E2}teau"]).unicodeScalars.map { UInt8($0.value) }
        )
        let told = "is not text in UTF-8; save the file as CSV UTF-8 (comma separated) and try again"
        #expect(Self.faults(windows) == ["market.csv:3: the line \(told)"])
        let utf16: [UInt8] = [0xFF, 0xFE] + Self.file([:]).utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(Self.faults(utf16) == ["market.csv:1: the line \(told)"])
        #expect(
            Self.faults(Array(Self.file([:]).utf8) + [0])
                == ["market.csv:3: the line is not text; save the file as CSV UTF-8 (comma separated) and try again"]
        )
    }

    @Test func `a damaged market is read or refused, never more`() {
        var generator = SeededGenerator.fresh()
        let rows = MadeUpMarketFile.rows(ofAtMost: 30, using: &generator)
        let sound = Array(MadeUpMarketFile.file(rows).utf8)
        for _ in 0..<SeededGenerator.cases(500) {
            var damaged = sound
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !damaged.isEmpty {
                let place = Int.random(in: damaged.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: damaged.remove(at: place)
                default: damaged.insert(Array("\",;\n\r.-9e".utf8).randomElement(using: &generator) ?? 0, at: place)
                }
            }
            _ = Self.faults(damaged)
        }
    }
}
