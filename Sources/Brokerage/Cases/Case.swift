/// One person's way from a referral to a placement.
package struct Case: Stateful, Hashable {
    package static let table = "cases"

    package let id: Identifier<Case>
    /// Counted up from 1001; shown as C-1001.
    package let number: Int
    package let personID: Identifier<Person>
    package var state: CaseState
    package var priority: Priority
    package var category: CareCategory?
    /// The policy the case runs under, by its hash, and the pathway in it; set when the referral is sent.
    package var policyHash: String?
    package var pathway: String?
    /// Who pays, as the policy names them.
    package var commissioner: String?
    package let referredBy: Identifier<Account>
    package let referringTeamID: Identifier<Team>
    /// Who confirms that homes are suitable (B&NES 2.2.6), and the team in which they do: whoever refers, until another
    /// practitioner is named.
    package var practitionerID: Identifier<Account>?
    package var practitionerTeamID: Identifier<Team>?
    /// The organisation that brokers, its team and the broker who holds the case.
    package var brokerageID: Identifier<Organisation>?
    package var brokerageTeamID: Identifier<Team>?
    package var brokerID: Identifier<Account>?
    /// The hospital the person is in, if they are.
    package var hospitalID: Identifier<Organisation>?
    package var ward: String?
    /// The round of sourcing that is going on.
    package var roundID: Identifier<Round>?
    package let openedAt: Instant
    package var receivedAt: Instant?
    package var endedAt: Instant?
    package var ending: CaseEnding?
    /// What else there is to say of the ending.
    package var endingWords: String?

    package init(
        id: Identifier<Case>,
        number: Int,
        personID: Identifier<Person>,
        state: CaseState,
        priority: Priority,
        referredBy: Identifier<Account>,
        referringTeamID: Identifier<Team>,
        practitionerID: Identifier<Account>?,
        practitionerTeamID: Identifier<Team>?,
        openedAt: Instant
    ) {
        self.id = id
        self.number = number
        self.personID = personID
        self.state = state
        self.priority = priority
        self.referredBy = referredBy
        self.referringTeamID = referringTeamID
        self.practitionerID = practitionerID
        self.practitionerTeamID = practitionerTeamID
        self.openedAt = openedAt
    }

    package var reference: String { "C-\(number)" }

    /// Whether anything can still happen to it.
    package var isOpen: Bool { state != .closed && state != .ended }
}

package enum Priority: String, Sendable, Codable, CaseIterable, Hashable {
    case routine, urgent, emergency

    package var inWords: String {
        switch self {
        case .routine: "Routine"
        case .urgent: "Urgent"
        case .emergency: "Emergency"
        }
    }
}

/// Why a case ended without a placement, or after one (catalogue F8). Nobody's failure.
package enum CaseEnding: String, Sendable, Codable, CaseIterable, Hashable {
    case placed
    case died
    case readmitted
    case dischargeCancelled = "discharge-cancelled"
    case declined
    case movedAway = "moved-away"
    case sentInError = "sent-in-error"
}
