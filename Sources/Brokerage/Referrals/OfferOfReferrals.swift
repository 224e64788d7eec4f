/// The acts of this folder that are worth a button on a case.
func offerOfReferrals(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    var acts: [OfferedAct] = []
    if try inHand.found.isOpen && reading.may(.fillInReferrals, on: inHand.found) {
        let title =
            if inHand.found.state == .draft {
                "Fill in the referral"
            } else {
                inHand.referral.byTelephone ? "Complete the referral" : "Change the referral"
            }
        acts.append(OfferedAct(.fillIn, title, .available))
    }
    if try inHand.found.state == .draft && reading.may(.refer, on: inHand.found) {
        let sending = try SendReferral.availability(of: inHand, in: reading)
        acts.append(OfferedAct(.checkAndSend, "Check and send", sending))
    }
    return acts
}
