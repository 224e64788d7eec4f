/// A council, an NHS body, a hospital trust or a brokerage; people work in its teams.
package struct Organisation: Record {
    package static let table = "organisations"

    package enum Kind: String, Sendable, Codable, CaseIterable {
        case council
        case nhs
        case hospital
    }

    package let id: Identifier<Organisation>
    package let name: String
    package let kind: Kind
    /// The id under which the policy names it, where it pays for care.
    package let commissioner: String?
}

/// People who work together: a hospital brokerage team, a locality team, a ward's discharge team.
package struct Team: Record {
    package static let table = "teams"

    package let id: Identifier<Team>
    package let organisationID: Identifier<Organisation>
    package let name: String
    /// Whether cases are held here: a team of brokers.
    package let brokers: Bool
}
