/// The person who needs care. Never merged with another by the program.
package struct Person: Versioned {
    package static let table = "people"

    package let id: Identifier<Person>
    package var details: PersonDetails
    /// From `details`, for search and likely duplicates: folded to lower case without accents.
    package var familyName: String?
    package var givenName: String?
    package var nhsNumber: NHSNumber?
    package var birthDate: LocalDate?
    package var postcode: Postcode?
    package var version: Int
}

/// Somebody looked at a person's record. Performed by `Partnership.ask`, once a quarter of an hour.
struct RecordView: Action {
    let personID: Identifier<Person>

    static let permission = Permission.useOwnAccount

    func perform(in work: Work) throws -> Acted<Done> {
        Acted(on: try work.require(personID))
    }
}
