/// The agreed rate (Fair Price of Care) of a category, for a funder, from–to; usually a financial year.
package struct RateCard: Record, Dated {
    package static let table = "rate_cards"

    package let id: Identifier<RateCard>
    /// Who pays, as the policy names them.
    package let commissioner: String
    package let category: CareCategory
    package let weekly: Money
    /// Whether funded nursing care is in the amount. Rates and prices are compared without it.
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant

    package var rate: NursingRate { NursingRate(weekly: weekly, includesFNC: includesFNC) }
}
