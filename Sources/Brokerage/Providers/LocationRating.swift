/// How the regulator rated a location, and how many beds it has, with the date of the report.
package struct LocationRating: Record {
    package static let table = "location_ratings"

    package let id: Identifier<LocationRating>
    package let locationID: Identifier<Location>
    /// Nothing where the regulator has not rated it.
    package let rating: Rating?
    package let reportedOn: LocalDate
    package let beds: Int?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}
