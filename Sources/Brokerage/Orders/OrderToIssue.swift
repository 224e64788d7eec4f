import Database

/// The page of a case's agreement: every version with what became of it, and what can be done with it now.
package struct OrderToIssue: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        /// The latest first.
        package let versions: [Version]
        package let price: PlacementPrice?
        package let commissioner: String
        package let request: FundingRequest?
        package let fundingConditions: String?
        /// When the home can start at the earliest, and when the person wants to.
        package let earliestStart: LocalDate?
        package let wantedFrom: LocalDate?
        /// Where letters to the home go; nothing where they are read out or posted.
        package let email: String?
        package let rule: StepRule?
        package let mayBroker: Bool
        package let issuing: Availability
        /// Whether a discharge or move was arranged, which a new version undoes.
        package let isArranged: Bool
        package let today: LocalDate

        /// The version that holds.
        package var current: Version? { versions.first { $0.order.state == .issued || $0.order.state == .signed } }

        /// The day that is likeliest: neither before the person wants to move nor before the home can have them.
        package var likelyStart: LocalDate {
            [current?.order.startOn, earliestStart, wantedFrom, today].compactMap(\.self).max() ?? today
        }
    }

    package struct Version: Sendable {
        package let order: Order
        package let issuedBy: String
        package let signed: SignedOrder?
        package let sending: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let inHand = try reading.referralInHand(of: found),
            let pathway = try reading.pathway(of: found)
        else { return nil }
        let request = try reading.agreedFunding(of: found)
        let price = try reading.placementPrice(of: found)
        let commissioners = try reading.policy(of: found)?.commissioners ?? []
        return Answer(
            heading: try reading.heading(of: found),
            versions: try reading.orders(of: found).map { order in
                Version(
                    order: order,
                    issuedBy: try reading.accountName(order.issuedBy),
                    signed: try reading.first(SignedOrder.self, "WHERE order_id = \(order.id)"),
                    sending: SendOrder.availability(of: order)
                )
            },
            price: price,
            commissioner: commissioners.first { $0.id == found.commissioner }?.name ?? found.commissioner ?? "",
            request: request,
            fundingConditions: try request.flatMap { request in
                try reading.fundingDecisions(for: request.offerID, now: request)
                    .first { !$0.isEarlierRequest && $0.decision.outcome == .agreed }?.decision.conditions
            },
            earliestStart: price?.offer.earliestStart,
            wantedFrom: inHand.referral.situation.wantedFrom,
            email: try price.flatMap { try reading.contacts(of: [$0.home.id])[$0.home.id]?.email },
            rule: pathway.step(.order),
            mayBroker: try reading.may(.broker, on: found),
            issuing: try IssueOrder.availability(of: found, in: reading),
            isArranged: try reading.first(
                Discharge.self,
                "WHERE case_id = \(caseID) AND state = 'arranged'"
            ) != nil,
            today: reading.now.london.date
        )
    }
}
