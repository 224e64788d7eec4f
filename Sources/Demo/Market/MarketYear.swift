import Brokerage

/// What is recorded of the market in the demo's year, and when.
struct MarketYear {
    typealias Moment = (at: Instant, deed: MarketDeed)

    private let year: DemoYear
    private let market: MadeUpMarket
    private var chance: SeededGenerator
    private(set) var moments: [Moment] = []

    init(_ year: DemoYear, _ market: MadeUpMarket, using generator: SeededGenerator) {
        self.year = year
        self.market = market
        chance = generator
        begins()
        asksWeekByWeek()
        hearsOfAll()
        newFinancialYears()
        upsAndDowns()
    }

    /// The first two working days: the directory, the rates, and what is known of each home.
    private mutating func begins() {
        let first = year.opening
        moments.append((first.adding(minutes: 20), .takesInDirectory))
        moments.append((first.adding(minutes: 45), .agreesRates(FinancialYear(containing: first.london.date))))
        var next = first.adding(minutes: 60)
        for home in market.homes {
            moments.append((next, .learns(home)))
            for category in home.categories { hears(home, category, at: next.adding(minutes: 1)) }
            next = year.working.adding(workingMinutes: 6, to: next)
        }
        for (home, category, beds) in blockBeds() {
            moments.append((next, .buysBeds(home, category, beds)))
            next = next.adding(minutes: 5)
        }
    }

    /// Three homes where the council has bought beds, for people with dementia.
    private func blockBeds() -> [(MadeUpHome, CareCategory, [String])] {
        let free = market.homes.filter { $0.onFramework && $0.isInArea && !troubled.contains($0) }
        let nursing = free.filter { $0.categories.contains(.nursingDementia) }.prefix(1)
            .map { ($0, CareCategory.nursingDementia, ["Room 4", "Room 5", "Room 11"]) }
        let residential = free.filter { $0.categories.contains(.residentialDementia) && !nursing.map(\.0).contains($0) }
            .suffix(2).map { ($0, CareCategory.residentialDementia, ["Orchard 2", "Orchard 6"]) }
        return nursing + residential
    }

    /// Every other Monday a dozen homes are rung for their vacancies.
    private mutating func asksWeekByWeek() {
        var day = year.opening.london.date.adding(days: 14)
        while day < year.today.adding(days: -10) {
            let morning = Instant(london: year.working.firstWorkingDay(onOrAfter: day), hour: 9, minute: 40)
            for (index, home) in chance.shuffled(market.homes).prefix(11).enumerated() {
                guard let category = chance.pick(home.categories) else { continue }
                hears(home, category, at: morning.adding(minutes: index * 4))
            }
            day = day.adding(days: 14)
        }
    }

    /// In the last days every home is heard of, some so long before today that it is stale again.
    private mutating func hearsOfAll() {
        for home in market.homes {
            let days = chance.pick(1, 1, 1, 2, 2, 3, 5)
            let morning = Instant(london: year.workingDay(before: days), hour: 9)
            let minutes = chance.number(in: 0...170)
            for category in home.categories { hears(home, category, at: morning.adding(minutes: minutes)) }
        }
    }

    private mutating func hears(_ home: MadeUpHome, _ category: CareCategory, at instant: Instant) {
        // Some never say, so that nobody knows.
        guard home.beds % 9 != 0 else { return }
        let beds = chance.pick(0, 0, 1, 1, 1, 2, 2, 3)
        let by = chance.pick(home.manager, "The office, by telephone", "The deputy manager", "NHS Capacity Tracker")
        let ago = by == "NHS Capacity Tracker" ? chance.number(in: 60...600) : 2
        moments.append((instant, .hears(home, category, beds: beds, by: by, minutesAgo: ago)))
    }

    /// In March the rates of the year to come are agreed, and most homes say what they will charge.
    private mutating func newFinancialYears() {
        let first = FinancialYear(containing: year.opening.london.date)
        let last = FinancialYear(containing: year.today)
        guard first < last else { return }
        for start in (first.startYear + 1)...last.startYear {
            guard let coming = FinancialYear(startYear: start) else { continue }
            let march = Instant(
                london: year.working.firstWorkingDay(onOrAfter: coming.firstDay.adding(days: -14)),
                hour: 10
            )
            // Where everything begins in those weeks, the homes are learnt of first.
            var next = max(march, onDay(4, hour: 10))
            moments.append((next, .agreesRates(coming)))
            for home in market.homes where chance.chance(of: 90) {
                next = year.working.adding(workingMinutes: 9, to: next)
                moments.append((next, .raisesPrices(home, coming)))
            }
        }
    }

    /// The homes of which something has to be said. Cases pass by the first two.
    private var troubled: [MadeUpHome] { Array(market.homes.filter(\.onFramework).prefix(3)) }

    private mutating func upsAndDowns() {
        let first = year.opening.adding(hours: 30)
        let homes = troubled
        let offFramework = market.homes.filter { !$0.onFramework && !$0.isInArea }
        if homes.count == 3 {
            moments += [
                (
                    first,
                    .suspends(
                        homes[0],
                        source: "Joan Carey, with the regulator",
                        words: "No new placements until nights are staffed."
                    )
                ),
                (
                    first.adding(minutes: 20),
                    .raisesConcern(
                        homes[1],
                        .safeguarding,
                        source: "Safeguarding team",
                        words: "Two falls not reported. An enquiry is open; ask before placing."
                    )
                ),
                (
                    first.adding(minutes: 40),
                    .suspends(homes[2], source: "Joan Carey", words: "No manager in post.")
                ),
                (onDay(70, hour: 11), .liftsSuspension(homes[2])),
                (onDay(70, hour: 11, minute: 20), .changesManager(homes[2], "Hilary Vine")),
            ]
        }
        if let home = offFramework.first {
            moments += [
                (
                    onDay(150, hour: 14),
                    .raisesConcern(home, .quality, source: "A family", words: "Call bells unanswered at teatime.")
                ),
                (onDay(190, hour: 15), .closesConcern(home)),
            ]
        }
        if let home = offFramework.last {
            moments.append(
                (
                    Instant(london: year.workingDay(before: 12), hour: 10, minute: 10),
                    .suspends(home, source: "Its own council", words: "Told by the neighbouring council.")
                )
            )
        }
        for (index, home) in market.homes.suffix(3).enumerated() {
            moments.append((onDay(100 + 60 * index, hour: 16), .rates(home, index == 1 ? .requiresImprovement : .good)))
        }
        moments.append(
            (Instant(london: year.workingDay(before: 15), hour: 9, minute: 5), .takesInLaterDirectory)
        )
    }

    private func onDay(_ days: Int, hour: Int, minute: Int = 0) -> Instant {
        let day = year.working.firstWorkingDay(onOrAfter: year.opening.london.date.adding(days: days))
        return Instant(london: day, hour: hour, minute: minute)
    }
}
