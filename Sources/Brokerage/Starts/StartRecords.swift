/// The discharge as arranged with the ward (B&NES 2.2.10a), or the move from home; then that it happened.
package struct Discharge: Stateful {
    package static let table = "discharges"

    package enum State: String, TransitionTable {
        case arranged
        case started
        case cancelled

        package var next: [State] {
            switch self {
            case .arranged: [.started, .cancelled]
            case .started, .cancelled: []
            }
        }
    }

    package let id: Identifier<Discharge>
    package let caseID: Identifier<Case>
    package let orderID: Identifier<Order>
    package var state: State
    package let plannedAt: Instant
    package let arrangedWith: String
    package let transport: String?
    package let words: String?
    package let arrangedBy: Identifier<Account>
    package let arrangedAt: Instant
    /// When the person left the ward or moved in.
    package var startedAt: Instant?
    package var confirmedBy: Identifier<Account>?
}

/// The call to the home after the discharge, with its four questions (2.2.10b).
package struct FollowUpCall: Record {
    package static let table = "follow_up_calls"

    package let id: Identifier<FollowUpCall>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    package let spokeTo: String
    package let calledAt: Instant
    package let wentWell: Bool
    package let medication: Bool
    package let dischargeLetter: Bool
    package let equipment: Bool
    /// Asked for when any answer is no: what is wrong, and what is done about it.
    package let words: String?
    package let calledBy: Identifier<Account>
}

/// What the person or their family said of the service (2.2.10c), by a link that needs no account.
package struct SurveyAnswer: Record {
    package static let table = "survey_answers"

    package let id: Identifier<SurveyAnswer>
    package let caseID: Identifier<Case>
    package let invitationID: Identifier<Invitation>
    /// 1 (very poor) to 5 (very good) for each: being told what happens, choice, the move itself.
    package let told: Int?
    package let choice: Int?
    package let move: Int?
    package let words: String?
    package let answeredAt: Instant
}
