import Database

extension Work {
    /// The placement that was on its way is given up: offers and enquiries are called off, a held bed is free again,
    /// funding, order and discharge are stopped, and the homes concerned are told.
    func stopWhatIsUnderWay(in found: Case) throws {
        if let roundID = found.roundID { try releaseOffers(of: roundID, in: found) }
        for hold in try all(BedHold.self, "WHERE case_id = \(found.id) AND state IN ('held', 'used') ORDER BY id") {
            var released = hold
            released.state = .released
            try move(released, from: hold.state)
        }
        let requests = try all(
            FundingRequest.self, "WHERE case_id = \(found.id) AND state IN ('asked', 'deferred', 'agreed') ORDER BY id"
        )
        for request in requests {
            var stopped = request
            stopped.state = .stopped
            try move(stopped, from: request.state)
        }
        for order in try all(Order.self, "WHERE case_id = \(found.id) AND state IN ('issued', 'signed') ORDER BY id") {
            var cancelled = order
            cancelled.state = .cancelled
            try move(cancelled, from: order.state)
            try tellCancelled(order, of: found)
        }
        for discharge in try all(Discharge.self, "WHERE case_id = \(found.id) AND state = 'arranged' ORDER BY id") {
            var cancelled = discharge
            cancelled.state = .cancelled
            try move(cancelled, from: discharge.state)
        }
    }

    private func tellCancelled(_ order: Order, of found: Case) throws {
        guard let home = try find(order.locationID) else { return }
        let contact = try contacts(of: [home.id])[home.id]
        let sender = try letterSender(of: found)
        try insert(
            Message(
                id: newID(), kind: .orderCancelled, caseID: found.id, enquiryID: nil, address: contact?.email,
                addressee: home.name, subject: "Placement agreement \(order.reference) is cancelled",
                body: """
                    To \(home.name)

                    The placement agreement \(order.reference) is cancelled. Nothing more is needed under it.

                    \(sender.broker)
                    \(sender.team)
                    """,
                attachmentID: nil, writtenAt: now
            )
        )
    }
}
