import Database

/// A request for funding in a list of what waits.
package struct FundingLine: Sendable, Hashable {
    package let id: Identifier<FundingRequest>
    package let caseID: Identifier<Case>
    package let reference: String
    package let person: String
    package let home: String
    package let route: FundingRequest.Route
    package let state: FundingRequest.State
    package let weekly: Money
    package let rate: Money
    package let askedAt: Instant
    package let dueAt: Instant?
}

/// What waits for a decision, of the commissioner's money, the longest waiting first.
package struct ListFunding: Query {
    package static let permission = Permission.seeCases

    package init() {}

    package func answer(in reading: Reading) throws -> [FundingLine]? {
        let rows = try reading.rows(
            """
            SELECT f.id FROM funding_requests f JOIN cases c ON c.id = f.case_id \
            WHERE f.state IN ('asked', 'deferred') AND
            """ + " " + reading.reaches(.seeCases) + " ORDER BY f.asked_at, f.id"
        )
        return try rows.compactMap { row in
            guard let request = try reading.find(Identifier<FundingRequest>(known: try row.text("id"))),
                let found = try reading.find(request.caseID), let person = try reading.find(found.personID),
                let offer = try reading.find(request.offerID), let home = try reading.find(offer.locationID)
            else { return nil }
            return FundingLine(
                id: request.id, caseID: found.id, reference: found.reference, person: person.details.name,
                home: home.name, route: request.route, state: request.state, weekly: request.weekly,
                rate: request.rate, askedAt: request.askedAt,
                dueAt: try reading.runningClocks(of: found.id).first { $0.kind == .fund }?.dueAt
            )
        }
    }
}

/// Everything for the decision on one page: the need, the options tried, the price against the rate, the urgency.
package struct FundingBoard: Sendable {
    /// A home that was asked in the round, and what came of it.
    package struct Option: Sendable, Hashable {
        package let home: String
        package let clause: String
        package let answer: String
        package let weekly: Money?
        package let isChosen: Bool
    }

    package let request: FundingRequest
    package let found: Case
    package let person: Person
    package let home: Location
    package let category: CareCategory?
    package let options: [Option]
    package let breakdown: CostBreakdown?
    package let daysInHospital: Int?
    package let isSuperStranded: Bool
    package let place: String?
    package let askedBy: String
    package let decisions: [FundingDecision]
    package let rule: FundingRule?
    package let approving: Availability
    package let deciding: Availability
}

package struct ShowFunding: Query {
    package static let permission = Permission.seeCases

    private let requestID: Identifier<FundingRequest>

    package init(requestID: Identifier<FundingRequest>) {
        self.requestID = requestID
    }

    package func answer(in reading: Reading) throws -> FundingBoard? {
        guard let request = try reading.find(requestID), let found = try reading.visible(request.caseID),
            let person = try reading.find(found.personID), let offer = try reading.find(request.offerID),
            let home = try reading.find(offer.locationID),
            let referral = try reading.first(Referral.self, "WHERE case_id = \(found.id)")
        else { return nil }
        reading.views(person.id)
        let today = reading.now.london.date
        let enquiries = try reading.all(Enquiry.self, "WHERE round_id = \(request.roundID) ORDER BY rank, id")
        let offers = try reading.all(Offer.self, "WHERE round_id = \(request.roundID) ORDER BY answered_at, id")
        let options = try enquiries.map { enquiry in
            let answer = offers.last { $0.enquiryID == enquiry.id }
            return FundingBoard.Option(
                home: try reading.find(enquiry.locationID)?.name ?? "", clause: enquiry.clause,
                answer: answer.map(Self.words) ?? "No answer", weekly: answer?.weeklyWithoutFNC(on: today),
                isChosen: answer?.id == request.offerID
            )
        }
        return FundingBoard(
            request: request, found: found, person: person, home: home, category: found.category, options: options,
            breakdown: try reading.first(
                CostBreakdown.self, "WHERE offer_id = \(offer.id) ORDER BY recorded_at DESC, id DESC"
            ),
            daysInHospital: referral.situation.lengthOfStay(on: today),
            isSuperStranded: referral.situation.isSuperStranded(on: today),
            place: referral.wishes.preferredPlace,
            askedBy: try reading.find(request.askedBy)?.name ?? "",
            decisions: try reading.all(
                FundingDecision.self, "WHERE request_id = \(request.id) ORDER BY decided_at, id"
            ),
            rule: try reading.pathway(of: found)?.funding(of: request.weekly, rate: request.rate),
            approving: try ApproveFunding.availability(of: request, in: reading),
            deciding: try DecideFunding.availability(of: request, in: reading)
        )
    }

    private static func words(_ offer: Offer) -> String {
        switch offer.state {
        case .declined: "Can't: \(offer.declineReason?.rawValue.replacing("-", with: " ") ?? "no reason given")"
        case .withdrawn: "Withdrawn"
        case .expired: "Offer ran out"
        default: "Can meet the need"
        }
    }
}
