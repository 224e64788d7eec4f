/// What is known of a person for telling whether another is the same. Names as typed; nothing has to be there.
package struct PersonTraits: Sendable, Hashable, Codable {
    package let givenName: String?
    package let middleNames: String?
    package let familyName: String?
    package let knownAs: String?
    package let birthDate: LocalDate?
    package let nhsNumber: NHSNumber?
    package let postcode: Postcode?

    package init(
        givenName: String? = nil,
        middleNames: String? = nil,
        familyName: String? = nil,
        knownAs: String? = nil,
        birthDate: LocalDate? = nil,
        nhsNumber: NHSNumber? = nil,
        postcode: Postcode? = nil
    ) {
        self.givenName = givenName
        self.middleNames = middleNames
        self.familyName = familyName
        self.knownAs = knownAs
        self.birthDate = birthDate
        self.nhsNumber = nhsNumber
        self.postcode = postcode
    }
}
