/// The acts of this folder that are worth a button on a case.
func offerOfChoices(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    var acts: [OfferedAct] = []
    if try found.state == .suitability && reading.may(.confirmSuitability, on: found) {
        acts.append(
            OfferedAct(
                .confirmSuitability, "Confirm which homes are suitable",
                try ConfirmSuitability.availability(of: found, in: reading)
            ))
    }
    guard try reading.may(.broker, on: found) else { return acts }
    switch found.state {
    case .suitability, .choosing:
        let options = try reading.optionStandings(of: found)
        let title = found.state == .choosing ? "Show other homes" : "Show the person the homes"
        acts.append(
            OfferedAct(.present, title, try PresentOptions.availability(of: found, options, in: reading)))
        if found.state == .choosing {
            acts.append(
                OfferedAct(.choose, "Record the choice", try RecordChoice.availability(of: found, in: reading)))
        }
    case .assessing:
        acts.append(
            OfferedAct(.assess, "Record the assessment", try RecordAssessment.availability(of: found, in: reading)))
        acts.append(
            OfferedAct(
                .breakdown, "Enter the cost breakdown", try RecordCostBreakdown.availability(of: found, in: reading)))
    default: break
    }
    return acts
}
