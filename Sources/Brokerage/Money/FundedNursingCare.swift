/// NHS-funded nursing care (FNC): what the NHS pays a care home each week towards a registered nurse, at the national
/// standard rate. The NHS pays the home directly, so a rate or a price with FNC in it looks dearer than one without.
package enum FundedNursingCare {
    /// The standard weekly rate in force on `date`; nil for a year whose rate isn't known here.
    ///
    /// Rates run from 1 April to 31 March and are announced by the Department of Health and Social Care. The higher
    /// rate, which only people assessed before October 2007 have, isn't a matter for new placements.
    package static func weekly(on date: LocalDate) -> Money? {
        standardRates[FinancialYear(containing: date).startYear]
    }

    private static let standardRates: [Int: Money] = [
        2020: .pounds(183, 92),
        2021: .pounds(187, 60),
        2022: .pounds(209, 19),
        2023: .pounds(219, 71),
        2024: .pounds(235, 88),
        2025: .pounds(254, 6),
        2026: .pounds(267, 68),
    ]
}

/// A weekly amount for nursing care, a rate or a price, that says whether FNC is in it.
package struct NursingRate: Sendable, Hashable, Codable {
    package let weekly: Money
    package let includesFNC: Bool

    package init(weekly: Money, includesFNC: Bool) {
        self.weekly = weekly
        self.includesFNC = includesFNC
    }

    /// The weekly amount with FNC taken out, which is how rates and prices are compared.
    ///
    /// Nil where FNC is in it and can't be taken out: the rate of that year isn't known, or FNC is more than the
    /// whole amount, so that one of the two must be wrong. Never guess one for a comparison.
    package func withoutFNC(on date: LocalDate) -> Money? {
        guard includesFNC else { return weekly }
        guard let funded = FundedNursingCare.weekly(on: date), funded <= weekly else { return nil }
        return weekly - funded
    }
}
