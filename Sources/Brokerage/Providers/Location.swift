/// A registered place: a care home, an agency's branch. What the regulator's file says of it; what the brokerage knows
/// beside that is dated rows of its own.
package struct Location: Record {
    package static let table = "locations"
    /// Taken in by the thousand from a file whose digest stands in the journal.
    package static let guarded = false

    package enum Registration: String, Sendable, Codable, CaseIterable, Hashable {
        case registered
        case deregistered
    }

    /// The regulator's location id, such as `1-1000000001`.
    package let id: Identifier<Location>
    package let providerID: String
    package let providerName: String
    package let name: String
    package let address: [String]
    package let postcode: Postcode
    package let town: String?
    package let telephone: String?
    package let website: String?
    package let localAuthority: String?
    package let region: String?
    /// What it is registered for, in the order of `CareCategory`.
    package let categories: [CareCategory]
    package let specialisms: [String]
    /// Millionths of a degree; from the outward code unless a better source was given.
    package let latitude: Int?
    package let longitude: Int?
    package let approximate: Bool
    package let registration: Registration
    package let checkedOn: LocalDate?
}

/// How the regulator rated a location, entered by page with its date.
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

/// Where enquiries and orders to a location go, and whom to ring.
package struct LocationContact: Record {
    package static let table = "location_contacts"

    package let id: Identifier<LocationContact>
    package let locationID: Identifier<Location>
    package let name: String
    package let post: String?
    package let email: String?
    package let telephone: String?
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
}

/// No placements for the time being; with dates and who says so.
package struct Suspension: Record {
    package static let table = "suspensions"

    package let id: Identifier<Suspension>
    package let locationID: Identifier<Location>
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let source: String
    package let words: String?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// A safeguarding or quality concern: it doesn't leave a home out, it asks for the commissioner's word first.
package struct Concern: Record {
    package static let table = "concerns"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case safeguarding, quality
    }

    package let id: Identifier<Concern>
    package let locationID: Identifier<Location>
    package let kind: Kind
    package let raisedOn: LocalDate
    package var closedOn: LocalDate?
    package let source: String
    package let words: String?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}
