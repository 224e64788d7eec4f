import Database

extension Reading {
    /// The market as it is known: every registered location that gives the service asked for, with what a ranking
    /// looks at. One statement for each kind of fact, however many locations there are.
    ///
    ///
    /// - `asked`: the care, the commissioner and where distances are measured from.
    /// - `date`: the day for frameworks, block contracts, prices, suspensions, concerns and ratings.
    /// - `instant`: the time from which the age of a vacancy is counted. What was said after it isn't known yet.
    /// - Returns: in the order of names. Those registered for other categories of the service, and the suspended, are
    ///   among them, for the ranking to say why it left them out.
    package func candidates(
        for asked: MarketQuestion,
        on date: LocalDate,
        at instant: Instant
    ) throws -> [Candidate] {
        let facts = try MarketFacts(of: asked, on: date, at: instant, in: self)
        let origin = asked.origin
        var categories: [String: Categories] = [:]
        var candidates: [Candidate] = []
        try forEachRow(
            """
            SELECT id, name, town, categories, latitude, longitude FROM locations \
            WHERE registration = \(Location.Registration.registered.rawValue) \(nearEnough(asked, origin)) \
            ORDER BY name, id
            """
        ) { row in
            // There are thirty thousand locations and a dozen sets of categories.
            let words = try row.text("categories")
            let registered = try categories[words] ?? CanonicalJSON.decode(Categories.self, from: words)
            categories[words] = registered
            guard registered.all.contains(where: { $0.service == asked.category.service }) else { return }
            let point = Coordinates(
                millionthsNorth: try row.integerIfAny("latitude"),
                east: try row.integerIfAny("longitude")
            )
            let distance = origin.flatMap { origin in point.map { origin.metres(to: $0) } }
            if let distance, let farthest = asked.farthestMetres, distance > farthest { return }
            let id = try row.text("id")
            candidates.append(
                facts.candidate(
                    id: id,
                    name: try row.text("name"),
                    town: try row.textIfAny("town"),
                    registeredFor: registered,
                    distanceMetres: distance
                )
            )
        }
        return candidates
    }

    /// A box around the origin that is a little larger than the circle, so that the rest needn't be read.
    private func nearEnough(_ asked: MarketQuestion, _ origin: Coordinates?) -> SQL {
        guard let origin, let farthest = asked.farthestMetres else { return "" }
        let box = origin.box(metres: farthest)
        return """
            AND (latitude IS NULL OR (latitude BETWEEN \(box.south) AND \(box.north) \
            AND longitude BETWEEN \(box.west) AND \(box.east)))
            """
    }
}

/// What is known beside the directory, by location.
private struct MarketFacts {
    private struct Membership { let tier: Int? }
    private struct Told { let beds: Int; let saidAt: Instant }
    private struct BlockBeds { var free = 0; var price: Money? }

    private let instant: Instant
    private var memberships: [String: Membership] = [:]
    private var blocks: [String: BlockBeds] = [:]
    private var vacancies: [String: Told] = [:]
    private var prices: [String: Money] = [:]
    private var ratings: [String: Rating] = [:]
    private var suspended: Set<String> = []
    private var safeguarding: Set<String> = []

