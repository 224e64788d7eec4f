/// The acts of this folder that are worth a button on a case.
func offerOfCases(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    var acts: [OfferedAct] = []
    if try found.isOpen && found.state != .draft && reading.may(.allocate, on: found) {
        let title = found.brokerID == nil ? "Allocate" : "Pass to another broker"
        acts.append(OfferedAct(.allocate, title, AllocateCase.availability(of: found)))
    }
    if try found.state == .allocated && reading.may(.broker, on: found) {
        acts.append(OfferedAct(.startWork, "Start work", try StartWork.availability(of: found, in: reading)))
    }
    if try found.isOpen && reading.may(.endCases, on: found) {
        acts.append(OfferedAct(.end, "End the case", EndCase.availability(of: found)))
    }
    return acts
}
