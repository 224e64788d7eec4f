/// Where enquiries and orders to a location go, and whom to ring.
package struct LocationContact: Record, Dated {
    package static let table = "location_contacts"

    package let id: Identifier<LocationContact>
    package let locationID: Identifier<Location>
    package let name: String
    /// What they are there: "Registered manager".
    package let post: String?
    package let email: String?
    package let telephone: TelephoneNumber?
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}
