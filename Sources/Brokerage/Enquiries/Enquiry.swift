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
}

/// Why a home was asked or chosen before others that the policy puts first.
package enum OutOfOrderReason: String, Sendable, Codable, CaseIterable, Hashable {
    case personsWish = "persons-wish"
    case nearFamily = "near-family"
    case specialistNeed = "specialist-need"
    case firstCannotStartInTime = "first-cannot-start-in-time"
    case earlierHomesRefused = "earlier-homes-refused"
    case existingResident = "existing-resident"
    case other
}

/// What homes were shown: an anonymised pen picture and the outward part of the postcode.
package struct SentPenPicture: Record {
    package static let table = "pen_pictures"

    package let id: Identifier<SentPenPicture>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let text: String
    /// The outward code of where the person wants to live, or lives now.
    package let outward: String
    /// What the finder lit up and the broker kept on purpose, with the reason, as JSON.
    package let kept: [String]
    package let writtenBy: Identifier<Account>
    package let writtenAt: Instant
}
