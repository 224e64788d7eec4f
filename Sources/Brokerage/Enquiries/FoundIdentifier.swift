/// A stretch of a text that would identify someone.
package struct FoundIdentifier: Sendable, Hashable, Codable {
    /// Offsets in UTF-8 bytes of the text that was searched, on the boundaries of scalars. The ’s of a possessive
    /// ("Ellis’s") stays outside; the s of one without its apostrophe ("Margarets") is inside.
    package let range: Range<Int>
    package let kind: IdentifierKind
    package let owner: IdentifierOwner
    /// What stands there, exactly as typed.
    package let text: String

    /// What it is and whose: "a name of the person", "a telephone number".
    package var inWords: String {
        switch owner {
        case .person: "\(kind.name) of the person"
        case .representative: "\(kind.name) of somebody close to them"
        case .somebody: kind.name
        }
    }

    package init(range: Range<Int>, kind: IdentifierKind, owner: IdentifierOwner, text: String) {
        self.range = range
        self.kind = kind
        self.owner = owner
        self.text = text
    }
}

/// What a ``FoundIdentifier`` is.
package enum IdentifierKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Any part of a name or several together, with title and initials: "Mrs I. Ellis", "Irene", "Ellis".
    case name
    /// Initials alone, in capitals with dots: "I.E.".
    case initials
    case birthDate = "birth-date"
    case nhsNumber = "nhs-number"
    case telephone
    case emailAddress = "email-address"
    /// The street or the house, with the number where it is given: "12 Acacia Avenue", "Acacia Ave".
    case street
    /// A full one. The outward half alone ("BA1") is shown to providers.
    case postcode

    /// For the page that lights it up: "a name".
    package var name: String {
        switch self {
        case .name: "a name"
        case .initials: "initials"
        case .birthDate: "a date of birth"
        case .nhsNumber: "an NHS number"
        case .telephone: "a telephone number"
        case .emailAddress: "an email address"
        case .street: "an address"
        case .postcode: "a full postcode"
        }
    }
}

/// Whom a ``FoundIdentifier`` would identify.
package enum IdentifierOwner: String, Sendable, Hashable, Codable, CaseIterable {
    case person
    case representative
    /// Nobody on record: an NHS number, telephone number, email address or postcode of someone else, which is no
    /// better to give away.
    case somebody
}
