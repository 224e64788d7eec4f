/// 2.1.4, 2.2.9).
package struct FundingRequest: Stateful {
    package static let table = "funding_requests"

    package enum State: String, TransitionTable {
        case asked
        case agreed
        case refused
        /// The panel wants more first.
        case deferred
        /// The round was turned back or the case ended.
        case stopped

        package var next: [State] {
            switch self {
            case .asked: [.agreed, .refused, .deferred, .stopped]
            case .deferred: [.agreed, .refused, .stopped]
            case .agreed: [.stopped]
            case .refused, .stopped: []
            }
        }
    }

    package enum Route: String, Sendable, Codable, CaseIterable, Hashable {
        case panel
        case approver
    }

    package let id: Identifier<FundingRequest>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let offerID: Identifier<Offer>
    package let commissioner: String
    package let route: Route
    package var state: State
    /// The agreed price and the rate, a week, both without funded nursing care.
    package let weekly: Money
    package let rate: Money
    package let fnc: Money?
    package let words: String?
    package let askedBy: Identifier<Account>
    package let askedAt: Instant
}
