/// One time of looking for homes for a case. It keeps all that was known of every home when it was ranked, those left
/// out included; turned back, it stays readable (B&NES 2.2.11).
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
    /// The need as it was ranked, the rate without FNC in it, and the policy's hash.
    package let need: Need
    package let policyHash: String
    package let pathway: String
    /// Every home as it was known: what the ranking stood on.
    package let evidence: [Candidate]
    package let ranked: Ranked
    package let rankedAt: Instant
    package let rankedBy: Identifier<Account>
    package var endedAt: Instant?
    package var turnBackReason: TurnBackReason?
    package var turnBackWords: String?
}

/// Why a case went back to sourcing (2.2.11).
package enum TurnBackReason: String, Sendable, Codable, CaseIterable, Hashable {
    case noneSuitable = "none-suitable"
    case noneChosen = "none-chosen"
    case homeCannotMeetNeed = "home-cannot-meet-need"
    case offerGone = "offer-gone"
    case priceNotAgreed = "price-not-agreed"
    case fundingRefused = "funding-refused"
    case needsChanged = "needs-changed"
    case personChangedMind = "person-changed-mind"
    case placementFailed = "placement-failed"
}

/// The discussion with the commissioner before a home off the framework is asked (2.2.4), and the commissioner's word
/// on a home with a concern.
package struct CommissionerDiscussion: Record {
    package static let table = "commissioner_discussions"

    package enum About: String, Sendable, Codable, CaseIterable, Hashable {
        case offFramework = "off-framework"
        case concern
    }

    package enum Outcome: String, Sendable, Codable, CaseIterable, Hashable {
        case mayBeAsked = "may-be-asked"
        case notNow = "not-now"
    }

    package let id: Identifier<CommissionerDiscussion>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let locationID: Identifier<Location>
    package let about: About
    /// Who spoke for the commissioner, in words.
    package let spokeWith: String
    package let heldOn: LocalDate
    package let outcome: Outcome
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
