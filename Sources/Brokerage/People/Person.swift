/// The person who needs care. Never merged with another by the program.
package struct Person: Versioned, Hashable {
    package static let table = "people"

    package let id: Identifier<Person>
    package private(set) var details: PersonDetails
    /// From `details`, for search and likely duplicates. Names are folded: "oneill" for "O’Neill".
    package private(set) var familyName: String?
    package private(set) var givenName: String?
    package private(set) var nhsNumber: NHSNumber?
    package private(set) var birthDate: LocalDate?
    package private(set) var postcode: Postcode?
    package var version: Int

    package init(id: Identifier<Person>, details: PersonDetails) {
        self.id = id
        self.details = details
        version = 1
        keepDetails(details)
    }

    /// Takes the details, and from them what the person is found by.
    package mutating func keepDetails(_ details: PersonDetails) {
        self.details = details
        familyName = details.familyName.flatMap(Person.folded)
        givenName = details.givenName.flatMap(Person.folded)
        nhsNumber = details.nhsNumber
        birthDate = details.birthDate
        postcode = details.postcode
    }

    /// A name as it is searched by: letters and digits alone, in lower case, without accents. Nothing for a name that
    /// has none.
    package static func folded(_ name: String) -> String? {
        let folded = FoldedText(name).compact
        return folded.isEmpty ? nil : folded
    }

    /// Full years on a day.
    package func age(on date: LocalDate) -> Int? { details.birthDate?.age(on: date) }
}

/// Somebody looked at a person's record. Performed by `Partnership.ask`, once a quarter of an hour.
struct RecordView: Action {
    let personID: Identifier<Person>

    static let permission = Permission.useOwnAccount

    func perform(in work: Work) throws -> Acted<Done> {
        Acted(on: try work.require(personID))
    }
}
