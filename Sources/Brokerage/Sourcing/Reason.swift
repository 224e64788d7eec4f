/// One thing that put a provider where it ranks. A code with its values: ``sentence`` says it in words, where it is
/// shown.
package enum Reason: Sendable, Hashable, Codable {
    case blockVacancies(Int)
    case onFramework
    case offFramework
    case tier(Int)
    case innovationFit
    case atOrUnderRate(price: Money, rate: Money)
    /// Over the rate, and by no more than the percentage the policy calls near.
    case nearRate(price: Money, rate: Money, percent: Int)
    case overRate(price: Money, rate: Money)
    /// Counts as over the rate, and comes last where price decides.
    case priceUnknown
    case preferredPlace(String)
    case distance(metres: Int)
    case distanceUnknown
    case visitTimes(offsetMinutes: Int)
    case visitTimesUnknown
    case startInTime(LocalDate)
    case startLate(LocalDate, days: Int)
    case startUnknown
    /// There were vacancies when somebody last said, longer ago than the policy relies on. Nothing where the age is
    /// unknown.
    case staleVacancy(ageHours: Int?, limitHours: Int)
    /// There were none when somebody last said, but longer ago than the policy relies on: last in its clause.
    case staleNone(ageHours: Int?, limitHours: Int)

    /// The reason as one word, for files.
    package var code: String {
        switch self {
        case .blockVacancies: "block-vacancy"
        case .onFramework: "framework"
        case .offFramework: "off-framework"
        case .tier: "tier"
        case .innovationFit: "innovation-fit"
        case .atOrUnderRate: "at-or-under-rate"
        case .nearRate: "near-rate"
        case .overRate: "over-rate"
        case .priceUnknown: "price-unknown"
        case .preferredPlace: "preferred-place"
        case .distance: "distance"
        case .distanceUnknown: "distance-unknown"
        case .visitTimes: "visit-times"
        case .visitTimesUnknown: "visit-times-unknown"
        case .startInTime: "start-in-time"
        case .startLate: "start-late"
        case .startUnknown: "start-unknown"
        case .staleVacancy: "stale-vacancy"
        case .staleNone: "stale-none"
        }
    }
}
