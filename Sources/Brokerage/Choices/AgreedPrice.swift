import Database

/// What a home and the brokerage agreed a week: the last accepted round of their negotiation (B&NES 2.2.8), or what the
/// home offered where no round was accepted.
package struct AgreedPrice: Sendable, Hashable {
    /// The amount as it was said: with funded nursing care in it where `includesFNC`.
    package let weekly: Money
    package let includesFNC: Bool
    /// The accepted round; nothing where the offer's own price holds.
    package let round: Int?

    package init(weekly: Money, includesFNC: Bool, round: Int? = nil) {
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.round = round
    }

    /// A week without funded nursing care, which is what the commissioner pays and how prices and rates are compared.
    /// - Returns: nothing where it can't be told: see ``NursingRate/withoutFNC(on:)``.
    package func withoutFNC(on day: LocalDate) -> Money? {
        NursingRate(weekly: weekly, includesFNC: includesFNC).withoutFNC(on: day)
    }

    /// A week with funded nursing care, which is what the home has altogether for nursing.
    /// - Returns: nothing where that year's rate isn't known.
    package func withFNC(on day: LocalDate) -> Money? {
        if includesFNC { return weekly }
        return FundedNursingCare.weekly(on: day).map { weekly + $0 }
    }

    /// What a breakdown has to come to, with or without funded nursing care in it.
    /// - Returns: nothing where the one can't be told from the other: that year's rate isn't known.
    package func total(includingFNC: Bool, on day: LocalDate) -> Money? {
        if includingFNC == includesFNC { return weekly }
        return includingFNC ? withFNC(on: day) : withoutFNC(on: day)
    }

    /// - Returns: nothing where the offer has no price and no round was accepted.
    package init?(of offer: Offer, after rounds: [NegotiationRound]) {
        let accepted = rounds.filter { $0.offerID == offer.id && $0.accepted }.max { $0.number < $1.number }
        if let accepted {
            self.init(weekly: accepted.weekly, includesFNC: accepted.includesFNC, round: accepted.number)
        } else if let weekly = offer.weekly {
            self.init(weekly: weekly, includesFNC: offer.includesFNC)
        } else {
            return nil
        }
    }
}

extension Reading {
    /// What was agreed with the home that made an offer; nothing where no price is known yet.
    package func agreedPrice(of offer: Offer) throws -> AgreedPrice? {
        AgreedPrice(of: offer, after: try negotiation(of: offer.id))
    }

    /// What was said of the price of an offer, the first first.
    package func negotiation(of offerID: Identifier<Offer>) throws -> [NegotiationRound] {
        try all(NegotiationRound.self, "WHERE offer_id = \(offerID) ORDER BY number")
    }
}
