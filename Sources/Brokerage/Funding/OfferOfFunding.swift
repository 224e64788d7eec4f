/// The acts of this folder that are worth a button on a case.
func offerOfFunding(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    var acts: [OfferedAct] = []
    let open = try reading.openFunding(of: found)
    if try (found.state == .assessing || open?.state == .deferred) && reading.may(.askForFunding, on: found) {
        let title = open == nil ? "Ask for the funding" : "Ask for the funding again"
        acts.append(OfferedAct(.askForFunding, title, try AskForFunding.availability(of: found, in: reading)))
    }
    guard let open else { return acts }
    if try reading.may(.decideAtPanel, on: found) && open.route == .panel {
        let deciding = try DecideFunding.availability(of: open, in: reading)
        acts.append(OfferedAct(.decideFunding, "Record what the panel decided", deciding))
    }
    if try reading.may(.approveFunding, on: found) && open.route == .approver {
        let approving = try ApproveFunding.availability(of: open, in: reading)
        acts.append(OfferedAct(.decideFunding, "Decide on the funding", approving))
    }
    return acts
}
