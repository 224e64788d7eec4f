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
