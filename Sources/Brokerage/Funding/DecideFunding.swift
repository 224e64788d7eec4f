import Database

/// What a sitting of the panel decided (B&NES 2.2.9), as its chair records it.
package struct DecideFunding: Action {
    package let requestID: Identifier<FundingRequest>
    package let outcome: FundingDecision.Outcome?
    package let satOn: LocalDate?
    package let members: String?
    package let conditions: String?
    package let reasons: String?

    package static let permission = Permission.decideAtPanel

    package init(
        requestID: Identifier<FundingRequest>,
        outcome: FundingDecision.Outcome?,
        satOn: LocalDate?,
        members: String?,
        conditions: String? = nil,
        reasons: String? = nil
    ) {
        self.requestID = requestID
        self.outcome = outcome
        self.satOn = satOn
        self.members = members
        self.conditions = conditions
        self.reasons = reasons
    }

    /// - Throws: ``Refusal`` `.notAsked`, `.ownRequest`, `.offerGone`, `.notYourMoney`, `.invalid` on `outcome`,
    ///   `sat-on`, `members`, `reasons`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingDecision>> {
        let request = try work.require(requestID)
        // Whose money it is, is asked below: whoever sees the case is told why it isn't theirs to decide.
        let found = try work.theCase(request.caseID, for: .seeCases)
        try Self.availability(of: request, in: work).check()
        let sat = try Words.optional(members, "members", longest: 1_000)
        let why = try Words.optional(reasons, "reasons")
        let under = try Words.optional(conditions, "conditions")
        var faults: [FieldFault] = []
        if outcome == nil { faults.append(FieldFault(field: "outcome", sentence: "Select what the panel decided")) }
        if let outcome, outcome != .agreed, why == nil { faults.append(.reasonsMissing(for: outcome)) }
        let (asked, today) = (request.askedAt.london.date, work.now.london.date)
        if let satOn, satOn < asked || satOn > today {
            let sentence =
                asked == today
                ? "The day the panel sat must be today, when the funding was asked for"
                : "The day the panel sat must be from \(asked.long), when the funding was asked for, up to today"
            faults.append(FieldFault(field: "sat-on", sentence: sentence))
        } else if satOn == nil {
            faults.append(FieldFault(field: "sat-on", sentence: "Enter the day the panel sat"))
        }
        if sat == nil { faults.append(FieldFault(field: "members", sentence: "Enter who sat on the panel")) }
        guard faults.isEmpty, let outcome, let satOn, let sat else { throw Refusal.invalid(faults) }
        let decision = FundingDecision(
            id: work.newID(),
            caseID: found.id,
            requestID: request.id,
            outcome: outcome,
            conditions: under,
            reasons: why,
            satOn: satOn,
            members: sat,
            decidedBy: try work.account(for: Self.permission),
            decidedAt: work.now
        )
        return try work.record(decision, on: request, of: found)
    }

    package static func availability(of request: FundingRequest, in reading: Reading) throws -> Availability {
        let isTheirs = reading.standing.reach(of: .decideAtPanel)
            .contains { $0.post.commissioner == request.commissioner }
        return .first(
            of: try reading.decidable(request, by: .panel),
            isTheirs
                ? .available
                : .unavailable(
                    Refusal(.notYourMoney, "This is another commissioner’s money. Only its own panel decides.")
                )
        )
    }
}

extension FieldFault {
    /// A no without a reason leaves the broker with nothing to act on.
    static func reasonsMissing(for outcome: FundingDecision.Outcome) -> FieldFault {
        FieldFault(
            field: "reasons",
            sentence: outcome == .deferred
                ? "Enter what has to be known first, so that the broker can find out"
                : "Enter why it is refused, so that the broker can act on it"
        )
    }
}
