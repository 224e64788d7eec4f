/// Something the follow-up call found amiss, and who is to put it right. It is waited for until they have.
package struct FollowUpFinding: Stateful, Hashable {
    package static let table = "follow_up_findings"

    package enum State: String, TransitionTable {
        case open
        case settled

        package var next: [State] {
            switch self {
            case .open: [.settled]
            case .settled: []
            }
        }
    }

    /// Who is to put it right.
    package enum Party: String, Sendable, Codable, CaseIterable, Hashable {
        case ward
        case practitioner
        case home
        case broker
    }

    package let id: Identifier<FollowUpFinding>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    package let callID: Identifier<FollowUpCall>
    package let question: AfterRule.Question
    package let words: String
    package let goesTo: Party
    package var state: State
    package let foundAt: Instant
    package var settledAt: Instant?
    package var settledBy: Identifier<Account>?
    /// What was done about it.
    package var settledWords: String?
}

extension FollowUpFinding.Party {
    package var inWords: String {
        switch self {
        case .ward: "The ward"
        case .practitioner: "The practitioner"
        case .home: "The home"
        case .broker: "The broker"
        }
    }

    /// Who is waited for: the home has no desk here, so its broker keeps after it.
    var role: Role {
        switch self {
        case .ward: .ward
        case .practitioner: .practitioner
        case .home, .broker: .broker
        }
    }
}
