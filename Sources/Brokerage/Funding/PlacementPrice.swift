import Database

/// What a placement costs and what it is held against: the chosen home's agreed price and the rate, without funded
/// nursing care, and who agrees the money.
package struct PlacementPrice: Sendable {
    package let offer: Offer
    package let home: Location
    package let agreed: AgreedPrice
    /// A week, without funded nursing care.
    package let weekly: Money
    /// The rate the homes were ranked by, without funded nursing care.
    package let rate: Money
    /// That of this very price; one of an earlier price doesn't count.
    package let breakdown: CostBreakdown?
    package let rule: FundingRule

    package var route: FundingRequest.Route {
        switch rule.decider {
        case .panel: .panel
        case .approver: .approver
        }
    }

    /// More than the rate, or less.
    package var againstRate: Money { weekly - rate }
}

extension Reading {
    /// - Returns: nothing where no home is chosen, or the price can't be compared yet.
    func placementPrice(of found: Case) throws -> PlacementPrice? {
        guard let offer = try chosenOffer(of: found), let home = try find(offer.locationID),
            let agreed = try agreedPrice(of: offer), let round = try find(offer.roundID),
            let ranking = try find(round.rankingID), let pathway = try pathway(of: found),
            let weekly = agreed.withoutFNC(on: ranking.priceDay),
            let rule = pathway.funding(of: weekly, rate: ranking.need.rate)
        else { return nil }
        return PlacementPrice(
            offer: offer,
            home: home,
            agreed: agreed,
            weekly: weekly,
            rate: ranking.need.rate,
            breakdown: try breakdown(of: offer),
            rule: rule
        )
    }
}
