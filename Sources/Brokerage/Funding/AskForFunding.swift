import Database

/// Hands the case to those who agree the money: Single Panel where the price is over the rate (B&NES 2.2.9), else an
/// approver within their limit (2.1.4). Who decides is the policy's to say, not the asker's.
package struct AskForFunding: Action {
    package let caseID: Identifier<Case>
    /// What those who decide should know beside the record; what has changed, when it is asked again.
    package let words: String?

    package static let permission = Permission.askForFunding

    package init(caseID: Identifier<Case>, words: String? = nil) {
        self.caseID = caseID
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notReadyForFunding`, `.offerGone`, `.invalid` on `words`.
    package func perform(in work: Work) throws -> Acted<Identifier<FundingRequest>> {
        let found = try work.theCase(caseID, for: .askForFunding)
        try Self.availability(of: found, in: work).check()
        guard let price = try work.placementPrice(of: found), let commissioner = found.commissioner else {
            throw Refusal.notFound
        }
        let said = try Words.optional(words, "words")
        let earlier = try work.fundingRequests(for: price.offer.id).last
        if said == nil, let question = earlier?.toAnswer(askingAt: price.weekly) {
            throw Refusal.invalid("words", question)
        }
        if let earlier, earlier.state == .deferred {
            var stopped = earlier
            stopped.state = .stopped
            try work.move(stopped, from: earlier.state)
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
            words: said,
            askedBy: try work.account(for: Self.permission),
            askedAt: work.now
        )
        try work.insert(request)
        if found.state == .assessing {
            var moved = found
            moved.state = .funding
            try work.move(moved, from: found.state)
        }
        try work.stopClocks([.assess, .breakdown, .fund], of: caseID, because: .done)
        switch price.route {
        case .panel: try work.startClock(.fund, of: found, for: .panel, waitsFor: .panelChair)
        case .approver: try work.startClock(.fund, of: found, for: .approval, waitsFor: .assistantDirector)
        }
        return Acted(
            request.id,
            on: request,
            of: caseID,
            [
                "home": .id(price.home.id), "route": .code(price.route), "weekly": .money(price.weekly),
                "rate": .money(price.rate), "again": .flag(earlier != nil),
                "clause": price.rule.basis.clause.map { .clause($0.text) },
            ]
        )
    }

    package static func availability(of found: Case, in reading: Reading) throws -> Availability {
        func no(_ sentence: String, _ step: StepRule.Step) throws -> Availability {
            .unavailable(Refusal(.notReadyForFunding, sentence, clause: try reading.clause(of: step, for: found)))
        }
        switch found.state {
        case .assessing: break
        case .funding:
            guard try reading.openFunding(of: found)?.state == .deferred else {
                return try no("The funding has been asked for already.", .fundingAgreed)
            }
        case .ordering, .arranging, .started, .closed:
            return try no("The funding has been agreed already.", .fundingAgreed)
        case .ended: return try no("This case is over.", .fundingAgreed)
        default:
            return try no("Funding can be asked for once a home is chosen and has assessed the person.", .fundingAgreed)
        }
        guard let offer = try reading.chosenOffer(of: found) else {
            return .unavailable(
                Refusal(.offerGone, "The chosen home took its offer back. Take the reserve, or turn the case back.")
            )
        }
        let home = try reading.find(offer.locationID)?.name ?? "The home"
        guard try reading.assessment(of: offer.id)?.canMeetNeed == true else {
            return try no("\(home) has to assess the person and say that it can meet the needs.", .assessment)
        }
        guard let price = try reading.placementPrice(of: found) else {
            return try no("Enter the home’s price first, so that it can be held against the rate.", .negotiation)
        }
        guard price.breakdown != nil else {
            return try no("\(home) has to submit a cost breakdown of the agreed price.", .costBreakdown)
        }
        return .available
    }
}

extension FundingRequest {
    /// What has to be said when the funding is asked for again at this price: nobody decides twice on the same page.
    func toAnswer(askingAt weekly: Money) -> String? {
        switch state {
        case .deferred: "Enter what was asked for when the funding was deferred"
        case .refused where weekly >= self.weekly: "Enter what has changed since the funding was refused"
        case .asked, .agreed, .refused, .stopped: nil
        }
    }
}

extension Reading {
    /// Every request for the funding of an offer, the first first.
    func fundingRequests(for offerID: Identifier<Offer>) throws -> [FundingRequest] {
        try all(FundingRequest.self, "WHERE offer_id = \(offerID) ORDER BY asked_at, id")
    }

    /// The request that waits for a decision.
    func openFunding(of found: Case) throws -> FundingRequest? {
        try first(FundingRequest.self, "WHERE case_id = \(found.id) AND state IN ('asked', 'deferred')")
    }

    /// The request that was agreed and still holds.
    func agreedFunding(of found: Case) throws -> FundingRequest? {
        try first(FundingRequest.self, "WHERE case_id = \(found.id) AND state = 'agreed'")
    }
}
