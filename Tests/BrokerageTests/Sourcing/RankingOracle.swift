import Brokerage

/// The ranking once more, slowly: what the council's policy says of each provider, one key for all of it, one sort.
/// It knows no policy file and shares nothing with the program but the candidate.
enum RankingOracle {
    struct Answer: Equatable {
        var ranked: [String] = []
        var leftOut: [String] = []
    }

    static func careHomes(_ market: [Candidate], rate: Int, preferred: String?, category: Brokerage.CareCategory)
        -> Answer
    {
        answer(market, category: category) { home in
            let price = home.price?.pence
            let place = (home.place ?? "").lowercased() == (preferred ?? "").lowercased() && preferred ?? "" != ""
            let placeAndDistance: [Key] = [.number(place ? 0 : 1), .unknownLast(home.distanceMetres)]
            if (home.blockVacancies ?? 0) >= 1 { return ("2.2.3a", placeAndDistance) }
            if !home.framework { return ("2.2.4", placeAndDistance) }
            if let price, price <= rate { return ("2.2.3b", placeAndDistance) }
            if let price, price * 100 <= rate * 110 { return ("2.2.3c", [.number(price)] + placeAndDistance) }
            return ("2.2.3d", [.unknownLast(price)] + placeAndDistance)
        }
    }

    static func homecare(_ market: [Candidate], rate: Int, start: LocalDate) -> Answer {
        answer(market, category: .homecare) { provider in
            let price = provider.price?.pence
            let late = provider.earliestStart.map { $0 < start ? 0 : start.days(until: $0) }
            let rest: [Key] = [.unknownLast(provider.timesOffsetMinutes), .unknownLast(late), .unknownLast(price)]
            let accepts = price.map { $0 <= rate } ?? false
            let isTierOne = provider.framework && provider.tier == 1
            if isTierOne, (provider.blockVacancies ?? 0) >= 1, provider.innovationFit { return ("3.2.i", rest) }
            if isTierOne, accepts { return ("3.2.ii", rest) }
            if provider.framework, accepts { return ("3.2.iii", rest) }
            if provider.framework { return ("3.2.iv", [.unknownLast(price)] + rest) }
            if accepts { return ("3.2.v", [.number(0), .number(0)] + rest) }
            return ("3.2.v", [.number(1), .unknownLast(price.map { $0 - rate })] + rest)
        }
    }

    /// One thing compared: what is not known comes after everything that is.
    enum Key: Equatable {
        case number(Int)
        case scalars([UInt32])
        case unknown

        static func unknownLast(_ number: Int?) -> Key { number.map(Key.number) ?? .unknown }

        func precedes(_ other: Key) -> Bool {
            switch (self, other) {
            case (.number(let left), .number(let right)): left < right
            case (.scalars(let left), .scalars(let right)): left.lexicographicallyPrecedes(right)
            case (.number, .unknown): true
            default: false
            }
        }
    }

    private static func answer(
        _ market: [Candidate],
        category: Brokerage.CareCategory,
        clauseAndKeys: (Candidate) -> (String, [Key])
    ) -> Answer {
        var answer = Answer()
        var ranked: [(line: String, key: [Key])] = []
        for candidate in market {
            var codes: [String] = []
            if !candidate.registeredFor.contains(category) { codes.append("not-registered") }
            if candidate.suspended { codes.append("suspended") }
            let places = (candidate.vacancies ?? 0) + (candidate.blockVacancies ?? 0)
            let isFresh = (candidate.vacancyAgeHours ?? 1_000_000) <= 72
            if places == 0, isFresh { codes.append("no-capacity") }
            if !codes.isEmpty {
                answer.leftOut.append("\(candidate.id) \(codes.joined(separator: ";"))")
                continue
            }
            let (clause, keys) = clauseAndKeys(candidate)
            let whole: [Key] =
                [.scalars(clause.unicodeScalars.map(\.value)), .number(places == 0 ? 1 : 0)] + keys
                + [
                    .scalars(candidate.name.lowercased().unicodeScalars.map(\.value)),
                    .scalars(candidate.id.unicodeScalars.map(\.value)),
                ]
            ranked.append(("\(clause) \(candidate.id)", whole))
        }
        answer.ranked = ranked.sorted { left, right in
            for (one, other) in zip(left.key, right.key) where one != other { return one.precedes(other) }
            return false
        }.map(\.line)
        return answer
    }
}
