/// What those who agree the money are asked for: this home for this person at this price, against this rate (B&NES
/// 2.1.4, 2.2.9). It isn't changed afterwards but for its state; asking again makes another.
package struct FundingRequest: Stateful {
    package static let table = "funding_requests"

    package enum State: String, TransitionTable {
        case asked
        case agreed
        case refused
        /// Those who decide want more first.
        case deferred
        /// Asked again, the round was turned back or the case ended.
        case stopped

        package var next: [State] {
            switch self {
            case .asked: [.agreed, .refused, .deferred, .stopped]
            case .deferred: [.agreed, .refused, .stopped]
            case .agreed: [.stopped]
            case .refused, .stopped: []
            }
        }

        /// Whether somebody has still to decide.
        package var isOpen: Bool { self == .asked || self == .deferred }
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
    /// What the NHS pays the home beside it, where funded nursing care was in the agreed price.
    package let fnc: Money?
    package let words: String?
    package let askedBy: Identifier<Account>
    package let askedAt: Instant

    /// More than the rate, or less.
    package var againstRate: Money { weekly - rate }
}

extension FundingRequest.Route {
    /// To stand inside a sentence: "Single Panel", "an approver".
    package var who: String {
        switch self {
        case .panel: "Single Panel"
        case .approver: "an approver"
        }
    }

    /// To begin one.
    package var name: String {
        switch self {
        case .panel: "Single Panel"
        case .approver: "An approver"
        }
    }
}
