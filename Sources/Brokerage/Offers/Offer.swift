/// A home's answer to an enquiry, entered once.
package struct Offer: Stateful {
    package static let table = "offers"

    package enum State: String, TransitionTable {
        /// The home can meet the need, and its offer stands.
        case standing
        /// The home can't, with a coded reason.
        case declined
        case chosen
        /// The home took it back, or it was entered wrongly.
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
            case .declined: [.withdrawn]
            case .withdrawn, .expired, .released: []
            }
        }

        /// Whether it is the home's answer as it stands; an enquiry has one of these at most.
        package var isAnswer: Bool {
            switch self {
            case .standing, .declined, .chosen, .placed: true
            case .withdrawn, .expired, .released: false
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
    /// When it was presented to the practitioner as an option (B&NES 2.2.6).
    package var optionSince: Instant?
    package var endedAt: Instant?
    package var withdrawal: Withdrawal?
    package var withdrawalWords: String?

    /// Why an answer no longer counts.
    package enum Withdrawal: String, Sendable, Codable, CaseIterable, Hashable {
        case homeWithdrew = "home-withdrew"
        case enteredWrongly = "entered-wrongly"

        package var inWords: String {
            switch self {
            case .homeWithdrew: "The home took its offer back"
            case .enteredWrongly: "It was entered wrongly"
            }
        }
    }

    /// The price without funded nursing care, as prices are compared; nothing where it can't be told.
    package func weeklyWithoutFNC(on day: LocalDate) -> Money? {
        weekly.flatMap { NursingRate(weekly: $0, includesFNC: includesFNC).withoutFNC(on: day) }
    }
}
