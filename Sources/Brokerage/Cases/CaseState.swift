/// Where a case stands. "Not suitable" goes back to sourcing from every step after it (B&NES 2.2.11).
package enum CaseState: String, TransitionTable {
    /// The referral is being written.
    case draft
    /// Sent; waits for a team manager to allocate it.
    case referred
    /// Waits for its broker to start.
    case allocated
    /// Homes are ranked and asked, offers come in (2.2.2 to 2.2.5).
    case sourcing
    /// The practitioner confirms which options are suitable (2.2.6).
    case suitability
    /// The person is shown at most three and chooses (2.2.7).
    case choosing
    /// The home assesses; price is negotiated and broken down (2.2.8, 2.2.9).
    case assessing
    /// Single Panel or an approver decides (2.1.4, 2.2.9).
    case funding
    /// The order goes out and comes back signed.
    case ordering
    /// The discharge is arranged with the ward (2.2.10a).
    case arranging
    /// The person lives there; the follow-up call is due (2.2.10b).
    case started
    case closed
    /// Ended without a placement.
    case ended

    package var next: [CaseState] {
        switch self {
        case .draft: [.referred, .ended]
        case .referred: [.allocated, .ended]
        case .allocated: [.sourcing, .ended]
        case .sourcing: [.suitability, .ended]
        case .suitability: [.choosing, .sourcing, .ended]
        case .choosing: [.assessing, .sourcing, .ended]
        case .assessing: [.funding, .sourcing, .ended]
        case .funding: [.ordering, .assessing, .sourcing, .ended]
        case .ordering: [.arranging, .sourcing, .ended]
        case .arranging: [.started, .ordering, .sourcing, .ended]
        case .started: [.closed, .sourcing, .ended]
        case .closed, .ended: []
        }
    }
}
