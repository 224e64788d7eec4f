import Database

/// What a home charges for a category from a day on, as it said. The price before it ends the day before.
package struct RecordPrice: Action {
    package let locationID: Identifier<Location>
    package let category: CareCategory
    package let weekly: Money
    /// Whether funded nursing care is in the amount.
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package let saidBy: String

    package static let permission = Permission.keepMarket

    package init(
        locationID: Identifier<Location>,
        category: CareCategory,
        weekly: Money,
        includesFNC: Bool,
        startsOn: LocalDate,
        saidBy: String
    ) {
        self.locationID = locationID
        self.category = category
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.startsOn = startsOn
        self.saidBy = saidBy
    }

    /// - Throws: ``Refusal`` `.notFound`, `.locationDeregistered`, `.notRegisteredFor`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<HomePrice>> {
        let location = try work.theHome(locationID, for: category)
        let rate = try NursingRate.checked(weekly, includesFNC: includesFNC, for: category, from: startsOn, to: nil)
        let saidBy = try Words.required(saidBy, "said-by", "Enter who said so")
        let others = try work.all(
            HomePrice.self,
            "WHERE location_id = \(location.id) AND category = \(category.rawValue) ORDER BY starts_on, id"
        ).filter { !$0.neverHeld }
        // One from the same day is replaced: it never held.
        for other in others where other.startsOn <= startsOn && other.overlaps(from: startsOn, to: nil) {
            var ended = other
            ended.endsOn = startsOn.adding(days: -1)
            try work.update(ended)
        }
        let next = others.map(\.startsOn).filter { $0 > startsOn }.min()
        let price = HomePrice(
            id: work.newID(),
            locationID: location.id,
            category: category,
            weekly: rate.weekly,
            includesFNC: rate.includesFNC,
            startsOn: startsOn,
            endsOn: next?.adding(days: -1),
            saidBy: saidBy,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(price)
        return Acted(
            price.id,
            on: price,
            [
                "location": .id(location.id), "category": .code(category), "weekly": .money(weekly),
                "includes-fnc": .flag(includesFNC), "starts-on": .date(startsOn),
            ]
        )
    }
}
