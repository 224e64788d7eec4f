import Database

/// The rate agreed for a category by whoever pays, usually for a financial year.
package struct AddRateCard: Action {
    /// As the policy names them.
    package let commissioner: String
    package let category: CareCategory
    package let weekly: Money
    /// Whether funded nursing care is in the amount.
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package let endsOn: LocalDate?

    package static let permission = Permission.keepMarket

    package init(
        commissioner: String,
        category: CareCategory,
        weekly: Money,
        includesFNC: Bool,
        startsOn: LocalDate,
        endsOn: LocalDate?
    ) {
        self.commissioner = commissioner
        self.category = category
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.startsOn = startsOn
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.invalid`, and `.overlaps` where a rate covers one of the days already.
    package func perform(in work: Work) throws -> Acted<Identifier<RateCard>> {
        let payer = try work.theCommissioner(commissioner)
        guard category.isCareHome else {
            throw Refusal.invalid("category", "Select a kind of care in a home: rates are for a week")
        }
        try Refusal.checkOrder(from: startsOn, to: endsOn)
        if includesFNC, category.isNursing, endsOn == nil {
            throw Refusal.invalid("ends-on", "Enter the last day, because funded nursing care changes every 1 April")
        }
        let rate = try NursingRate.checked(
            weekly,
            includesFNC: includesFNC,
            for: category,
            from: startsOn,
            to: endsOn
        )
        let others = try work.all(
            RateCard.self,
            "WHERE commissioner = \(payer.id) AND category = \(category.rawValue) ORDER BY starts_on, id"
        )
        if let other = others.first(where: { $0.overlaps(from: startsOn, to: endsOn) }) {
            throw Refusal.overlaps(other, "There is a rate for \(category.text) care of \(payer.name)")
        }
        let card = RateCard(
            id: work.newID(),
            commissioner: payer.id,
            category: category,
            weekly: rate.weekly,
            includesFNC: rate.includesFNC,
            startsOn: startsOn,
            endsOn: endsOn,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(card)
        return Acted(
            card.id,
            on: card,
            [
                "commissioner": .clause(payer.id), "category": .code(category), "weekly": .money(weekly),
                "includes-fnc": .flag(includesFNC), "starts-on": .date(startsOn),
                "ends-on": endsOn.map { .date($0) },
            ]
        )
    }
}

/// A rate holds until another day than was meant, or never held because it was entered by mistake.
package struct EndRateCard: Action {
    package let cardID: Identifier<RateCard>
    /// The last day; the day before it began says that it was entered by mistake.
    package let endsOn: LocalDate

    package static let permission = Permission.keepMarket

    package init(cardID: Identifier<RateCard>, endsOn: LocalDate) {
        self.cardID = cardID
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`: it can be made shorter, not longer.
    package func perform(in work: Work) throws -> Acted<Done> {
        let card = try work.require(cardID)
        if let earlier = card.endsOn, endsOn > earlier {
            throw Refusal.invalid("ends-on", "Enter a day up to \(earlier.long). Add a rate for the days after it")
        }
        let ended = try card.ending(on: endsOn, "ends-on", today: work.now.london.date)
        try work.update(ended)
        return Acted(on: ended, ["ends-on": .date(endsOn)])
    }
}
