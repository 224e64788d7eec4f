/// The acts of this folder that are worth a button on a case.
func offerOfStarts(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    var acts: [OfferedAct] = []
    switch found.state {
    case .ordering, .arranging:
        guard try reading.may(.arrangeDischarge, on: found) else { return acts }
        let discharge = try reading.dischargeInForce(of: found)
        let isHospital = inHand.referral.situation.place == .hospital
        let title =
            discharge?.state == .arranged
            ? "Change or cancel the move" : isHospital ? "Arrange the discharge" : "Arrange the move"
        acts.append(
            OfferedAct(.arrangeDischarge, title, try ArrangeDischarge.availability(of: found, in: reading))
        )
        guard found.state == .arranging else { return acts }
        acts.append(
            OfferedAct(
                .confirmStart,
                "Confirm that the person moved in",
                try ConfirmStart.availability(of: found, discharge, in: reading)
            )
        )
    case .started:
        let move = try reading.moveInForce(of: found)
        if try reading.may(.arrangeDischarge, on: found) {
            let calling = try RecordFollowUpCall.availability(of: found, move, in: reading)
            if calling.isAvailable { acts.append(OfferedAct(.followUp, "Make the follow-up call", calling)) }
        }
        if let move, try reading.may(.putRight, on: found), try !reading.openFindings(after: move).isEmpty {
            acts.append(OfferedAct(.putRight, "Say what was put right", .available))
        }
        acts += try surveying(found, move, in: reading)
    case .closed:
        acts += try surveying(found, try reading.moveInForce(of: found), in: reading)
    default: break
    }
    return acts
}

/// The survey can be sent until it was answered.
private func surveying(_ found: Case, _ move: Discharge?, in reading: Reading) throws -> [OfferedAct] {
    guard try reading.may(.arrangeDischarge, on: found) else { return [] }
    let availability = try SendSurveyNow.availability(of: found, move, in: reading)
    guard availability.isAvailable, let move else { return [] }
    let isSent = try reading.invitation(after: move) != nil
    return [OfferedAct(.sendSurvey, isSent ? "Send the survey again" : "Send the survey now", availability)]
}
