import Database

extension Reading {
    /// Whether a request waits for this kind of decision, by somebody who never asked for it, while the home still
    /// offers the place.
    func decidable(_ request: FundingRequest, by route: FundingRequest.Route) throws -> Availability {
        guard request.state.isOpen else {
            return .unavailable(Refusal(.notAsked, "This request isn’t waiting for a decision any more."))
        }
        guard request.route == route else {
            let rule = try find(request.caseID).flatMap { try pathway(of: $0) }?
                .funding(of: request.weekly, rate: request.rate)
            return .unavailable(
                Refusal(
                    .notAsked,
                    request.route == .panel
                        ? "Single Panel decides on this price." : "An approver decides on this price.",
                    clause: rule?.basis.clause?.text
                )
            )
        }
        guard try !hasAsked(for: request) else {
            return .unavailable(Refusal(.ownRequest, "You asked for this funding, so somebody else decides."))
        }
        guard try find(request.offerID)?.state == .chosen else {
            return .unavailable(
                Refusal(.offerGone, "The home took its offer back, so there is nothing to decide any more.")
            )
        }
        return .available
    }

    /// Whether the actor asked for the funding of this offer, this time or an earlier one.
    private func hasAsked(for request: FundingRequest) throws -> Bool {
        try fundingRequests(for: request.offerID).contains { $0.askedBy == standing.accountID }
    }
}

extension Work {
    /// Writes a decision and moves the case on: agreed to ordering; refused back to the price, which can be agreed anew,
    /// or on from there back to sourcing; deferred to whoever has to say more.
    func record(_ decision: FundingDecision, on request: FundingRequest, of found: Case) throws -> Acted<
        Identifier<FundingDecision>
    > {
        try insert(decision)
        var decided = request
        decided.state =
            switch decision.outcome {
            case .agreed: .agreed
            case .refused: .refused
            case .deferred: .deferred
            }
        if decided.state != request.state { try move(decided, from: request.state) }
        switch decision.outcome {
        case .agreed:
            try moveOn(found, to: .ordering)
            try stopClocks([.fund], of: found.id, because: .done)
            try startClock(.order, of: found, for: .order, waitsFor: .broker, holder: found.brokerID)
        case .refused:
            try moveOn(found, to: .assessing)
            try passFundingClock(of: found)
        case .deferred:
            try passFundingClock(of: found)
        }
        return Acted(
            decision.id,
            on: decision,
            of: found.id,
            [
                "request": .id(request.id), "outcome": .code(decision.outcome), "route": .code(request.route),
                "weekly": .money(request.weekly), "rate": .money(request.rate),
                "commissioner": .clause(request.commissioner), "sat-on": decision.satOn.map { .date($0) },
            ]
        )
    }

    private func moveOn(_ found: Case, to state: CaseState) throws {
        var moved = found
        moved.state = state
        try move(moved, from: found.state)
    }

    /// The funding is due when it always was; now the broker is waited for.
    private func passFundingClock(of found: Case) throws {
        guard let running = try runningClocks(of: found.id).first(where: { $0.kind == .fund }) else { return }
        if running.waitsFor == .broker { return }
        try stopClocks([.fund], of: found.id, because: .superseded)
        try startClock(
            .fund,
            of: found.id,
            due: running.dueAt,
            waitsFor: .broker,
            holder: found.brokerID,
            basis: running.basis
        )
    }
}
