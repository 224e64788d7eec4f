/// Records how the regulator rated a location and how many beds it has, from its latest report. The one before stays.
package struct SetRating: Action {
    package let locationID: Identifier<Location>
    /// Nothing where the regulator has not rated it.
    package let rating: Rating?
    package let reportedOn: LocalDate
    package let beds: Int?

    package static let permission = Permission.keepMarket
    /// More beds than any home has.
    package static let mostBeds = 1_000

    package init(locationID: Identifier<Location>, rating: Rating?, reportedOn: LocalDate, beds: Int?) {
        self.locationID = locationID
        self.rating = rating
        self.reportedOn = reportedOn
        self.beds = beds
    }

    /// - Throws: ``Refusal`` `.notFound`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<LocationRating>> {
        let location = try work.theLocation(locationID)
        guard reportedOn <= work.now.london.date else {
            throw Refusal.invalid("reported-on", "The date of the report must be today or in the past")
        }
        if let beds, !(1...Self.mostBeds).contains(beds) {
            throw Refusal.invalid("beds", "Enter the number of beds as a whole number from 1 to \(Self.mostBeds)")
        }
        let rated = LocationRating(
            id: work.newID(),
            locationID: location.id,
            rating: rating,
            reportedOn: reportedOn,
            beds: beds,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(rated)
        return Acted(
            rated.id,
            on: rated,
            [
                "location": .id(location.id), "rating": rating.map { .code($0) }, "reported-on": .date(reportedOn),
                "beds": beds.map { .count($0) },
            ]
        )
    }
}
