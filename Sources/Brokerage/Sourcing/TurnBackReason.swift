/// Why a case went back to sourcing (B&NES 2.2.11).
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

    /// As a page offers it: "No home was suitable".
    package var inWords: String {
        switch self {
        case .noneSuitable: "No home was suitable"
        case .noneChosen: "The person chose none of the homes"
        case .homeCannotMeetNeed: "The home can’t meet the need after all"
        case .offerGone: "The offer is gone"
        case .priceNotAgreed: "No price was agreed"
        case .fundingRefused: "The funding was refused"
        case .needsChanged: "What the person needs has changed"
        case .personChangedMind: "The person changed their mind"
        case .placementFailed: "The placement didn’t work out"
        }
    }
}
