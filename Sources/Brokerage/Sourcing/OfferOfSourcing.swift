/// The acts of this folder that are worth a button on a case.
func offerOfSourcing(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    var acts: [OfferedAct] = []
    let isLooking = found.state == .sourcing || found.state == .suitability
    if try isLooking && reading.may(.giveCommissionersWord, on: found) {
        acts.append(
            OfferedAct(.giveWord, "Say whether homes may be asked", try reading.availabilityOfGivingWord(on: found))
        )
    }
    guard try reading.may(.broker, on: found) else { return acts }
    if isLooking {
        let title = found.roundID == nil ? "Rank the homes" : "See the ranked homes"
        let availability = found.roundID == nil ? try reading.availabilityOfRanking(found) : .available
        acts.append(OfferedAct(.rank, title, availability))
    }
    if TurnBack.availability(for: found).isAvailable {
        acts.append(OfferedAct(.turnBack, "Go back to sourcing", .available))
    }
    return acts
}

extension Reading {
    /// Whether a home waits for the commissioner's word.
    func availabilityOfGivingWord(on found: Case) throws -> Availability {
        try Availability {
            let board = try sourcingBoard(of: found)
            let isWaiting = board.homes.contains { home in
                home.enquiry == nil && home.needs.contains { $0.discussion == nil }
            }
            if !isWaiting { throw Refusal(.nothingToDiscuss, "No home waits for the commissioner’s word.") }
        }
    }
}
