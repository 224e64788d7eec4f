import Brokerage

/// One thing that the brokerage or the commissioner records of the market.
enum MarketDeed: Sendable, Hashable {
    case takesInDirectory
    case takesInLaterDirectory
    case agreesRates(FinancialYear)
    /// The first facts of a home: framework, whom to write to, rating, prices.
    case learns(MadeUpHome)
    case buysBeds(MadeUpHome, CareCategory, [String])
    /// So many beds are free, as was said so many minutes before.
    case hears(MadeUpHome, CareCategory, beds: Int, by: String, minutesAgo: Int)
    case raisesPrices(MadeUpHome, FinancialYear)
    case rates(MadeUpHome, Rating)
    case suspends(MadeUpHome, source: String, words: String)
    case liftsSuspension(MadeUpHome)
    case raisesConcern(MadeUpHome, Concern.Kind, source: String, words: String)
    case closesConcern(MadeUpHome)
    case changesManager(MadeUpHome, String)
}
