/// A home's answer to an enquiry, entered once.
package struct Offer: Stateful {
    package static let table = "offers"

    package enum State: String, TransitionTable {
        /// The home can meet the need, and its offer stands.
        case standing
        /// The home can't, with a coded reason.
        case declined
        case chosen
        case withdrawn
        case expired
        /// Another home was chosen, or the round ended.
        case released
        /// Somebody lives there because of it.
        case placed

        package var next: [State] {
            switch self {
            case .standing: [.chosen, .withdrawn, .expired, .released]
            case .chosen: [.placed, .withdrawn, .released]
            case .placed: [.released]
            case .declined, .withdrawn, .expired, .released: []
            }
        }
    }

    package let id: Identifier<Offer>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let enquiryID: Identifier<Enquiry>
    package let locationID: Identifier<Location>
    package var state: State
    package let declineReason: DeclineReason?
    package let words: String?
    /// A week, as the home quoted it, and whether funded nursing care is in it.
    package let weekly: Money?
    package let includesFNC: Bool
    /// What the price is made of; the parts add up to it.
    package let parts: [PricePart]
    package let earliestStart: LocalDate?
    package let conditions: String?
    package let standsUntil: Instant?
    /// Who answered at the home, and how.
    package let answeredBy: String
    package let channel: Channel
    package let answeredAt: Instant
    package let recordedBy: Identifier<Account>
    package var endedAt: Instant?
}

/// Why a home can't (Medway 4.4.14 asks for them as a document).
package enum DeclineReason: String, Sendable, Codable, CaseIterable, Hashable {
    case noVacancy = "no-vacancy"
    case needsTooHigh = "needs-too-high"
    case staffing
    case equipment
    case behaviour
    case notRegistered = "not-registered"
    case price
    case cannotStartInTime = "cannot-start-in-time"
    case compatibility
    case other
}
