/// The acts of this folder that are worth a button on a case.
func offerOfOrders(_ inHand: ReferralInHand, in reading: Reading) throws -> [OfferedAct] {
    let found = inHand.found
    guard found.state == .ordering || found.state == .arranging, try reading.may(.broker, on: found) else { return [] }
    let order = try reading.currentOrder(of: found)
    var acts: [OfferedAct] = []
    if let order, order.state == .issued {
        acts.append(OfferedAct(.signOrder, "Take in the signed agreement", RecordSignedOrder.availability(of: order)))
    }
    let title =
        switch (order?.state, order?.sentAt) {
        case (nil, _): "Send the agreement"
        case (.issued, nil): "Send the agreement"
        default: "See or change the agreement"
        }
    acts.append(OfferedAct(.order, title, try IssueOrder.availability(of: found, in: reading)))
    return acts
}
