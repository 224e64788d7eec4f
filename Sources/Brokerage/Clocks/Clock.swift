/// What somebody is waited for, by when, and from which clause. Overdue is computed, never written.
package struct Clock: Record {
    package static let table = "clocks"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case allocate
        case startWork = "start-work"
        case respond
        case collateAnswers = "collate-answers"
        case confirmSuitability = "confirm-suitability"
        case present
        case decide
        case assess
        case breakdown
        case fund
        case order
        case sign
        case arrange
        case start
        case followUpCall = "follow-up-call"
        case putRight = "put-right"
        case completeReferral = "complete-referral"
    }

    package let id: Identifier<Clock>
    package let caseID: Identifier<Case>
    package let kind: Kind
    /// The rule it comes from: clause, document, and why it is local where it is.
    package let basis: Basis?
    package let startedAt: Instant
    package var dueAt: Instant
    /// Whose turn it is; the account where one person has it.
    package let waitsFor: Role
    package var holderID: Identifier<Account>?
    package var stoppedAt: Instant?
    package var stopReason: StopReason?

    package enum StopReason: String, Sendable, Codable, CaseIterable, Hashable {
        case done
        case turnedBack = "turned-back"
        case ended
        case superseded
    }
}

/// Something the passing of time does by itself. Performed once by `runDue(until:)`.
package struct Timer: Record {
    package static let table = "timers"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case expireOffer = "expire-offer"
        case releaseHold = "release-hold"
        case lapseEnquiry = "lapse-enquiry"
        case sendSurvey = "send-survey"
    }

    package let id: Identifier<Timer>
    package let kind: Kind
    /// The id of what it is about: an offer, a hold, an enquiry.
    package let subject: String
    package let dueAt: Instant
    /// When it was performed, or dropped because what it was about had gone.
    package var doneAt: Instant?
}
