/// The acts of this folder that are worth a button on a case.
func offerOfReferrals(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    var acts: [OfferedAct] = []
    if try inHand.found.isOpen && reading.may(.fillInReferrals, on: inHand.found) {
        let isDraft = inHand.found.state == .draft
        acts.append(OfferedAct(.fillIn, isDraft ? "Fill in the referral" : "Change the referral", .available))
    }
    if try inHand.found.state == .draft && reading.may(.refer, on: inHand.found) {
        let sending = try SendReferral.availability(of: inHand, in: reading)
        acts.append(OfferedAct(.checkAndSend, "Check and send", sending))
    }
    return acts
}
