import Database

/// What a sitting of the panel decided (B&NES 2.2.9), as its chair records it.
package struct DecideFunding: Action {
    package let requestID: Identifier<FundingRequest>
    package let outcome: FundingDecision.Outcome?
    package let satOn: LocalDate?
    package let members: String
    package let conditions: String?
    package let reasons: String?

    package static let permission = Permission.decideAtPanel

    package init(
        requestID: Identifier<FundingRequest>, outcome: FundingDecision.Outcome?, satOn: LocalDate?, members: String,
        conditions: String? = nil, reasons: String? = nil
    ) {
        self.requestID = requestID
        self.outcome = outcome
        self.satOn = satOn
        self.members = members
        self.conditions = conditions
        self.reasons = reasons
    }

    /// - Throws: ``Refusal`` `.notAsked`, `.ownRequest`, `.notYourMoney`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingDecision>> {
        let request = try work.require(requestID)
        let found = try work.theCase(request.caseID, for: .decideAtPanel)
        try Self.availability(of: request, in: work).check()
        var faults: [FieldFault] = []
        if outcome == nil { faults.append(FieldFault(field: "outcome", sentence: "Choose what the panel decided")) }
        if satOn == nil { faults.append(FieldFault(field: "sat-on", sentence: "Enter the day the panel sat")) }
        if let satOn, satOn > work.now.london.date {
            faults.append(FieldFault(field: "sat-on", sentence: "The day the panel sat must be today or in the past"))
        }
        let sat = try Words.required(members, "members", "Enter who sat on the panel")
        let why = try Words.optional(reasons, "reasons")
        if let outcome, outcome != .agreed, why == nil {
            faults.append(FieldFault(field: "reasons", sentence: "Enter why, so that the broker can act on it"))
        }
        guard faults.isEmpty, let outcome, let satOn else { throw Refusal.invalid(faults) }
        return try work.record(
            outcome, on: request, of: found, conditions: try Words.optional(conditions, "conditions"), reasons: why,
            satOn: satOn, members: sat
        )
    }

    package static func availability(of request: FundingRequest, in reading: Reading) throws -> Availability {
        .first(
            of: reading.decidable(request, by: .panel),
            reading.standing.reach(of: .decideAtPanel).contains { $0.post.commissioner == request.commissioner }
                ? .available
                : .unavailable(Refusal(.notYourMoney, "This is another commissioner's money. Only its own panel decides."))
        )
    }
}

/// Agrees funding at or under the rate, in one step, by somebody whose limit is enough (B&NES 2.1.4); or refuses it.
package struct ApproveFunding: Action {
    package let requestID: Identifier<FundingRequest>
    package let approved: Bool
    package let reasons: String?

    package static let permission = Permission.approveFunding

    package init(requestID: Identifier<FundingRequest>, approved: Bool = true, reasons: String? = nil) {
        self.requestID = requestID
        self.approved = approved
        self.reasons = reasons
    }

    /// - Throws: ``Refusal`` `.notAsked`, `.ownRequest`, `.notYourMoney`, `.overLimit`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingDecision>> {
        let request = try work.require(requestID)
        let found = try work.theCase(request.caseID, for: .approveFunding)
        try Self.availability(of: request, in: work).check()
        let why = try Words.optional(reasons, "reasons")
        if !approved, why == nil {
            throw Refusal.invalid("reasons", "Enter why, so that the broker can act on it")
        }
        return try work.record(
            approved ? .agreed : .refused, on: request, of: found, conditions: nil, reasons: why, satOn: nil, members: nil
        )
    }

    package static func availability(of request: FundingRequest, in reading: Reading) throws -> Availability {
        let clause = try reading.find(request.caseID).flatMap { try reading.pathway(of: $0) }?
            .funding.first { $0.when == .atOrUnderRate }?.basis.clause?.text
        return try .first(
            of: reading.decidable(request, by: .approver),
            reading.limitAvailability(
                .approveFunding, of: request.commissioner, upTo: request.weekly, clause: clause
            )
        )
    }
}

extension Reading {
    /// Whether a request waits for this kind of decision, by somebody other than who asked.
    fileprivate func decidable(_ request: FundingRequest, by route: FundingRequest.Route) -> Availability {
        guard request.state == .asked || (request.state == .deferred && route == .panel) else {
            return .unavailable(Refusal(.notAsked, "This request isn't waiting for a decision any more."))
        }
        guard request.route == route else {
            return .unavailable(
                Refusal(
                    .notAsked,
                    request.route == .panel
                        ? "The price is over the rate, so the panel decides." : "The price is not over the rate: an approver decides."
                )
            )
        }
        guard standing.accountID != request.askedBy else {
            return .unavailable(Refusal(.ownRequest, "You asked for this funding, so somebody else decides."))
        }
        return .available
    }
}

extension Work {
    fileprivate func record(
        _ outcome: FundingDecision.Outcome, on request: FundingRequest, of found: Case, conditions: String?,
        reasons: String?, satOn: LocalDate?, members: String?
    ) throws -> Acted<Identifier<FundingDecision>> {
        guard let decider = standing.accountID else { throw Refusal.notFound }
        let decision = FundingDecision(
            id: newID(), caseID: found.id, requestID: request.id, outcome: outcome, conditions: conditions,
            reasons: reasons, satOn: satOn, members: members, decidedBy: decider, decidedAt: now
        )
        try insert(decision)
        var decided = request
        decided.state =
            switch outcome {
            case .agreed: .agreed
            case .refused: .refused
            case .deferred: .deferred
            }
        if decided.state != request.state { try move(decided, from: request.state) }
        if outcome != .deferred {
            var moved = found
            moved.state = outcome == .agreed ? .ordering : .assessing
            try move(moved, from: found.state)
            try stopClocks([.fund], of: found.id, because: .done)
        }
        if outcome == .agreed, let policy = try policy(of: found) {
            try startClock(
                .order, of: found.id,
                due: Due.after(.workingDays(1), .asking).time(from: now, policy.workingTime.time), waitsFor: .broker,
                holder: found.brokerID, basis: try pathway(of: found)?.step(.order)?.basis
            )
        }
        return Acted(
            decision.id, on: decision, of: found.id,
            [
                "outcome": .code(outcome), "route": .code(request.route), "weekly": .money(request.weekly),
                "rate": .money(request.rate), "sat-on": satOn.map { .date($0) },
            ]
        )
    }
}
