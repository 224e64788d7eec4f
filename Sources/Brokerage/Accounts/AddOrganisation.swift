/// An organisation of the partnership, with its first team.
package struct AddOrganisation: Action {
    package let name: String
    package let kind: Organisation.Kind
    /// As the policy names it, where it pays for care.
    package let commissioner: String?

    package static let permission = Permission.keepAccounts

    package init(name: String, kind: Organisation.Kind, commissioner: String?) {
        self.name = name
        self.kind = kind
        self.commissioner = commissioner
    }

    package func perform(in work: Work) throws -> Acted<Identifier<Organisation>> {
        let organisation = Organisation(
            id: work.newID(),
            name: try Words.required(name, "name", "Enter the organisation's name"),
            kind: kind,
            commissioner: commissioner
        )
        try work.insert(organisation)
        return Acted(organisation.id, on: organisation, ["kind": .code(kind)])
    }
}

package struct AddTeam: Action {
    package let organisationID: Identifier<Organisation>
    package let name: String
    package let brokers: Bool

    package static let permission = Permission.keepAccounts

    package init(organisationID: Identifier<Organisation>, name: String, brokers: Bool) {
        self.organisationID = organisationID
        self.name = name
        self.brokers = brokers
    }

    package func perform(in work: Work) throws -> Acted<Identifier<Team>> {
        _ = try work.require(organisationID)
        let team = Team(
            id: work.newID(),
            organisationID: organisationID,
            name: try Words.required(name, "name", "Enter the team's name"),
            brokers: brokers
        )
        try work.insert(team)
        return Acted(team.id, on: team, ["organisation": .id(organisationID)])
    }
}
