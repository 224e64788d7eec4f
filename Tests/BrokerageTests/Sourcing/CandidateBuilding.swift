import Brokerage

extension Candidate {
    /// A home on the framework with a fresh vacancy, registered for nursing, of which nothing else is known; a test
    /// says in what it differs.
    static func made(
        _ id: String,
        name: String? = nil,
        framework: Bool = true,
        tier: Int? = nil,
        block: Int? = 0,
        vacancies: Int? = 1,
        age: Int? = 1,
        price: Money? = nil,
        registeredFor: Categories = [.nursing],
        suspended: Bool = false,
        safeguarding: Bool = false,
        place: String? = nil,
        metres: Int? = nil,
        offset: Int? = nil,
        earliest: String? = nil,
        fit: Bool = false
    ) -> Candidate {
        Candidate(
            id: id,
            name: name ?? id,
            framework: framework,
            tier: tier,
            blockVacancies: block,
            vacancies: vacancies,
            vacancyAgeHours: age,
            price: price,
            registeredFor: registeredFor,
            rating: nil,
            suspended: suspended,
            safeguarding: safeguarding,
            place: place,
            distanceMetres: metres,
            timesOffsetMinutes: offset,
            earliestStart: earliest.flatMap { LocalDate(iso: $0) },
            innovationFit: fit
        )
    }
}

extension Need {
    /// A council-funded nursing home inside the area at £1,000.00 a week.
    static func home(
        category: Brokerage.CareCategory = .nursing,
        funder: Funder = .council,
        area: Area = .inside,
        rate: Money = .pounds(1_000),
        preferred: String? = nil
    ) -> Need {
        Need(
            service: .careHome,
            category: category,
            funder: funder,
            area: area,
            rate: rate,
            preferred: preferred,
            start: LocalDate(iso: "2026-03-02")
        )
    }

    /// Council-funded homecare at £25.00 an hour from 2 March 2026.
    static func homecare(rate: Money = .pounds(25), start: String? = "2026-03-02") -> Need {
        Need(
            service: .homecare,
            category: .homecare,
            funder: .council,
            area: .inside,
            rate: rate,
            preferred: nil,
            start: start.flatMap { LocalDate(iso: $0) }
        )
    }
}

/// A ranking under the pathway that the policy has for the need.
func ranked(_ market: [Candidate], for need: Need, under policy: Policy) throws -> Ranked {
    Ranking.rank(need: need, market: market, under: try policy.pathway(for: need), stale: policy.stale)
}

extension Ranked {
    /// "2.2.3a Abbey, 2.2.3b Oldfield": what stands where, on one line.
    var order: String { lines.map { "\($0.clause) \($0.id)" }.joined(separator: ", ") }

    /// "Abbey suspended;no-capacity": what is left out and why, on one line.
    var omissions: String {
        leftOut.map { "\($0.id) \($0.reasons.map(\.code).joined(separator: ";"))" }.joined(separator: ", ")
    }
}
