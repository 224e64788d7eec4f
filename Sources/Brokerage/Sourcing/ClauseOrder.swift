/// The order within the clauses of a pathway, for one need.
struct ClauseOrder {
    private let need: Need
    private let preferred: PreferredPlace
    /// What decides under each sourcing rule, one thing after another.
    private let keys: [[Key]]

    /// Something that candidates are ordered by, as a whole number: the smaller first, `Int.max` for what is unknown.
    private enum Key {
        case preferredPlace, distance, visitTimes, start, price, overRate

        /// Bits enough for the numbers that come, so that few need ``FullOrder``: 16,000 km, £1.3 million, a day of
        /// minutes, twenty years of days.
        var width: UInt64 {
            switch self {
            case .preferredPlace: 2
            case .distance: 24
            case .visitTimes: 12
            case .start: 13
            case .price, .overRate: 27
            }
        }
    }

    init(need: Need, pathway: Pathway) {
        self.need = need
        preferred = PreferredPlace(need.preferred)
        keys = pathway.sourcing.map { rule in
            let first: Key? =
                switch rule.order {
                case .price: .price
                case .nearestToRate: .overRate
                case nil: nil
                }
            let rest = pathway.thenBy.keys.map { key -> Key in
                switch key {
                case .preferredPlace: .preferredPlace
                case .distance: .distance
                case .visitTimes: .visitTimes
                case .start: .start
                case .price: .price
                }
            }
            return (first.map { [$0] } ?? []) + rest.filter { $0 != first }
        }
    }

    /// Where a candidate stands, which is number `index` of its market and taken by the sourcing rule number `rule`.
    func key(of candidate: Candidate, at index: Int32, under rule: Int) -> RankingKey {
        var packed = PackedKey()
        packed.append(clause(of: candidate, under: rule), width: 8)
        for key in keys[rule] { packed.append(number(for: key, of: candidate), width: key.width) }
        return RankingKey(packed, nameInFull: candidate.name, index: index, rule: Int32(truncatingIfNeeded: rule))
    }

    /// Everything that decides before the name does.
    func numbers(of candidate: Candidate, under rule: Int) -> [Int] {
        [clause(of: candidate, under: rule)] + keys[rule].map { number(for: $0, of: candidate) }
    }

    /// The rule, and within it those without a vacancy last: one freshly known to be so isn't ranked at all.
    private func clause(of candidate: Candidate, under rule: Int) -> Int {
        2 * rule + (candidate.hasVacancy ? 0 : 1)
    }

    private func number(for key: Key, of candidate: Candidate) -> Int {
        switch key {
        case .preferredPlace: preferred.matches(candidate.place) ? 0 : 1
        case .distance: candidate.distanceMetres ?? .max
        case .visitTimes: candidate.timesOffsetMinutes ?? .max
        case .start: candidate.daysLate(for: need) ?? .max
        case .price: candidate.price?.pence ?? .max
        case .overRate: candidate.price.map { max(0, ($0 - need.rate).pence) } ?? .max
        }
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
