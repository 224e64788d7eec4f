/// A ranking shown again with the prices that homes quoted. The ranking itself stays as it was made.
package enum QuotedRanking {
    /// What a home's standing offer says of it.
    package struct Quote: Sendable, Hashable {
        /// A week, without funded nursing care; nothing where that can't be told.
        package let price: Money?
        package let earliestStart: LocalDate?

        package init(price: Money?, earliestStart: LocalDate?) {
            self.price = price
            self.earliestStart = earliestStart
        }
    }

    /// Ranks the same market again, each home that quoted by its quote: a home that offers has a vacancy, at its price,
    /// from its day. A home that ranks by a bed of a block contract stays there, because the contract's bed is what it
    /// offers.
    package static func rank(
        _ ranking: RoundRanking,
        quotes: [String: Quote],
        under pathway: Pathway,
        stale: StaleLimits
    ) -> Ranked {
        let market = ranking.evidence.map { candidate in
            quotes[candidate.id].map(candidate.quoting) ?? candidate
        }
        return Ranking.rank(need: ranking.need, market: market, under: pathway, stale: stale)
    }

    /// The quotes of the offers that stand or were chosen, by home.
    package static func quotes(in offers: [Offer], on day: LocalDate) -> [String: Quote] {
        let live = offers.filter { $0.state == .standing || $0.state == .chosen || $0.state == .placed }
        return Dictionary(
            live.map {
                ($0.locationID.text, Quote(price: $0.weeklyWithoutFNC(on: day), earliestStart: $0.earliestStart))
            },
            uniquingKeysWith: { _, last in last }
        )
    }
}

extension Candidate {
    fileprivate func quoting(_ quote: QuotedRanking.Quote) -> Candidate {
        Candidate(
            id: id,
            name: name,
            framework: framework,
            tier: tier,
            blockVacancies: blockVacancies,
            vacancies: max(vacancies ?? 0, 1),
            vacancyAgeHours: 0,
            price: quote.price,
            registeredFor: registeredFor,
            rating: rating,
            suspended: suspended,
            safeguarding: safeguarding,
            place: place,
            distanceMetres: distanceMetres,
            timesOffsetMinutes: timesOffsetMinutes,
            earliestStart: quote.earliestStart ?? earliestStart,
            innovationFit: innovationFit
        )
    }
}

extension SourcingBoard {
    /// The ranking with the prices quoted.
    package var requoted: Ranked {
        QuotedRanking.rank(
            ranking,
            quotes: QuotedRanking.quotes(in: offers, on: ranking.priceDay),
            under: pathway,
            stale: policy.stale
        )
    }
}
