import Database

/// Everything for the decision on one page (B&NES 2.2.9): what the person needs and how urgent it is, the homes that were
/// tried, what the person prefers, the price against the rate and against what was agreed before, how it came about,
/// what it is made of, who asks, and what was decided earlier. No more of the person than the decision needs.
package struct FundingBoard: Sendable {
    /// A home that was asked in the round, and what came of it.
    package struct Option: Sendable, Hashable {
        package let home: String
        package let clause: String
        package let answer: Answer
        /// Without funded nursing care.
        package let weekly: Money?
        /// What the practitioner said of it, where it came to that.
        package let isSuitable: Bool?
        package let wasShown: Bool
        package let isChosen: Bool

        package enum Answer: Sendable, Hashable {
            case none, canMeet, withdrawn, expired
            case cannot(DeclineReason?)
        }
    }

    /// What was decided on this home's price, now or when it was asked for before.
    package struct Decided: Sendable, Hashable {
        package let decision: Decision
        package let decidedBy: String
        package let weekly: Money
        package let isEarlierRequest: Bool

        package struct Decision: Sendable, Hashable {
            package let outcome: FundingDecision.Outcome
            package let conditions: String?
            package let reasons: String?
            package let satOn: LocalDate?
            package let members: String?
            package let decidedAt: Instant
        }
    }

    package let request: FundingRequest
    package let heading: CaseHeading
    package let situation: FundingSituation
    package let home: Location
    /// In the policy's order.
    package let options: [Option]
    package let choice: Choice?
    package let reserve: String?
    package let assessment: HomeAssessment?
    package let negotiation: [NegotiationRound]
    package let agreed: AgreedPrice?
    package let breakdown: CostBreakdown?
    package let benchmark: PlacementToAgree.Benchmark
    package let askedBy: String
    package let due: DueClock?
    /// The latest first.
    package let decisions: [Decided]
    package let rule: FundingRule?
    package let deciding: Availability
    package let today: LocalDate

    /// The dearest isn't always the only one: the least that a suitable home asked for.
    package var leastSuitable: Option? {
        options.filter { $0.answer == .canMeet && $0.isSuitable == true && $0.weekly != nil }
            .min { ($0.weekly ?? .zero) < ($1.weekly ?? .zero) }
    }
}

/// What of a person's situation bears on the money: what care, how soon, and what matters to them. No diagnosis, no
/// number, no address.
package struct FundingSituation: Sendable, Hashable {
    package let summary: String?
    package let mobility: String?
    package let nights: String?
    package let preferredPlace: String?
    package let whatMatters: String?
    package let mustHave: String?
    package let wantedFrom: LocalDate?

    init(_ referral: Referral) {
        summary = referral.needs.summary
        mobility = referral.needs.mobility
        nights = referral.needs.nights
        preferredPlace = referral.wishes.preferredPlace
        whatMatters = referral.wishes.whatMatters
        mustHave = referral.wishes.mustHave
        wantedFrom = referral.situation.wantedFrom
    }
}

