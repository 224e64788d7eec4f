import Brokerage

/// The homes and agencies of the demo, and what is to be known of them; drawn before anything happens.
struct MadeUpMarket: Sendable {
    /// All that the directory lists.
    let listings: [ListedLocation]
    /// The care homes the brokerage keeps facts of: those of the area and some around it.
    let homes: [MadeUpHome]
    private let byID: [Identifier<Location>: MadeUpHome]

    /// Where homes are looked for: the area, and what is half an hour around it.
    private static let outwardCodes = [
        "BA1", "BA2", "BA3", "BS31", "BS39", "BS40", "BA11", "BA14", "BA15", "BS14", "BS15", "BS30", "SN13", "BA4",
    ].compactMap { OutwardCode(typed: $0) }
    private static let around = 24

    init(publishedOn: LocalDate, using generator: inout SeededGenerator) {
        listings = MadeUpDirectory.locations(
            count: 190,
            outwardCodes: Self.outwardCodes,
            publishedOn: publishedOn,
            using: &generator
        )
        let drawn = listings.filter { $0.categories.contains(where: \.isCareHome) }
            .map { MadeUpHome($0, using: &generator) }
        homes = drawn.filter(\.isInArea) + drawn.filter { !$0.isInArea }.prefix(Self.around)
        byID = Dictionary(homes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whom to speak to there.
    func manager(of home: Identifier<Location>) -> String { byID[home]?.manager ?? "The manager" }

    /// What is agreed for a week, without FNC, in the first year; it rises from year to year.
    static func rate(of category: CareCategory, in year: FinancialYear, since first: FinancialYear) -> Money {
        let base =
            switch category {
            case .residential: 862
            case .residentialDementia: 934
            case .nursing: 948
            case .nursingDementia: 996
            case .homecare: 0
            }
        let years = max(0, year.startYear - first.startYear)
        return .pounds((0..<years).reduce(base) { rate, _ in rate * 1_052 / 1_000 })
    }

    /// What a home asks a week, in the form in which it says so.
    static func price(
        of category: CareCategory,
        at home: MadeUpHome,
        in year: FinancialYear,
        since first: FinancialYear
    ) -> NursingRate? {
        guard let percent = home.overRate[category] else { return nil }
        let rate = rate(of: category, in: year, since: first)
        let bare = Money(pence: rate.pence * (100 + percent) / 10_000 * 100)
        guard home.quotesFNC, category.isNursing, let funded = FundedNursingCare.weekly(on: year.firstDay) else {
            return NursingRate(weekly: bare, includesFNC: false)
        }
        return NursingRate(weekly: bare + funded, includesFNC: true)
    }

    /// The regulator's file a year on: two homes around the area have left it, three have opened, one has another
    /// number, and one row is broken.
    func laterListings(publishedOn: LocalDate, using generator: inout SeededGenerator) -> [ListedLocation] {
        let kept = Set(homes.map(\.id.text))
        let leaving = Set(listings.filter { !kept.contains($0.id.text) }.prefix(2).map(\.id.text))
        let opened = MadeUpDirectory.locations(
            count: listings.count + 3,
            outwardCodes: Self.outwardCodes,
            publishedOn: publishedOn,
            using: &generator
        ).suffix(3)
        return listings.filter { !leaving.contains($0.id.text) } + opened
    }
}
