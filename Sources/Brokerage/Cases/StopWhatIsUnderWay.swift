import Database

/// From which step on what is under way on a case is stopped. Whatever rests on a step is stopped with it: a cancelled
/// order takes the discharge with it, a stopped round takes everything.
package enum StopFrom: Sendable, Hashable {
    /// The discharge alone, which is arranged again.
    case discharge
    case order
    case funding
    /// All that a round of sourcing led to: homes asked, offers, holds, funding, order, discharge.
    case round(RoundEnd)

    /// How a round ends that is stopped.
    package enum RoundEnd: Sendable, Hashable {
        case stopped
        /// Back to sourcing (B&NES 2.2.11).
        case turnedBack(TurnBackReason, words: String?)
    }

    fileprivate var includesOrder: Bool { self != .discharge }
    fileprivate var includesFunding: Bool { includesOrder && self != .order }

    fileprivate var roundEnd: RoundEnd? {
        if case .round(let end) = self { end } else { nil }
    }
}

/// What was stopped, as it stood before.
struct WhatStopped {
    var discharges: [Discharge] = []
    var orders: [Order] = []
    var funding: [FundingRequest] = []
    var holds: [BedHold] = []
    var offers: [Identifier<Offer>] = []

    /// For the journal entry of the act that stopped it.
    var facts: [(String, Facts.Fact)] {
        [
            ("offers-released", .ids(offers)), ("holds-released", .ids(holds.map(\.id))),
            ("funding-stopped", .ids(funding.map(\.id))), ("orders-cancelled", .ids(orders.map(\.id))),
            ("discharges-cancelled", .ids(discharges.map(\.id))),
        ].filter { _, fact in
            if case .list(let list) = fact { !list.isEmpty } else { true }
        }
    }
}

extension Work {
    /// Stops what is under way on a case, each thing through its own table of transitions, and tells the homes
    /// concerned. Clocks and the case's own state are the caller's: turning back lets the clocks go on.
    /// - Throws: ``Refusal`` `.movedOn` when one of them moved on in the meantime.
    @discardableResult
    func stopWhatIsUnderWay(on found: Case, from step: StopFrom) throws -> WhatStopped {
        var stopped = WhatStopped()
        stopped.discharges = try cancelDischarges(of: found)
        if step.includesOrder { stopped.orders = try cancelOrders(of: found) }
        if step.includesFunding { stopped.funding = try stopFunding(of: found) }
        if let end = step.roundEnd {
            stopped.holds = try releaseHolds(of: found)
            stopped.offers = try endRound(of: found, end, ordered: Set(stopped.orders.map(\.offerID)))
        }
        return stopped
    }

    /// Beds that are kept for somebody, or used by them, are free again.
    func releaseHolds(of found: Case) throws -> [BedHold] {
        let held = try all(BedHold.self, "WHERE case_id = \(found.id) AND state IN ('held', 'used') ORDER BY id")
        for hold in held {
            var released = hold
            released.state = .released
            try move(released, from: hold.state)
        }
        return held
    }

    private func cancelDischarges(of found: Case) throws -> [Discharge] {
        let arranged = try all(Discharge.self, "WHERE case_id = \(found.id) AND state = 'arranged' ORDER BY id")
        for discharge in arranged {
            var cancelled = discharge
            cancelled.state = .cancelled
            cancelled.cancelledAt = now
            try move(cancelled, from: discharge.state)
        }
        return arranged
    }

    private func cancelOrders(of found: Case) throws -> [Order] {
        let orders = try all(Order.self, "WHERE case_id = \(found.id) AND state IN ('issued', 'signed') ORDER BY id")
        for order in orders {
            var cancelled = order
            cancelled.state = .cancelled
            try move(cancelled, from: order.state)
            try tellHome(of: order, of: found)
        }
        return orders
    }

    private func stopFunding(of found: Case) throws -> [FundingRequest] {
        let requests = try all(
            FundingRequest.self,
            "WHERE case_id = \(found.id) AND state IN ('asked', 'deferred', 'agreed') ORDER BY id"
        )
        for request in requests {
            var stopped = request
            stopped.state = .stopped
            try move(stopped, from: request.state)
        }
        return requests
    }

    /// `ordered`: offers whose homes were told already that their order is cancelled.
    private func endRound(
        of found: Case,
        _ end: StopFrom.RoundEnd,
        ordered: Set<Identifier<Offer>>
    ) throws -> [Identifier<Offer>] {
        guard let roundID = found.roundID, let round = try find(roundID) else { return [] }
        var released = try releaseOffers(of: roundID, except: ordered, in: found)
        for id in ordered.sorted() {
            if try releaseQuietly(id) { released.append(id) }
        }
        var ended = round
        ended.endedAt = now
        switch end {
        case .stopped:
            ended.state = .stopped
        case .turnedBack(let reason, let words):
            ended.state = .turnedBack
            ended.turnBackReason = reason
            ended.turnBackWords = words
        }
        if round.state.next.contains(ended.state) { try move(ended, from: round.state) }
        return released
    }

    private func releaseQuietly(_ id: Identifier<Offer>) throws -> Bool {
        guard let offer = try find(id), offer.state.next.contains(.released) else { return false }
        var released = offer
        released.state = .released
        released.endedAt = now
        try move(released, from: offer.state)
        if let enquiry = try find(offer.enquiryID), enquiry.state.next.contains(.stopped) {
            var stopped = enquiry
            stopped.state = .stopped
            try move(stopped, from: enquiry.state)
        }
        return true
    }

    private func tellHome(of order: Order, of found: Case) throws {
        guard let home = try find(order.locationID) else { return }
        let sender = try letterSender(of: found)
        try insert(
            Message(
                id: newID(),
                kind: .orderCancelled,
                caseID: found.id,
                enquiryID: nil,
                address: try contacts(of: [home.id])[home.id]?.email,
                addressee: home.name,
                subject: "Cancelled: placement agreement \(order.reference)",
                body: """
                    To \(home.name)

                    Placement agreement \(order.reference) is cancelled. The placement isn't going ahead, and you need \
                    not keep the place free.
                    Our reference was \(found.reference).

                    \(sender.broker)
                    \(sender.team)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
    }
}
