import Database

/// What the page shows on which funding is asked for: the price, who decides on it and why, and what was decided before.
package struct FundingToAsk: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let price: PlacementPrice?
        package let benchmark: PlacementToAgree.Benchmark
        /// How long the decision is waited for.
        package let wait: WaitRule?
        package let lastRequest: FundingRequest?
        /// On this home's price, the latest first.
        package let decisions: [FundingBoard.Decided]
        /// What has to be said, where it was refused or deferred before.
        package let toAnswer: String?
        package let asking: Availability
        package let mayAsk: Bool
        package let turningBack: Availability?
        package let restart: Basis
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let pathway = try reading.pathway(of: found) else { return nil }
        let price = try reading.placementPrice(of: found)
        let requests = try price.map { try reading.fundingRequests(for: $0.offer.id) } ?? []
        return Answer(
            heading: try reading.heading(of: found),
            price: price,
            benchmark: try reading.benchmark(of: found, at: price?.home.id),
            wait: price.flatMap { pathway.wait(for: $0.route == .panel ? .panel : .approval) },
            lastRequest: requests.last,
            decisions: try price.map { try reading.fundingDecisions(for: $0.offer.id, now: nil) } ?? [],
            toAnswer: price.flatMap { requests.last?.toAnswer(askingAt: $0.weekly) },
            asking: try AskForFunding.availability(of: found, in: reading),
            mayAsk: try reading.may(.askForFunding, on: found),
            turningBack: try reading.may(.broker, on: found) ? TurnBack.availability(for: found) : nil,
            restart: pathway.restart.basis
        )
    }
}
