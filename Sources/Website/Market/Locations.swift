import Brokerage

/// The list of the market's locations.
enum Locations {
    static let pageSize = 50
    static let distances = [2, 5, 10, 20, 40]

    static func list(_ visit: Visit) async throws -> Reply {
        let filter = filter(of: visit.query)
        let asked = visit.query.one("page").flatMap(Int.init) ?? 1
        let offset = min(max(asked, 1) - 1, 100_000) * pageSize
        let found = try await visit.ask(FindLocations(filter, offset: offset, limit: pageSize))
        return .page(
            LocationsPage(
                filter: filter,
                found: found,
                page: PageNumber(asked, size: pageSize, total: found.total),
                marketTabs: marketTabs(visit, current: "/locations")
            )
        )
    }

    /// What a filter doesn't know it leaves alone, so that an old link still leads somewhere.
    private static func filter(of query: FormFields) -> FindLocations.Filter {
        FindLocations.Filter(
            words: query.one("words"),
            category: query.one("care").flatMap(CareCategory.init),
            near: query.one("near"),
            withinMiles: query.one("miles").flatMap(Int.init).flatMap { distances.contains($0) ? $0 : nil },
            rating: query.one("rating").flatMap(Rating.init),
            onFramework: ["yes": true, "no": false][query.one("framework") ?? ""],
            deregistered: query.one("left") == "yes"
        )
    }
}

extension FindLocations.Filter {
    /// The address of the list that it makes.
    var path: Path {
        Path("/locations").query("words", words).query("near", near).query("miles", withinMiles)
            .query("care", category?.rawValue).query("rating", rating?.rawValue)
            .query("framework", onFramework.map { $0 ? "yes" : "no" }).query("left", deregistered ? "yes" : nil)
    }

    var isOn: Bool { self != FindLocations.Filter() }
}
