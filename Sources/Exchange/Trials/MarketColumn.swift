/// The columns of a made-up market, by the names in its first line.
enum MarketColumn: String, CaseIterable {
    case id, name, framework, tier
    case blockVacancies = "block_vacancies"
    case vacancies
    case vacancyAgeHours = "vacancy_age_hours"
    case price
    case registeredFor = "registered_for"
    case rating, suspended, safeguarding, place
    case distanceKilometres = "distance_km"
    case timesOffsetMinutes = "times_offset_minutes"
    case earliestStart = "earliest_start"
    case innovationFit = "innovation_fit"

    static var names: String { allCases.map(\.rawValue).joined(separator: ",") }
}
