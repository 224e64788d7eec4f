import Brokerage

/// One thing that somebody does, or is told, in the history of a case. Homes are counted from 0 in the order in which
/// they were asked in the round.
enum Deed: Sendable, Hashable {
    /// The practitioner begins a referral and doesn't finish it.
    case drafts
    /// The practitioner refers.
    case refers
    /// An emergency is taken by telephone; then the practitioner completes the referral.
    case ringsIn
    case completes
    case allocates
    case startsWork

    case ranks
    /// So many of the homes that may be asked, the first first.
    case asks(Int)
    case asksByTelephone(Int)
    /// The first home off the framework is discussed with the commissioner, and asked.
    case discussesAndAsks
    case offers(Int, Quote)
    case declines(Int, DeclineReason, String?)
    case withdraws(Int)
    case sendsOptions

    /// The practitioner finds every option suitable but these.
    case confirms(unsuitable: [Int])
    case shows
    case chooses(Int, reserve: Int? = nil)
    case holdsBed
    case assesses(canMeet: Bool)
    case takesReserve
    /// What the brokerage and the home say in turn, in per cent over the rate; the last is accepted.
    case negotiates([Int])
    case breaksDown

    case asksForFunding
    case panelDecides(FundingDecision.Outcome)
    case approves

    case issuesOrder
    case signsOrder
    case arranges
    case moves
    case calls(allWell: Bool)
    case answersSurvey

    case turnsBack(TurnBackReason, String)
    case ends(CaseEnding, String)
}

/// What a home offers.
struct Quote: Sendable, Hashable {
    /// The price in per cent over the rate; below nought for under it.
    let percent: Int
    /// Days for which the offer stands; nothing for no end.
    let stands: Int?
    let includesFNC: Bool

    init(_ percent: Int, stands: Int? = nil, includesFNC: Bool = false) {
        self.percent = percent
        self.stands = stands
        self.includesFNC = includesFNC
    }
}

/// A deed, and how long after the one before.
struct Beat: Sendable, Hashable {
    let pause: Pause
    let deed: Deed

    init(_ deed: Deed, after pause: Pause) {
        self.pause = pause
        self.deed = deed
    }
}
