// What the codes of a ranking say in words, in one place so that every page, letter and export says the same.

extension Reason {
    /// The reason as a page shows it beside the provider: "£1,100.00 is £50.00 over the rate of £1,050.00".
    package var sentence: String {
        switch self {
        case .blockVacancies(1): "1 vacancy in a block contract"
        case .blockVacancies(let number): "\(number) vacancies in a block contract"
        case .onFramework: "On the framework"
        case .offFramework: "Not on the framework"
        case .tier(let tier): "Tier \(tier) of the framework"
        case .innovationFit: "Its block or innovation service suits what the person needs"
        case .atOrUnderRate(let price, let rate) where price == rate: "\(price) is the rate"
        case .atOrUnderRate(let price, let rate): "\(price) is \(rate - price) under the rate of \(rate)"
        case .nearRate(let price, let rate, let percent):
            "\(price) is \(price - rate) over the rate of \(rate), near it: not over by more than \(percent)%"
        case .overRate(let price, let rate): "\(price) is \(price - rate) over the rate of \(rate)"
        case .priceUnknown: "The price is not known, so it counts as over the rate"
        case .preferredPlace(let place): "In \(place), the preferred place"
        case .distance(let metres): "\(Distance.text(metres: metres)) away"
        case .distanceUnknown: "The distance is not known"
        case .visitTimes(0): "Can visit at the times asked for"
        case .visitTimes(let minutes): "Visits \(minutes.counted("minute")) from the times asked for"
        case .visitTimesUnknown: "The times it can visit are not known"
        case .startInTime(let date): "Can start in time, from \(date.long)"
        case .startLate(let date, let days): "Can start on \(date.long), \(days.counted("day")) late"
        case .startUnknown: "When it can start is not known"
        case .staleVacancy(let age?, let limit):
            "Vacancies said \(age.hoursAgo), longer ago than the \(limit.counted("hour")) they are relied on for: ask again"
        case .staleVacancy(nil, _):
            "When its vacancies were last said is not known: ask again"
        case .staleNone(let age?, let limit):
            "No vacancy, said \(age.hoursAgo), longer ago than the \(limit.counted("hour")) it is relied on for: "
                + "last in its clause"
        case .staleNone(nil, _):
            "No vacancy is known, nor when that was last said: last in its clause"
        }
    }
}

extension LeftOutReason {
    /// The reason as a page shows it beside the provider.
    package var sentence: String {
        switch self {
        case .notRegistered(let category): "Not registered for \(category.text) care"
        case .suspended: "Placements are suspended"
        case .noCapacity(let age, let limit):
            "No vacancy, said \(age.hoursAgo), which is relied on for \(limit.counted("hour"))"
        case .noClause: "No clause of the policy takes such a provider"
        }
    }
}

extension LineNeed {
    /// What must happen first, as a page shows it beside the provider.
    package var sentence: String { need.sentence }
}

extension CommissionerNeed {
    /// What must happen first.
    package var sentence: String {
        switch self {
        case .discussion: "Discuss it with the commissioner before you ask it"
        case .word: "Get the commissioner’s word on the safeguarding concern before you ask it"
        }
    }
}

/// Distances as people in England say them.
package enum Distance {
    /// Miles to one place, such as "2.1 miles"; under a tenth of a mile, and never below nought, is "0.0 miles".
    package static func text(metres: Int) -> String {
        // A mile is 1,609.344 m, and no distance on earth is longer than what is let in here.
        let metres = min(max(metres, 0), 50_000_000)
        let tenths = (metres * 10_000 + 804_672) / 1_609_344
        return tenths == 10 ? "1.0 mile" : "\(tenths / 10).\(tenths % 10) miles"
    }
}

extension Int {
    /// "1 hour", "2 hours".
    fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }

    /// Begun hours, as people say how old something is: "within the last hour", "5 hours ago".
    fileprivate var hoursAgo: String { self <= 1 ? "within the last hour" : "\(self) hours ago" }
}
