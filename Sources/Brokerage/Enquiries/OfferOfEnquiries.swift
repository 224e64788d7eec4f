/// The acts of this folder that are worth a button on a case.
func offerOfEnquiries(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    guard found.state == .sourcing || found.state == .suitability, try reading.may(.broker, on: found) else {
        return []
    }
    let availability = try Availability { try reading.sourcingBoard(of: found).askingAny.check() }
    return [OfferedAct(.ask, "Ask homes", availability)]
}

extension SourcingBoard {
    /// Whether any home of the round may be asked now, and if not, what the first of them waits for.
    package var askingAny: Availability {
        let unasked = homes.filter { $0.enquiry == nil }
        if unasked.contains(where: { $0.asking.isAvailable }) { return .available }
        if let first = unasked.first { return first.asking }
        let sentence =
            homes.isEmpty
            ? "No home ranks for this need. Look at why those left out were, and rank again when that changes."
            : "Every ranked home was asked. Enter their answers, or rank again when more is known."
        return .unavailable(Refusal(.alreadyAsked, sentence))
    }
}