/// The page on which the last request of a case is decided.
package struct ShowFunding: Query {
    /// Those who see prices; a ward doesn't.
    package static let permission = Permission.seeMarket

    private let caseID: Identifier<Case>

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> FundingBoard? {
        guard let found = try reading.visible(caseID),
            let request = try reading.first(
                FundingRequest.self,
                "WHERE case_id = \(caseID) ORDER BY asked_at DESC, id DESC"
            ),
            let offer = try reading.find(request.offerID), let home = try reading.find(offer.locationID),
            let inHand = try reading.referralInHand(of: found)
        else { return nil }
        let choice = try reading.first(
            Choice.self,
            "WHERE round_id = \(request.roundID) AND recorded_at <= \(request.askedAt) ORDER BY recorded_at DESC, id DESC"
        )
        // What was entered after the request was made isn't what it was made on.
        let rounds = try reading.negotiation(of: offer.id).filter { $0.recordedAt <= request.askedAt }
        return FundingBoard(
            request: request,
            heading: try reading.heading(of: found),
            situation: FundingSituation(inHand.referral),
            home: home,
            options: try reading.options(for: request),
            choice: choice,
            reserve: try choice?.reserveID.flatMap { try reading.find($0) }
                .flatMap { try reading.find($0.locationID)?.name },
            assessment: try reading.first(
                HomeAssessment.self,
                "WHERE offer_id = \(offer.id) AND recorded_at <= \(request.askedAt) ORDER BY recorded_at DESC, id DESC"
            ),
            negotiation: rounds,
            agreed: AgreedPrice(of: offer, after: rounds),
            breakdown: try reading.first(
                CostBreakdown.self,
                "WHERE offer_id = \(offer.id) AND recorded_at <= \(request.askedAt) ORDER BY recorded_at DESC, id DESC"
            ),
            benchmark: try reading.benchmark(of: found, at: home.id),
            askedBy: try reading.accountName(request.askedBy),
            due: try reading.runningClocks(of: caseID).first { $0.kind == .fund }.map(DueClock.init),
            decisions: try reading.fundingDecisions(for: offer.id, now: request),
            rule: try reading.pathway(of: found)?.funding(of: request.weekly, rate: request.rate),
            deciding: try reading.decidingFunding(on: request),
            today: reading.now.london.date
        )
    }
}

extension Reading {
    /// What was decided on the price of an offer, the latest first.
    func fundingDecisions(for offerID: Identifier<Offer>, now request: FundingRequest?) throws -> [FundingBoard.Decided]
    {
        let requests = try fundingRequests(for: offerID)
        return try requests.flatMap { asked in
            try all(FundingDecision.self, "WHERE request_id = \(asked.id) ORDER BY decided_at, id").map { decision in
                FundingBoard.Decided(
                    decision: .init(
                        outcome: decision.outcome,
                        conditions: decision.conditions,
                        reasons: decision.reasons,
                        satOn: decision.satOn,
                        members: decision.members,
                        decidedAt: decision.decidedAt
                    ),
                    decidedBy: try accountName(decision.decidedBy),
                    weekly: asked.weekly,
                    isEarlierRequest: asked.id != request?.id
                )
            }
        }.reversed()
    }

    /// The homes that were asked in the round of a request.
    fileprivate func options(for request: FundingRequest) throws -> [FundingBoard.Option] {
        let enquiries = try all(Enquiry.self, "WHERE round_id = \(request.roundID) ORDER BY rank, id")
        let offers = try all(Offer.self, "WHERE round_id = \(request.roundID) ORDER BY answered_at, id")
        let said = try suitabilities(of: request.roundID)
        let shown = try sheet(of: request.roundID)?.offers ?? []
        let day = try find(request.roundID).flatMap { try find($0.rankingID) }?.priceDay ?? request.askedAt.london.date
        return try enquiries.map { enquiry in
            let offer = offers.last { $0.enquiryID == enquiry.id && $0.withdrawal != .enteredWrongly }
            return FundingBoard.Option(
                home: try find(enquiry.locationID)?.name ?? "A home",
                clause: enquiry.clause,
                answer: offer.map(FundingBoard.Option.Answer.init) ?? .none,
                weekly: offer?.weeklyWithoutFNC(on: day),
                isSuitable: offer.flatMap { said[$0.id]?.suitable },
                wasShown: offer.map { shown.contains($0.id) } ?? false,
                isChosen: offer?.id == request.offerID
            )
        }
    }
}

extension FundingBoard.Option.Answer {
    fileprivate init(_ offer: Offer) {
        self =
            switch offer.state {
            case .declined: .cannot(offer.declineReason)
            case .withdrawn: .withdrawn
            case .expired: .expired
            case .standing, .chosen, .released, .placed: .canMeet
            }
    }
}
