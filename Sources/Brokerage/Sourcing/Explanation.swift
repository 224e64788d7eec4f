/// Says what put a provider where it ranks and what must happen before it may be asked, or why it is left out.
struct Explanation: Sendable {
    private let need: Need
    private let market: [Candidate]
    private let pathway: Pathway
    private let stale: StaleLimits
    private let preferred: PreferredPlace
    private let pathwayPrices: Bool

    init(need: Need, market: [Candidate], pathway: Pathway, stale: StaleLimits) {
        self.need = need
        self.market = market
        self.pathway = pathway
        self.stale = stale
        preferred = PreferredPlace(need.preferred)
        pathwayPrices = pathway.thenBy.keys.contains(.price)
    }

    /// The line at a place counted from nought: a candidate by its index in the market, a rule by its index in the
    /// pathway.
    func line(at position: Int, candidate index: Int, rule: Int) -> RankedLine {
        let (candidate, rule) = (market[index], pathway.sourcing[rule])
        return RankedLine(
            rank: position + 1,
            id: candidate.id,
            clause: rule.clause,
            why: reasons(for: candidate, under: rule),
            needs: needs(of: candidate, under: rule)
        )
    }

    func leftOut(_ omission: Omission) -> LeftOut {
        let candidate = market[Int(omission.index)]
        var reasons: [LeftOutReason] = []
        if omission.isNotRegistered { reasons.append(.notRegistered(for: need.category)) }
        if omission.isSuspended { reasons.append(.suspended) }
        if omission.hasNoCapacity, let age = candidate.vacancyAgeHours {
            reasons.append(.noCapacity(ageHours: age, limitHours: stale.vacancyHours))
        }
        if omission.isTakenByNoRule { reasons.append(.noClause) }
        return LeftOut(id: candidate.id, reasons: reasons)
    }

    /// Only what decided: a price is named where the rule or the order looks at it.
    private func reasons(for candidate: Candidate, under rule: SourcingRule) -> [Reason] {
        var reasons: [Reason] = []
        reasons.reserveCapacity(8)
        if rule.take == .blockVacancy { reasons.append(.blockVacancies(candidate.blockVacancies ?? 0)) }
        reasons.append(candidate.framework ? .onFramework : .offFramework)
        if let tier = rule.tier { reasons.append(.tier(tier)) }
        if rule.fit == .innovation { reasons.append(.innovationFit) }
        if rule.price != nil || rule.order != nil || pathwayPrices {
            reasons.append(price(of: candidate, under: rule))
        }
        for key in pathway.thenBy.keys {
            switch key {
            case .preferredPlace:
                if let place = candidate.place, preferred.matches(place) { reasons.append(.preferredPlace(place)) }
            case .distance:
                reasons.append(candidate.distanceMetres.map { .distance(metres: $0) } ?? .distanceUnknown)
            case .visitTimes:
                reasons.append(
                    candidate.timesOffsetMinutes.map { .visitTimes(offsetMinutes: $0) } ?? .visitTimesUnknown
                )
            case .start:
                reasons.append(start(of: candidate))
            case .price:
                break
            }
        }
        if !stale.isFresh(vacancyAgeHours: candidate.vacancyAgeHours) {
            let (age, limit) = (candidate.vacancyAgeHours, stale.vacancyHours)
            reasons.append(
                candidate.hasVacancy
                    ? .staleVacancy(ageHours: age, limitHours: limit) : .staleNone(ageHours: age, limitHours: limit)
            )
        }
        return reasons
    }

    /// The rule's own need first, then those of the pathway for such a provider; the same need is named once.
    private func needs(of candidate: Candidate, under rule: SourcingRule) -> [LineNeed] {
        var needs: [LineNeed] = []
        if let need = rule.needs { needs.append(LineNeed(need: need, basis: rule.basis)) }
        for extra in pathway.needs where !needs.contains(where: { $0.need == extra.need }) {
            switch extra.of {
            case .offFramework: guard !candidate.framework else { continue }
            case .safeguardingConcern: guard candidate.safeguarding else { continue }
            }
            needs.append(LineNeed(need: extra.need, basis: extra.basis))
        }
        return needs
    }

    private func price(of candidate: Candidate, under rule: SourcingRule) -> Reason {
        guard let price = candidate.price else { return .priceUnknown }
        if price <= need.rate { return .atOrUnderRate(price: price, rate: need.rate) }
        if case .nearRate(let percent) = rule.price {
            return .nearRate(price: price, rate: need.rate, percent: percent)
        }
        return .overRate(price: price, rate: need.rate)
    }

    private func start(of candidate: Candidate) -> Reason {
        guard let earliest = candidate.earliestStart else { return .startUnknown }
        let late = candidate.daysLate(for: need) ?? 0
        return late > 0 ? .startLate(earliest, days: late) : .startInTime(earliest)
    }
}
