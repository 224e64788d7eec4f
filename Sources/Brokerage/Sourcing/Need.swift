/// What a ranking is for: the care one person needs, without anything that says who they are.
package struct Need: Sendable, Hashable, Codable {
    package let service: Service
    package let category: CareCategory
    package let funder: Funder
    package let area: Area
    /// The rate agreed for this category, funder and year: a week for a home, an hour for homecare.
    package let rate: Money
    /// The place the person would like to be in, compared with ``Candidate/place`` in lower case; none where they
    /// have no preference.
    package let preferred: String?
    /// The day the care is wanted from, where one is known.
    package let start: LocalDate?

    package init(
        service: Service,
        category: CareCategory,
        funder: Funder,
        area: Area,
        rate: Money,
        preferred: String?,
        start: LocalDate?
    ) {
        self.service = service
        self.category = category
        self.funder = funder
        self.area = area
        self.rate = rate
        self.preferred = preferred
        self.start = start
    }
}
