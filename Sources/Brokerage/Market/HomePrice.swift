/// What a home charges for a category, as last said, from–to.
package struct HomePrice: Record, Dated {
    package static let table = "home_prices"

    package let id: Identifier<HomePrice>
    package let locationID: Identifier<Location>
    package let category: CareCategory
    package let weekly: Money
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let saidBy: String
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant

    package var rate: NursingRate { NursingRate(weekly: weekly, includesFNC: includesFNC) }
}
