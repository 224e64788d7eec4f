/// One time of looking for homes for a case: from its first ranking until somebody lives in a home, or until it is
/// turned back, and then it stays readable (B&NES 2.2.11).
///
/// What was known of the homes stands in its ``RoundRanking``s, of which the last one counts.
package struct Round: Stateful {
    package static let table = "rounds"

    package enum State: String, TransitionTable {
        case open
        case turnedBack = "turned-back"
        case stopped
        case placed

        package var next: [State] {
            switch self {
            case .open: [.turnedBack, .stopped, .placed]
            case .placed: [.turnedBack, .stopped]
            case .turnedBack, .stopped: []
            }
        }
    }

    package let id: Identifier<Round>
    package let caseID: Identifier<Case>
    /// Counted from 1 within the case.
    package let number: Int
    package var state: State
    /// The ranking that homes are asked by: the last one made in this round.
    package var rankingID: Identifier<RoundRanking>
    package let openedAt: Instant
    package var endedAt: Instant?
    package var turnBackReason: TurnBackReason?
    package var turnBackWords: String?
}
