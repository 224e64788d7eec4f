/// No placements for the time being; with dates and who says so.
package struct Suspension: Record, Dated {
    package static let table = "suspensions"

    package let id: Identifier<Suspension>
    package let locationID: Identifier<Location>
    package let startsOn: LocalDate
    /// The last day without placements.
    package var endsOn: LocalDate?
    /// Who says so.
    package let source: String
    package let words: String?
    /// Who says that it is over.
    package var endSource: String?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}
