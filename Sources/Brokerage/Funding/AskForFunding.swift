import Database

/// Hands the case to those who agree the money: Single Panel where the price is over the rate (B&NES 2.2.9), else an
/// approver within their limit (2.1.4).
package struct AskForFunding: Action {
    package let caseID: Identifier<Case>
    /// What those who decide should know beside the record.
    package let words: String?

    package static let permission = Permission.askForFunding

    package init(caseID: Identifier<Case>, words: String? = nil) {
        self.caseID = caseID
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notReadyForFunding`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingRequest>> {
        let found = try work.theCase(caseID, for: .askForFunding)
        try Self.availability(of: found, in: work).check()
        guard let price = try work.placementPrice(of: found), let commissioner = found.commissioner,
            let policy = try work.policy(of: found), let asker = work.standing.accountID
        else { throw Refusal.notFound }
        let deferred = try work.first(FundingRequest.self, "WHERE case_id = \(caseID) AND state = 'deferred'")
        if let deferred {
            var stopped = deferred
            stopped.state = .stopped
            try work.move(stopped, from: deferred.state)
        }
        let request = FundingRequest(
            id: work.newID(),
            caseID: caseID,
            roundID: price.offer.roundID,
            offerID: price.offer.id,
            commissioner: commissioner,
            route: price.route,
            state: .asked,
            weekly: price.weekly,
            rate: price.rate,
            fnc: price.agreed.includesFNC ? price.agreed.weekly - price.weekly : nil,
            words: try Words.optional(words, "words"),
            askedBy: asker,
            askedAt: work.now
        )
        try work.insert(request)
        if found.state == .assessing {
            var moved = found
            moved.state = .funding
            try work.move(moved, from: found.state)
        }
        try work.stopClocks([.assess, .breakdown, .fund], of: caseID, because: .done)
        // The panel sits within the week; an approver answers by the end of the next working day.
        let working = policy.workingTime.time
        let days = price.route == .panel ? 5 : 1
        try work.startClock(
            .fund,
            of: caseID,
            due: Due.after(.workingDays(days), .asking).time(from: work.now, working),
            waitsFor: price.route == .panel ? .panelChair : .assistantDirector,
            basis: price.rule.basis
        )
        return Acted(
            request.id,
            on: request,
            of: caseID,
            [
                "route": .code(price.route), "weekly": .money(price.weekly), "rate": .money(price.rate),
                "clause": price.rule.basis.clause.map { .clause($0.text) },
            ]
        )
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        let step = try reading.pathway(of: found)
        func no(_ sentence: String, _ kind: StepRule.Step) -> Availability {
            .unavailable(Refusal(.notReadyForFunding, sentence, clause: step?.step(kind)?.basis.clause?.text))
        }
        let isDeferred =
            try reading.first(
                FundingRequest.self,
                "WHERE case_id = \(found.id) AND state = 'deferred'"
            ) != nil
        guard found.state == .assessing || (found.state == .funding && isDeferred) else {
            return no("Funding can be asked for once a home is chosen and has assessed the person.", .fundingAgreed)
        }
        guard let price = try reading.placementPrice(of: found) else {
            return no("Enter the home's price first, so that it can be held against the rate.", .negotiation)
        }
        let assessed = try reading.first(
            HomeAssessment.self,
            "WHERE offer_id = \(price.offer.id) ORDER BY recorded_at DESC, id DESC"
        )
        guard assessed?.canMeetNeed == true else {
            return no("\(price.home.name) has to assess the person and say that it can meet the needs.", .assessment)
        }
        guard price.breakdown != nil else {
            return no("\(price.home.name) has to submit a cost breakdown of the agreed price.", .costBreakdown)
        }
        return .available
    }
}
