/// What a ranking knows of one provider. Kept with the round it was ranked in, because it is what the ranking rests
/// on; what is not known is nothing, never nought.
package struct Candidate: Sendable, Hashable, Codable {
    /// Unique in its market.
    package let id: String
    package let name: String
    /// Whether it was accepted on to the framework.
    package let framework: Bool
    /// Its tier of the framework. Means nothing for a provider off the framework.
    package let tier: Int?
    /// Beds, or places in an innovation or block service, that the commissioner has already bought and that stand
    /// empty.
    package let blockVacancies: Int?
    package let vacancies: Int?
    /// Hours since somebody last said how many vacancies there are, begun hours counting as whole ones.
    package let vacancyAgeHours: Int?
    /// A week in a home, an hour of homecare, without NHS-funded nursing care.
    package let price: Money?
    package let registeredFor: Categories
    /// The regulator's overall rating. Shown, and no part of any order.
    package let rating: Rating?
    package let suspended: Bool
    /// Whether there is a safeguarding concern.
    package let safeguarding: Bool
    package let place: String?
    package let distanceMetres: Int?
    /// How far the visits it can make are from the times asked for, in minutes.
    package let timesOffsetMinutes: Int?
    package let earliestStart: LocalDate?
    /// Whether its innovation or block service suits what the person needs.
    package let innovationFit: Bool

    package init(
        id: String,
        name: String,
        framework: Bool,
        tier: Int?,
        blockVacancies: Int?,
        vacancies: Int?,
        vacancyAgeHours: Int?,
        price: Money?,
        registeredFor: Categories,
        rating: Rating?,
        suspended: Bool,
        safeguarding: Bool,
        place: String?,
        distanceMetres: Int?,
        timesOffsetMinutes: Int?,
        earliestStart: LocalDate?,
        innovationFit: Bool
    ) {
        self.id = id
        self.name = name
        self.framework = framework
        self.tier = tier
        self.blockVacancies = blockVacancies
        self.vacancies = vacancies
        self.vacancyAgeHours = vacancyAgeHours
        self.price = price
        self.registeredFor = registeredFor
        self.rating = rating
        self.suspended = suspended
        self.safeguarding = safeguarding
        self.place = place
        self.distanceMetres = distanceMetres
        self.timesOffsetMinutes = timesOffsetMinutes
        self.earliestStart = earliestStart
        self.innovationFit = innovationFit
    }

    /// Its tier where it has one that counts.
    package var frameworkTier: Int? { framework ? tier : nil }

    package var hasBlockVacancy: Bool { (blockVacancies ?? 0) > 0 }

    /// Whether anything is free as far as anybody said; an unknown number says nothing.
    package var hasVacancy: Bool { hasBlockVacancy || (vacancies ?? 0) > 0 }
}
