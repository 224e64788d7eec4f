import Database

/// The rate that a commissioner agreed for a category, ready to be compared with prices.
package struct AgreedRate: Sendable {
    /// A week, without funded nursing care.
    package let weekly: Money
    /// The card it stands on.
    package let card: RateCard
}

extension Reading {
    /// The rate of a category, for a commissioner, on a day.
    /// - Returns: nothing where no card covers the day, or where funded nursing care is in the card's amount and can't
    ///   be taken out on that day.
    package func rate(
        for category: CareCategory,
        commissioner: String,
        on date: LocalDate
    ) throws -> AgreedRate? {
        let card = try first(
            RateCard.self,
            """
            WHERE commissioner = \(commissioner) AND category = \(category.rawValue) AND starts_on <= \(date) \
            AND (ends_on IS NULL OR ends_on >= \(date)) ORDER BY starts_on DESC, id DESC
            """
        )
        guard let card, let weekly = card.rate.withoutFNC(on: date) else { return nil }
        return AgreedRate(weekly: weekly, card: card)
    }
}
