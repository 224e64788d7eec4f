/// A home asked, in one round, with what it was shown.
package struct Enquiry: Stateful {
    package static let table = "enquiries"

    package enum State: String, TransitionTable {
        case asked
        case answered
        /// The time to answer passed without one; an answer that comes after all still counts.
        case lapsed
        /// Called off: the round was turned back, another home was chosen, or the case ended.
        case stopped

        package var next: [State] {
            switch self {
            case .asked: [.answered, .lapsed, .stopped]
            case .lapsed: [.answered, .stopped]
            case .answered: [.stopped]
            case .stopped: []
            }
        }
    }

    package let id: Identifier<Enquiry>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    /// The ranking it was asked by.
    package let rankingID: Identifier<RoundRanking>
    package let locationID: Identifier<Location>
    package let penPictureID: Identifier<SentPenPicture>
    package var state: State
    /// The clause that put the home where it was, and its rank.
    package let clause: String
    package let rank: Int
    package let channel: Channel
    package let askedAt: Instant
    package let askedBy: Identifier<Account>
    package let answerDueAt: Instant
    /// Why it was asked before homes that come first, when it was.
    package let outOfOrder: OutOfOrderReason?
    package let outOfOrderWords: String?
}

/// How a home was asked, or how it answered.
package enum Channel: String, Sendable, Codable, CaseIterable, Hashable {
    case email, telephone
    case inPerson = "in-person"

    /// To follow what happened: "by e-mail".
    package var inWords: String {
        switch self {
        case .email: "by e-mail"
        case .telephone: "by telephone"
        case .inPerson: "in person"
        }
    }
}
