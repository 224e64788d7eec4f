/// The order within the clauses of a pathway, for one need.
struct ClauseOrder {
    private let need: Need
    private let pathway: Pathway
    private let stale: StaleLimits
    private let preferred: PreferredPlace

    init(need: Need, pathway: Pathway, stale: StaleLimits) {
        self.need = need
        self.pathway = pathway
        self.stale = stale
        preferred = PreferredPlace(need.preferred)
    }

    /// Where a candidate stands, which is number `index` of its market and taken by the sourcing rule number `rule`.
    func standing(of candidate: Candidate, at index: Int, under rule: Int) -> RankingKey {
        var keys = RankingKey.Keys()
        switch pathway.sourcing[rule].order {
        case .price: keys.append(price(of: candidate))
        case .nearestToRate: keys.append(overRate(of: candidate))
        case nil: break
        }
        for key in pathway.thenBy.keys {
            switch key {
            case .preferredPlace: keys.append(preferred.matches(candidate.place) ? 0 : 1)
            case .distance: keys.append(candidate.distanceMetres ?? .max)
            case .visitTimes: keys.append(candidate.timesOffsetMinutes ?? .max)
            case .start: keys.append(candidate.daysLate(for: need) ?? .max)
            case .price: keys.append(price(of: candidate))
            }
        }
        let isStaleNone = !candidate.hasVacancy && !stale.isFresh(vacancyAgeHours: candidate.vacancyAgeHours)
        return RankingKey(index: index, rule: rule, staleNone: isStaleNone ? 1 : 0, keys: keys)
    }

    private func price(of candidate: Candidate) -> Int { candidate.price?.pence ?? .max }

    private func overRate(of candidate: Candidate) -> Int {
        guard let price = candidate.price else { return .max }
        return max(0, (price - need.rate).pence)
    }
}

extension Candidate {
    /// How many days after the wanted start it can start: nought when in time or when no start is wanted, nothing
    /// when its earliest start is unknown.
    func daysLate(for need: Need) -> Int? {
        guard let earliestStart else { return nil }
        guard let start = need.start else { return 0 }
        return max(0, start.days(until: earliestStart))
    }
}
