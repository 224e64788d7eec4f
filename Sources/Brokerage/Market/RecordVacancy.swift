/// How many beds a home has free for a category, who said so and when. The newest word counts.
package struct RecordVacancy: Action {
    package let locationID: Identifier<Location>
    package let category: CareCategory
    /// Nought says that it is full.
    package let beds: Int
    package let saidBy: String
    package let saidAt: Instant

    package static let permission = Permission.keepMarket

    package init(
        locationID: Identifier<Location>,
        category: CareCategory,
        beds: Int,
        saidBy: String,
        saidAt: Instant
    ) {
        self.locationID = locationID
        self.category = category
        self.beds = beds
        self.saidBy = saidBy
        self.saidAt = saidAt
    }

    /// - Throws: ``Refusal`` `.notFound`, `.locationDeregistered`, `.notRegisteredFor`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<Vacancy>> {
        let location = try work.theHome(locationID, for: category)
        guard (0...SetRating.mostBeds).contains(beds) else {
            throw Refusal.invalid(
                "beds",
                "Enter how many beds are free as a whole number from 0 to \(SetRating.mostBeds)"
            )
        }
        guard saidAt <= work.now else {
            throw Refusal.invalid("said-at", "The time they said so must be now or in the past")
        }
        let vacancy = Vacancy(
            id: work.newID(),
            locationID: location.id,
            category: category,
            beds: beds,
            saidBy: try Words.required(saidBy, "said-by", "Enter who said so"),
            saidAt: saidAt,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(vacancy)
        return Acted(
            vacancy.id,
            on: vacancy,
            [
                "location": .id(location.id), "category": .code(category), "beds": .count(beds),
                "said-at": .at(saidAt),
            ]
        )
    }
}
