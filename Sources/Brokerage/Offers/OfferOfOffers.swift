/// The acts of this folder that are worth a button on a case.
func offerOfOffers(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    guard found.state == .sourcing || found.state == .suitability, found.roundID != nil,
        try reading.may(.broker, on: found)
    else { return [] }
    let board = try reading.sourcingBoard(of: found)
    guard !board.enquiries.isEmpty else { return [] }
    return [
        OfferedAct(.answer, "Enter homes’ answers", .available),
        OfferedAct(
            .sendOptions,
            found.state == .sourcing ? "Send the options to the practitioner" : "Send more options",
            SendForSuitability.availability(on: board)
        ),
    ]
}
