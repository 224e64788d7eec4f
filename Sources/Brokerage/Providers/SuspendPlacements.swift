import Database

/// Nobody is placed at a location for the time being.
package struct SuspendPlacements: Action {
    package let locationID: Identifier<Location>
    package let startsOn: LocalDate
    /// Who says so.
    package let source: String
    package let words: String?

    package static let permission = Permission.keepMarket

    package init(locationID: Identifier<Location>, startsOn: LocalDate, source: String, words: String? = nil) {
        self.locationID = locationID
        self.startsOn = startsOn
        self.source = source
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notFound`, `.invalid`, and `.overlaps` when placements are suspended from then on
    ///   already.
    package func perform(in work: Work) throws -> Acted<Identifier<Suspension>> {
        let location = try work.theLocation(locationID)
        let suspension = Suspension(
            id: work.newID(),
            locationID: location.id,
            startsOn: startsOn,
            endsOn: nil,
            source: try Words.required(source, "source", "Enter who suspended placements"),
            words: try Words.optional(words, "words"),
            endSource: nil,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        let others = try work.all(Suspension.self, "WHERE location_id = \(location.id) ORDER BY starts_on, id")
        if let other = others.first(where: { $0.overlaps(from: startsOn, to: nil) }) {
            throw Refusal.overlaps(other, "Placements at \(location.name) are suspended")
        }
        try work.insert(suspension)
        return Acted(suspension.id, on: suspension, ["location": .id(location.id), "starts-on": .date(startsOn)])
    }
}

/// People may be placed at a location again.
package struct LiftSuspension: Action {
    package let suspensionID: Identifier<Suspension>
    /// The first day on which people may be placed there again.
    package let placementsFrom: LocalDate
    /// Who says so.
    package let source: String

    package static let permission = Permission.keepMarket

    package init(suspensionID: Identifier<Suspension>, placementsFrom: LocalDate, source: String) {
        self.suspensionID = suspensionID
        self.placementsFrom = placementsFrom
        self.source = source
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        var suspension = try work.require(suspensionID)
        suspension = try suspension.ending(
            on: placementsFrom.adding(days: -1),
            "placements-from",
            today: work.now.london.date
        )
        suspension.endSource = try Words.required(source, "source", "Enter who lifted the suspension")
        try work.update(suspension)
        return Acted(
            on: suspension,
            ["location": .id(suspension.locationID), "placements-from": .date(placementsFrom)]
        )
    }
}
