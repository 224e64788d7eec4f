/// Who the person is and who may choose and be told for them (catalogue A12). Half-empty while the referral is a draft.
package struct PersonDetails: Sendable, Hashable, Codable {
    package var title: String?
    package var givenName: String?
    package var middleNames: String?
    package var familyName: String?
    package var knownAs: String?
    package var birthDate: LocalDate?
    package var nhsNumber: NHSNumber?
    package var addressLines: [String] = []
    package var postcode: Postcode?
    package var telephone: TelephoneNumber?
    package var email: String?
    package var language: String?
    package var needsInterpreter: Bool?
    /// Hearing, sight, speech, how to talk with them.
    package var communication: String?
    package var representative: Representative?
    /// Whether the person agreed to the referral and to homes being asked.
    package var consent: Consent?
    package var capacity: MentalCapacity?
    package var advocate: String?
    package var attorney: PowerOfAttorney?

    package init() {}

    /// As shown on pages: "Irene Ellis"; "Name not known" while there is none.
    package var name: String {
        let parts = [knownAs ?? givenName, familyName].compactMap(\.self)
        return parts.isEmpty ? "Name not known" : parts.joined(separator: " ")
    }

    /// As a contract names them: "Maud Rose Okoro".
    package var legalName: String {
        let parts = [givenName ?? knownAs, middleNames, familyName].compactMap(\.self)
        return parts.isEmpty ? "Name not known" : parts.joined(separator: " ")
    }

    /// What they are called, where it isn't the first of their given names.
    package var nickname: String? { knownAs == givenName || givenName == nil ? nil : knownAs }
}

/// Somebody who speaks for the person, or is told.
package struct Representative: Sendable, Hashable, Codable {
    package var name: String
    package var relationship: String?
    package var telephone: TelephoneNumber?
    package var email: String?
    /// Whether they may choose on the person's behalf.
    package var mayChoose: Bool

    package init(
        name: String,
        relationship: String?,
        telephone: TelephoneNumber?,
        email: String?,
        mayChoose: Bool
    ) {
        self.name = name
        self.relationship = relationship
        self.telephone = telephone
        self.email = email
        self.mayChoose = mayChoose
    }
}

package enum Consent: String, Sendable, Codable, CaseIterable, Hashable {
    case given
    case bestInterests = "best-interests"
    case refused

    package var inWords: String {
        switch self {
        case .given: "Yes, they agreed"
        case .bestInterests: "They can't decide, and it is in their best interests"
        case .refused: "No, they said no"
        }
    }
}

/// Whether the person can make this decision (Mental Capacity Act 2005).
package enum MentalCapacity: String, Sendable, Codable, CaseIterable, Hashable {
    case has
    case lacks
    case notAssessed = "not-assessed"

    package var inWords: String {
        switch self {
        case .has: "Yes"
        case .lacks: "No"
        case .notAssessed: "Not assessed yet"
        }
    }
}

/// A lasting power of attorney or a deputyship that covers where somebody lives.
package enum PowerOfAttorney: String, Sendable, Codable, CaseIterable, Hashable {
    case none
    case healthAndWelfare = "health-and-welfare"
    case propertyAndFinance = "property-and-finance"
    case both
    case deputy

    package var inWords: String {
        switch self {
        case .none: "No"
        case .healthAndWelfare: "Yes, for health and welfare"
        case .propertyAndFinance: "Yes, for property and finance"
        case .both: "Yes, for both"
        case .deputy: "A deputy of the Court of Protection"
        }
    }
}
