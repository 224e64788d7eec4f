import Database

/// Issues the placement agreement at the price that was agreed: numbered, a new version each time it changes. It is sent
/// to the home by ``SendOrder``, which encloses it as printed.
package struct IssueOrder: Action {
    package let caseID: Identifier<Case>
    package let startOn: LocalDate?
    package let conditions: String?

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>, startOn: LocalDate?, conditions: String? = nil) {
        self.caseID = caseID
        self.startOn = startOn
        self.conditions = conditions
    }

    /// Issued again, the earlier version is superseded and can no longer come back signed, and a move that was arranged
    /// on it is arranged anew.
    /// A new version may start on a day that is past, where somebody moved earlier than was agreed; not before the home
    /// first signed.
    /// - Throws: ``Refusal`` `.notFunded`, `.offerGone`, `.invalid` on `start-on`, `conditions`.
    package func perform(in work: Work) throws -> Acted<Identifier<Order>> {
        let found = try work.theCase(caseID, for: .broker)
        try Self.availability(of: found, in: work).check()
        let earlier = try work.currentOrder(of: found)
        let today = work.now.london.date
        let signedOn = try earlier.flatMap { try work.firstSigned($0) }?.signedOn
        let startOn = try Self.checked(startOn, on: today, notBefore: min(signedOn ?? today, today))
        let conditions = try Words.optional(conditions, "conditions", longest: 4_000)
        guard let price = try work.placementPrice(of: found), let breakdown = price.breakdown,
            let request = try work.agreedFunding(of: found)
        else { throw Refusal.notFound }
        if let earlier {
            var superseded = earlier
            superseded.state = .superseded
            try work.move(superseded, from: earlier.state)
        }
        let stopped = try work.stopWhatIsUnderWay(on: found, from: .discharge)
        let order = Order(
            id: work.newID(),
            caseID: caseID,
            offerID: price.offer.id,
            fundingRequestID: request.id,
            locationID: price.home.id,
            number: try earlier?.number ?? work.nextOrderNumber(),
            version: (earlier?.version ?? 0) + 1,
            state: .issued,
            commissioner: request.commissioner,
            weekly: breakdown.weekly,
            includesFNC: breakdown.includesFNC,
            parts: breakdown.parts,
            startOn: startOn,
            conditions: conditions,
            issuedBy: try work.account(for: Self.permission),
            issuedAt: work.now
        )
        try work.insert(order)
        if found.state == .arranging {
            var back = found
            back.state = .ordering
            try work.move(back, from: found.state)
        }
        try work.stopClocks([.order, .sign, .arrange, .start], of: caseID, because: .done)
        try work.startClock(.sign, of: found, for: .signature, waitsFor: .broker, holder: found.brokerID)
        var facts: Facts = [
            "home": .id(order.locationID), "number": .count(order.number), "version": .count(order.version),
            "weekly": .money(order.weekly), "includes-fnc": .flag(order.includesFNC), "start": .date(startOn),
        ]
        for (name, fact) in stopped.facts { facts[name] = fact }
        return Acted(order.id, on: order, of: caseID, facts)
    }

    /// A start that lies behind, or so far ahead that the year must be a slip, is none.
    private static func checked(_ startOn: LocalDate?, on today: LocalDate, notBefore earliest: LocalDate) throws
        -> LocalDate
    {
        guard let startOn else { throw Refusal.invalid("start-on", "Enter the day the placement starts") }
        guard startOn >= earliest else {
            throw Refusal.invalid(
                "start-on",
                earliest == today
                    ? "The day the placement starts must be today or later"
                    : "The day the placement starts must be \(earliest.long), when the home first signed, or later"
            )
        }
        guard today.days(until: startOn) <= 366 else {
            throw Refusal.invalid("start-on", "The day the placement starts must be within the next 12 months")
        }
        return startOn
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        func no(_ code: Refusal.Code, _ sentence: String) throws -> Availability {
            .unavailable(Refusal(code, sentence, clause: try reading.clause(of: .fundingAgreed, for: found)))
        }
        switch found.state {
        case .ordering, .arranging: break
        case .started, .closed: return try no(.notFunded, "The person has moved in under the agreement as it is.")
        case .ended: return try no(.notFunded, "This case is over.")
        default: return try no(.notFunded, "The agreement can be sent once the funding is agreed.")
        }
        guard let request = try reading.agreedFunding(of: found) else {
            return try no(.notFunded, "The agreement can be sent once the funding is agreed.")
        }
        guard let price = try reading.placementPrice(of: found) else {
            return try no(.offerGone, "The home took its offer back. Turn the case back to look for another.")
        }
        guard request.weekly == price.weekly, request.offerID == price.offer.id, price.breakdown != nil else {
            return try no(
                .notFunded,
                "Funding was agreed for \(request.weekly) a week, and the price is now \(price.weekly). "
                    + "Turn the case back."
            )
        }
        return .available
    }
}

extension Reading {
    /// One more than the highest so far; the first is 1001.
    fileprivate func nextOrderNumber() throws -> Int {
        try max(count("SELECT MAX(number) AS highest FROM orders"), 1_000) + 1
    }
}
