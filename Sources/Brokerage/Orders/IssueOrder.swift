import Database

/// Issues the placement agreement: numbered, a new version each time it changes, and sent to the home.
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

    /// Issued again, the earlier version is superseded and can no longer come back signed.
    /// - Throws: ``Refusal`` `.notFunded`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<Order>> {
        let found = try work.theCase(caseID, for: .broker)
        try Self.availability(of: found, in: work).check()
        guard let startOn else { throw Refusal.invalid("start-on", "Enter the day the placement starts") }
        guard startOn >= work.now.london.date else {
            throw Refusal.invalid("start-on", "The day the placement starts must be today or later")
        }
        guard let price = try work.placementPrice(of: found), let breakdown = price.breakdown,
            let request = try work.agreedFunding(of: found), let issuer = work.standing.accountID,
            let policy = try work.policy(of: found)
        else { throw Refusal.notFound }
        guard request.weekly == price.weekly, request.offerID == price.offer.id else {
            throw Refusal(
                .notFunded,
                "Funding was agreed for \(request.weekly) a week, and the price is now \(price.weekly). Ask for funding again."
            )
        }
        let earlier = try work.first(Order.self, "WHERE case_id = \(caseID) AND state IN ('issued', 'signed')")
        if let earlier {
            var superseded = earlier
            superseded.state = .superseded
            try work.move(superseded, from: earlier.state)
        }
        let order = Order(
            id: work.newID(), caseID: caseID, offerID: price.offer.id, fundingRequestID: request.id,
            locationID: price.home.id, number: try earlier?.number ?? work.nextOrderNumber(),
            version: (earlier?.version ?? 0) + 1, state: .issued, commissioner: request.commissioner,
            weekly: breakdown.weekly, includesFNC: breakdown.includesFNC, parts: breakdown.parts, startOn: startOn,
            conditions: try Words.optional(conditions, "conditions"), issuedBy: issuer, issuedAt: work.now
        )
        try work.insert(order)
        try work.send(order, to: price.home, of: found)
        if found.state == .arranging {
            var back = found
            back.state = .ordering
            try work.move(back, from: found.state)
        }
        try work.stopClocks([.order, .sign, .arrange], of: caseID, because: .done)
        try work.startClock(
            .sign, of: caseID,
            due: Due.after(.workingDays(1), .asking).time(from: work.now, policy.workingTime.time),
            waitsFor: .broker, holder: found.brokerID, basis: try work.pathway(of: found)?.step(.order)?.basis
        )
        return Acted(
            order.id, on: order, of: caseID,
            [
                "number": .count(order.number), "version": .count(order.version), "weekly": .money(order.weekly),
                "start": .date(startOn),
            ]
        )
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .ordering || found.state == .arranging, try reading.agreedFunding(of: found) != nil else {
            return .unavailable(
                Refusal(
                    .notFunded, "The agreement can be sent once the funding is agreed.",
                    clause: try reading.pathway(of: found)?.step(.fundingAgreed)?.basis.clause?.text
                )
            )
        }
        return .available
    }
}

extension Reading {
    func agreedFunding(of found: Case) throws -> FundingRequest? {
        try first(FundingRequest.self, "WHERE case_id = \(found.id) AND state = 'agreed'")
    }

    func nextOrderNumber() throws -> Int {
        try max(count("SELECT MAX(number) FROM orders"), 1_000) + 1
    }

    /// The version that holds: issued, or signed.
    func currentOrder(of found: Case) throws -> Order? {
        try first(Order.self, "WHERE case_id = \(found.id) AND state IN ('issued', 'signed')")
    }
}

extension Work {
    fileprivate func send(_ order: Order, to home: Location, of found: Case) throws {
        let sender = try letterSender(of: found)
        guard let person = try find(found.personID) else { throw Refusal.notFound }
        try insert(
            Message(
                id: newID(), kind: .orderSent, caseID: found.id, enquiryID: nil,
                address: try contacts(of: [home.id])[home.id]?.email, addressee: home.name,
                subject: "Placement agreement \(order.reference) to sign",
                body: """
                    To \(home.name)

                    This is placement agreement \(order.reference) for \(person.details.name), starting on \
                    \(order.startOn.long) at \(order.weekly) a week. Our reference is \(found.reference).

                    \(order.parts.map { "\($0.kind.label): \($0.amount)" }.joined(separator: "\n"))
                    \(order.conditions.map { "\nConditions: \($0)\n" } ?? "")
                    Sign it and send it back to \(sender.email). Only this version, \(order.version), can be signed.

                    \(sender.broker)
                    \(sender.team)
                    """,
                attachmentID: nil, writtenAt: now
            )
        )
    }
}
