import Database

/// The requests for funding of the cases the actor sees that wait for a decision, the longest waiting first: theirs to
/// decide apart from the rest, and what was decided lately.
package struct FundingWaiting: Query {
    /// Those who see prices; a ward doesn't.
    package static let permission = Permission.seeMarket

    package init() {}

    package struct Answer: Sendable, Hashable {
        package let yours: [FundingLine]
        package let others: [FundingLine]
        /// Of the last 30 days, the latest first.
        package let decided: [DecidedLine]
        package let now: Instant
        /// Whether the actor decides at all: those who don't look only.
        package let decides: Bool
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard reading.standing.may(.seeCases) else { return nil }
        let lines = try reading.fundingLines("f.state IN ('asked', 'deferred')")
        return Answer(
            yours: lines.filter { $0.deciding.isAvailable },
            others: lines.filter { !$0.deciding.isAvailable },
            decided: try reading.decidedLines(since: reading.now.adding(hours: -30 * 24)),
            now: reading.now,
            decides: reading.standing.may(.approveFunding) || reading.standing.may(.decideAtPanel)
        )
    }
}

/// A request for funding in a list.
package struct FundingLine: Sendable, Hashable {
    package let heading: CaseHeading
    package let home: String
    package let route: FundingRequest.Route
    package let state: FundingRequest.State
    package let weekly: Money
    package let rate: Money
    package let askedBy: String
    package let askedAt: Instant
    package let due: DueClock?
    /// Whether the actor can decide on it, and why not.
    package let deciding: Availability

    package var againstRate: Money { weekly - rate }
}

/// A decision in a list.
package struct DecidedLine: Sendable, Hashable {
    package let heading: CaseHeading
    package let home: String
    package let weekly: Money
    package let outcome: FundingDecision.Outcome
    package let decidedBy: String
    package let decidedAt: Instant
}

extension Reading {
    /// Whether the actor can decide on a request, by whichever way is theirs.
    func decidingFunding(on request: FundingRequest) throws -> Availability {
        let asApprover = try ApproveFunding.availability(of: request, in: self)
        let atPanel = try DecideFunding.availability(of: request, in: self)
        switch request.route {
        case .panel: return standing.may(.decideAtPanel) ? atPanel : .notTheirs(request.route)
        case .approver: return standing.may(.approveFunding) ? asApprover : .notTheirs(request.route)
        }
    }

    fileprivate func fundingLines(_ condition: SQL) throws -> [FundingLine] {
        var names: [Identifier<Account>: String] = [:]
        return try rows(
            "SELECT f.id FROM funding_requests f JOIN cases c ON c.id = f.case_id WHERE " + condition + " AND "
                + reaches(.seeCases) + " ORDER BY f.asked_at, f.id"
        ).compactMap { row in
            guard let request = try find(Identifier<FundingRequest>(known: try row.text("id"))),
                let found = try find(request.caseID), let inHand = try referralInHand(of: found)
            else { return nil }
            return FundingLine(
                heading: try heading(of: inHand, names: &names),
                home: try homeName(of: request.offerID),
                route: request.route,
                state: request.state,
                weekly: request.weekly,
                rate: request.rate,
                askedBy: try accountName(request.askedBy),
                askedAt: request.askedAt,
                due: try runningClocks(of: found.id).first { $0.kind == .fund }.map(DueClock.init),
                deciding: try decidingFunding(on: request)
            )
        }
    }

    fileprivate func decidedLines(since first: Instant) throws -> [DecidedLine] {
        var names: [Identifier<Account>: String] = [:]
        return try rows(
            "SELECT d.id FROM funding_decisions d JOIN cases c ON c.id = d.case_id WHERE d.decided_at >= \(first) AND "
                + reaches(.seeCases) + " ORDER BY d.decided_at DESC, d.id DESC LIMIT 30"
        ).compactMap { row in
            guard let decision = try find(Identifier<FundingDecision>(known: try row.text("id"))),
                let request = try find(decision.requestID), let found = try find(decision.caseID),
                let inHand = try referralInHand(of: found)
            else { return nil }
            return DecidedLine(
                heading: try heading(of: inHand, names: &names),
                home: try homeName(of: request.offerID),
                weekly: request.weekly,
                outcome: decision.outcome,
                decidedBy: try accountName(decision.decidedBy),
                decidedAt: decision.decidedAt
            )
        }
    }

    private func homeName(of offerID: Identifier<Offer>) throws -> String {
        try find(offerID).flatMap { try find($0.locationID)?.name } ?? "A home"
    }
}

extension Availability {
    fileprivate static func notTheirs(_ route: FundingRequest.Route) -> Availability {
        .unavailable(Refusal(.notPermitted, "\(route.name) decides on this."))
    }
}
