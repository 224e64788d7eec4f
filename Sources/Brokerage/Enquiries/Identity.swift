/// What would identify a person and those who speak for them, as it was recorded: what ``IdentifierFinder`` looks for.
///
/// Everything is as typed. A telephone number with its extension or a postcode without its blank is looked for by
/// what it holds, so nothing has to be valid to be found.
package struct Identity: Sendable, Hashable, Codable {
    /// The person first, then their representatives; any number.
    package let people: [IdentifiedPerson]

    package init(people: [IdentifiedPerson]) {
        self.people = people
    }
}

/// One of those an ``Identity`` is made of.
package struct IdentifiedPerson: Sendable, Hashable, Codable {
    /// ``IdentifierOwner/person`` or ``IdentifierOwner/representative``.
    package let role: IdentifierOwner
    package let title: String?
    /// One or more given names: "Mary Ann", "Irene".
    package let givenName: String?
    package let middleNames: String?
    package let familyName: String?
    /// What they are called: "Rene", "Peggy / Meg".
    package let knownAs: String?
    package let birthDate: LocalDate?
    package let nhsNumber: String?
    package let telephones: [String]
    package let emailAddresses: [String]
    /// From the house or the number and street to the town; the postcode may stand among them.
    package let addressLines: [String]
    package let postcode: String?

    package init(
        role: IdentifierOwner,
        title: String? = nil,
        givenName: String? = nil,
        middleNames: String? = nil,
        familyName: String? = nil,
        knownAs: String? = nil,
        birthDate: LocalDate? = nil,
        nhsNumber: String? = nil,
        telephones: [String] = [],
        emailAddresses: [String] = [],
        addressLines: [String] = [],
        postcode: String? = nil
    ) {
        self.role = role
        self.title = title
        self.givenName = givenName
        self.middleNames = middleNames
        self.familyName = familyName
        self.knownAs = knownAs
        self.birthDate = birthDate
        self.nhsNumber = nhsNumber
        self.telephones = telephones
        self.emailAddresses = emailAddresses
        self.addressLines = addressLines
        self.postcode = postcode
    }
}
