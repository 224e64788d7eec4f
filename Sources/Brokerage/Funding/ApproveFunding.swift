import Database

/// Agrees funding at or under the rate, in one step, by somebody whose limit is enough (B&NES 2.1.4); or refuses it, or
/// wants more first.
package struct ApproveFunding: Action {
    package let requestID: Identifier<FundingRequest>
    package let outcome: FundingDecision.Outcome?
    package let conditions: String?
    package let reasons: String?

    package static let permission = Permission.approveFunding

    package init(
        requestID: Identifier<FundingRequest>,
        outcome: FundingDecision.Outcome? = .agreed,
        conditions: String? = nil,
        reasons: String? = nil
    ) {
        self.requestID = requestID
        self.outcome = outcome
        self.conditions = conditions
        self.reasons = reasons
    }

    /// - Throws: ``Refusal`` `.notAsked`, `.ownRequest`, `.offerGone`, `.notYourMoney`, `.overLimit`, `.invalid` on
    ///   `outcome`, `reasons`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingDecision>> {
        let request = try work.require(requestID)
        // Whose money it is, is asked below: whoever sees the case is told why it isn't theirs to decide.
        let found = try work.theCase(request.caseID, for: .seeCases)
        try Self.availability(of: request, in: work).check()
        let why = try Words.optional(reasons, "reasons")
        let under = try Words.optional(conditions, "conditions")
        guard let outcome else { throw Refusal.invalid("outcome", "Select what you decide") }
        if outcome != .agreed, why == nil { throw Refusal.invalid([.reasonsMissing(for: outcome)]) }
        let decision = FundingDecision(
            id: work.newID(),
            caseID: found.id,
            requestID: request.id,
            outcome: outcome,
            conditions: under,
            reasons: why,
            satOn: nil,
            members: nil,
            decidedBy: try work.account(for: Self.permission),
            decidedAt: work.now
        )
        return try work.record(decision, on: request, of: found)
    }

    package static func availability(of request: FundingRequest, in reading: Reading) throws -> Availability {
        let clause = try reading.find(request.caseID).flatMap { try reading.pathway(of: $0) }?
            .funding(of: request.weekly, rate: request.rate)?.basis.clause?.text
        return .first(
            of: try reading.decidable(request, by: .approver),
            try reading.limitAvailability(
                .approveFunding,
                of: request.commissioner,
                upTo: request.weekly,
                clause: clause
            )
        )
    }
}
