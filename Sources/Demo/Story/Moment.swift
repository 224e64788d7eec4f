import Brokerage

/// Something that happens at a time.
struct Moment {
    enum What {
        case market(MarketDeed)
        case ofCase(CaseBook, Deed)
    }

    let at: Instant
    let what: What

    /// In the order of time; those of one time in the order given.
    static func inOrder(_ moments: [Moment], upTo end: Instant) -> [Moment] {
        moments.enumerated().filter { $0.element.at <= end }
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }
}
