import Database

/// The locations of the market that fit what is looked for, a page of them at a time.
package struct FindLocations: Query {
    /// What narrows the list; what is nothing narrows nothing.
    package struct Filter: Sendable, Hashable {
        /// Words of its name, its provider's name, its town or its postcode; all of them must be there.
        package var words: String?
        /// What it is registered for.
        package var category: CareCategory?
        /// A town, or an outward code. The nearest come first then.
        package var near: String?
        package var withinMiles: Int?
        /// Its latest rating.
        package var rating: Rating?
        /// Whether it is on the framework of its service today.
        package var onFramework: Bool?
        /// Those that left the regulator's directory, in place of those that are in it.
        package var deregistered: Bool

        package init(
            words: String? = nil,
            category: CareCategory? = nil,
            near: String? = nil,
            withinMiles: Int? = nil,
            rating: Rating? = nil,
            onFramework: Bool? = nil,
            deregistered: Bool = false
        ) {
            self.words = words
            self.category = category
            self.near = near
            self.withinMiles = withinMiles
            self.rating = rating
            self.onFramework = onFramework
            self.deregistered = deregistered
        }
    }

    package let filter: Filter
    /// How many to pass over, and how many to show.
    package let offset: Int
    package let limit: Int

    package static let permission = Permission.seeMarket

    package init(_ filter: Filter = Filter(), offset: Int = 0, limit: Int = 50) {
        self.filter = filter
        self.offset = max(0, offset)
        self.limit = max(1, limit)
    }

    package func answer(in reading: Reading) throws -> FoundLocations? {
        let condition = conditions(on: reading.now.london.date)
        let hours = try reading.currentPolicy()?.stale.vacancyHours
        guard let near = filter.near else {
            let total = try reading.count("SELECT COUNT(*) FROM locations l WHERE " + condition)
            let ids = try reading.rows(
                "SELECT l.id FROM locations l WHERE \(condition) ORDER BY l.name, l.id LIMIT \(limit) OFFSET \(offset)"
            ).map { try $0.text("id") }
            return FoundLocations(lines: try reading.lines(of: ids), total: total, vacancyHours: hours)
        }
        let asked = MarketQuestion(category: .nursing, commissioner: "", preferred: near)
        guard let origin = asked.origin else {
            return FoundLocations(lines: [], total: 0, unknownPlace: near, vacancyHours: hours)
        }
        let found = try nearest(to: origin, condition, in: reading)
        let page = found.dropFirst(offset).prefix(limit)
        return FoundLocations(
            lines: try reading.lines(
                of: page.map(\.id),
                metres: Dictionary(page.map { ($0.id, $0.metres) }, uniquingKeysWith: { first, _ in first })
            ),
            total: found.count,
            vacancyHours: hours
        )
    }

    private func nearest(
        to origin: Coordinates,
        _ condition: SQL,
        in reading: Reading
    ) throws -> [(id: String, metres: Int)] {
        let farthest = filter.withinMiles.map { $0 * 1_609 }
        let box = origin.box(metres: farthest ?? 1_000_000)
        var found: [(id: String, metres: Int)] = []
        try reading.forEachRow(
            """
            SELECT l.id, l.latitude, l.longitude FROM locations l WHERE \(condition) \
            AND l.latitude BETWEEN \(box.south) AND \(box.north) AND l.longitude BETWEEN \(box.west) AND \(box.east) \
            ORDER BY l.name, l.id
            """
        ) { row in
            let point = Coordinates(
                millionthsNorth: try row.integerIfAny("latitude"),
                east: try row.integerIfAny("longitude")
            )
            guard let metres = point.map(origin.metres(to:)), metres <= farthest ?? .max else { return }
            found.append((try row.text("id"), metres))
        }
        // The order of names holds among those as near, because places are known by outward code.
        return found.enumerated().sorted {
            ($0.element.metres, $0.offset) < ($1.element.metres, $1.offset)
        }.map(\.element)
    }

    private func conditions(on today: LocalDate) -> SQL {
        let registration: Location.Registration = filter.deregistered ? .deregistered : .registered
        var conditions: [SQL] = ["l.registration = \(registration.rawValue)"]
        for word in SearchWords.folded(filter.words ?? "").split(separator: " ").prefix(8) {
            // Folded words hold no sign that LIKE looks at.
            conditions.append("' ' || l.found_by LIKE \("% " + word + "%")")
        }
        if let category = filter.category {
            conditions.append("l.categories LIKE \("%\"" + category.rawValue + "\"%")")
        }
        if let rating = filter.rating {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM location_ratings r WHERE r.location_id = l.id AND r.rating = \(rating.rawValue) \
                AND NOT EXISTS (SELECT 1 FROM location_ratings n WHERE n.location_id = l.id \
                AND (n.reported_on > r.reported_on OR (n.reported_on = r.reported_on AND n.recorded_at > r.recorded_at))))
                """
            )
        }
        if let onFramework = filter.onFramework {
            let member: SQL = """
                EXISTS (SELECT 1 FROM framework_memberships f WHERE f.location_id = l.id AND f.starts_on <= \(today) \
                AND (f.ends_on IS NULL OR f.ends_on >= \(today)))
                """
            conditions.append(onFramework ? member : "NOT " + member)
        }
        return SQL.joined(conditions, by: " AND ")
    }
}

package struct FoundLocations: Sendable {
    package let lines: [LocationLine]
    /// How many there are on all pages.
    package let total: Int
    /// What was given as a place and is none that is known, or one of several.
    package let unknownPlace: String?
    /// How old a vacancy may be before it is stale, as today's policy says.
    package let vacancyHours: Int?

    package init(lines: [LocationLine], total: Int, unknownPlace: String? = nil, vacancyHours: Int?) {
        self.lines = lines
        self.total = total
        self.unknownPlace = unknownPlace
        self.vacancyHours = vacancyHours
    }

    package func isStale(ageHours: Int) -> Bool { vacancyHours.map { ageHours > $0 } ?? false }
}

/// A location in a list.
package struct LocationLine: Sendable, Hashable {
    /// What was last said of its free beds for one category.
    package struct Told: Sendable, Hashable {
        package let category: CareCategory
        package let beds: Int
        /// Begun hours since it was said.
        package let ageHours: Int

        package init(category: CareCategory, beds: Int, ageHours: Int) {
            self.category = category
            self.beds = beds
            self.ageHours = ageHours
        }
    }

    package let id: Identifier<Location>
    package let name: String
    package let providerName: String
    package let town: String?
    package let postcode: String
    package let categories: [CareCategory]
    package let isRegistered: Bool
    package let rating: Rating?
    package let ratedOn: LocalDate?
    package let onFramework: Bool
    package let tier: Int?
    package let suspended: Bool
    package let safeguarding: Bool
    package let told: [Told]
    package let distanceMetres: Int?

    package init(
        id: Identifier<Location>,
        name: String,
        providerName: String,
        town: String?,
        postcode: String,
        categories: [CareCategory],
        isRegistered: Bool = true,
        rating: Rating? = nil,
        ratedOn: LocalDate? = nil,
        onFramework: Bool = false,
        tier: Int? = nil,
        suspended: Bool = false,
        safeguarding: Bool = false,
        told: [Told] = [],
        distanceMetres: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.providerName = providerName
        self.town = town
        self.postcode = postcode
        self.categories = categories
        self.isRegistered = isRegistered
        self.rating = rating
        self.ratedOn = ratedOn
        self.onFramework = onFramework
        self.tier = tier
        self.suspended = suspended
        self.safeguarding = safeguarding
        self.told = told
        self.distanceMetres = distanceMetres
    }
}

extension Reading {
    /// These locations as a list shows them, in this order; a statement for each kind of fact.
    fileprivate func lines(of ids: [String], metres: [String: Int] = [:]) throws -> [LocationLine] {
        let today = now.london.date
        let wanted = SQL.list(ids)
        let running: SQL =
            "location_id IN \(wanted) AND starts_on <= \(today) AND (ends_on IS NULL OR ends_on >= \(today))"
        let memberships = try all(FrameworkMembership.self, "WHERE " + running).keyed(by: \.locationID)
        let suspensions = try all(Suspension.self, "WHERE " + running).keyed(by: \.locationID)
        let concerns = try all(
            Concern.self,
            "WHERE location_id IN \(wanted) AND kind = \(Concern.Kind.safeguarding.rawValue)"
        ).filter { $0.isOpen(on: today) }.keyed(by: \.locationID)
        let ratings = try all(
            LocationRating.self,
            "WHERE location_id IN \(wanted) AND reported_on <= \(today) ORDER BY reported_on, recorded_at, id"
        ).keyed(by: \.locationID)
        var told: [String: [LocationLine.Told]] = [:]
        try forEachRow(
            """
            SELECT location_id, category, beds, said_at FROM (SELECT location_id, category, beds, said_at, ROW_NUMBER() \
            OVER (PARTITION BY location_id, category ORDER BY said_at DESC, recorded_at DESC, id DESC) AS place \
            FROM vacancies WHERE location_id IN \(wanted)) newest WHERE place = 1
            """
        ) { row in
            guard let category = CareCategory(rawValue: try row.text("category")) else { return }
            let saidAt = Instant(milliseconds: try row.integer("said_at"))
            told[try row.text("location_id"), default: []].append(
                LocationLine.Told(
                    category: category,
                    beds: try row.count("beds"),
                    ageHours: saidAt.begunHours(until: now)
                )
            )
        }
        let locations = try all(Location.self, "WHERE id IN \(wanted)").keyed(by: \.id)
        return ids.compactMap { id in
            guard let location = locations[Identifier(known: id)] else { return nil }
            let rating = ratings[location.id]
            return LocationLine(
                id: location.id,
                name: location.name,
                providerName: location.providerName,
                town: location.town,
                postcode: location.postcode.description,
                categories: location.categories,
                isRegistered: location.registration == .registered,
                rating: rating?.rating,
                ratedOn: rating?.reportedOn,
                onFramework: memberships[location.id] != nil,
                tier: memberships[location.id]?.tier,
                suspended: suspensions[location.id] != nil,
                safeguarding: concerns[location.id] != nil,
                told: (told[id] ?? []).sorted { $0.category < $1.category },
                distanceMetres: metres[id]
            )
        }
    }
}

extension Sequence {
    /// By a key; of several with one key the last counts.
    func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(map { (key($0), $0) }, uniquingKeysWith: { _, last in last })
    }
}