    init(of asked: MarketQuestion, on date: LocalDate, at instant: Instant, in reading: Reading) throws {
        self.instant = instant
        let category = asked.category.rawValue
        let framework: Framework = asked.category.isCareHome ? .careHome : .independenceAtHome
        try reading.forEachRow(
            """
            SELECT location_id, tier FROM framework_memberships WHERE framework = \(framework.rawValue) \
            AND starts_on <= \(date) AND (ends_on IS NULL OR ends_on >= \(date)) ORDER BY starts_on, id
            """
        ) { row in
            memberships[try row.text("location_id")] = Membership(tier: try row.integerIfAny("tier").map(Int.init))
        }
        try reading.forEachRow(
            """
            SELECT k.location_id, k.weekly, k.includes_fnc, COUNT(*) AS beds, COUNT(h.id) AS taken \
            FROM block_contracts k JOIN block_beds b ON b.contract_id = k.id \
            LEFT JOIN bed_holds h ON h.block_bed_id = b.id AND h.state IN ('held', 'used') \
            WHERE k.category = \(category) AND k.commissioner = \(asked.commissioner) AND k.starts_on <= \(date) \
            AND (k.ends_on IS NULL OR k.ends_on >= \(date)) \
            GROUP BY k.id, k.location_id, k.weekly, k.includes_fnc ORDER BY k.id
            """
        ) { row in
            let location = try row.text("location_id")
            let free = try row.count("beds") - row.count("taken")
            var known = blocks[location] ?? BlockBeds()
            known.free += free
            if free > 0, let price = try Self.withoutFNC(row, on: date) {
                known.price = known.price.map { min($0, price) } ?? price
            }
            blocks[location] = known
        }
        try reading.forEachRow(
            """
            SELECT location_id, beds, said_at FROM (SELECT location_id, beds, said_at, ROW_NUMBER() OVER \
            (PARTITION BY location_id ORDER BY said_at DESC, recorded_at DESC, id DESC) AS place \
            FROM vacancies WHERE category = \(category) AND said_at <= \(instant)) newest WHERE place = 1
            """
        ) { row in
            vacancies[try row.text("location_id")] = Told(
                beds: try row.count("beds"),
                saidAt: Instant(milliseconds: try row.integer("said_at"))
            )
        }
        try reading.forEachRow(
            """
            SELECT location_id, weekly, includes_fnc FROM home_prices WHERE category = \(category) \
            AND starts_on <= \(date) AND (ends_on IS NULL OR ends_on >= \(date)) ORDER BY starts_on, id
            """
        ) { row in
            prices[try row.text("location_id")] = try Self.withoutFNC(row, on: date)
        }
        try reading.forEachRow(
            """
            SELECT location_id, rating FROM (SELECT location_id, rating, ROW_NUMBER() OVER \
            (PARTITION BY location_id ORDER BY reported_on DESC, recorded_at DESC, id DESC) AS place \
            FROM location_ratings WHERE reported_on <= \(date)) newest WHERE place = 1
            """
        ) { row in
            ratings[try row.text("location_id")] = try row.textIfAny("rating").flatMap(Rating.init)
        }
        suspended = try Self.locations(
            "SELECT location_id FROM suspensions WHERE starts_on <= \(date) AND (ends_on IS NULL OR ends_on >= \(date))",
            in: reading
        )
        safeguarding = try Self.locations(
            """
            SELECT location_id FROM concerns WHERE kind = \(Concern.Kind.safeguarding.rawValue) \
            AND raised_on <= \(date) AND (closed_on IS NULL OR closed_on > \(date))
            """,
            in: reading
        )
    }

    func candidate(
        id: String,
        name: String,
        town: String?,
        registeredFor: Categories,
        distanceMetres: Int?
    ) -> Candidate {
        let block = blocks[id]
        let told = vacancies[id]
        return Candidate(
            id: id,
            name: name,
            framework: memberships[id] != nil,
            tier: memberships[id]?.tier,
            blockVacancies: block?.free,
            vacancies: told?.beds,
            vacancyAgeHours: told.map { $0.saidAt.begunHours(until: instant) },
            // Whoever takes a block bed pays what the contract says.
            price: block?.price ?? prices[id],
            registeredFor: registeredFor,
            rating: ratings[id],
            suspended: suspended.contains(id),
            safeguarding: safeguarding.contains(id),
            place: town,
            distanceMetres: distanceMetres,
            timesOffsetMinutes: nil,
            earliestStart: nil,
            innovationFit: false
        )
    }

    private static func withoutFNC(_ row: Row, on date: LocalDate) throws -> Money? {
        NursingRate(weekly: Money(pence: try row.count("weekly")), includesFNC: try row.integer("includes_fnc") != 0)
            .withoutFNC(on: date)
    }

    private static func locations(_ sql: SQL, in reading: Reading) throws -> Set<String> {
        var found: Set<String> = []
        try reading.forEachRow(sql) { found.insert(try $0.text("location_id")) }
        return found
    }
}

extension Instant {
    /// Begun hours count as whole ones: 72 hours and a minute are 73.
    package func begunHours(until later: Instant) -> Int {
        let hour: Int64 = 3_600_000
        let passed = max(0, milliseconds(until: later))
        return Int((passed + hour - 1) / hour)
    }
}
