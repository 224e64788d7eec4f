/// A follow-up call that reached nobody. The call stays due.
package struct FollowUpAttempt: Record, Hashable {
    package static let table = "follow_up_attempts"

    package enum Outcome: String, Sendable, Codable, CaseIterable, Hashable {
        case noAnswer = "no-answer"
        case message
        case askedToRingBack = "asked-to-ring-back"

        package var inWords: String {
            switch self {
            case .noAnswer: "No answer"
            case .message: "Left a message"
            case .askedToRingBack: "Asked to ring back later"
            }
        }
    }

    package let id: Identifier<FollowUpAttempt>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    package let outcome: Outcome
    package let words: String?
    package let triedAt: Instant
    package let triedBy: Identifier<Account>
}
