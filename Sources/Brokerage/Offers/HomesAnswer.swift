/// What a home says to an enquiry.
package enum HomesAnswer: Sendable, Hashable, Codable {
    case canMeet(OfferTerms)
    case cannot(DeclineReason?, words: String?)
}

/// On what terms a home can meet the need, as entered.
package struct OfferTerms: Sendable, Hashable, Codable {
    /// A week.
    package let weekly: Money?
    /// Whether funded nursing care is in the price; asked for nursing care alone.
    package let includesFNC: Bool?
    /// What the price is made of, where the home said: the parts add up to it.
    package let parts: PriceParts
    package let earliestStart: LocalDate?
    package let conditions: String?
    package let standsUntil: Instant?

    package init(
        weekly: Money?,
        includesFNC: Bool? = nil,
        parts: PriceParts = PriceParts([]),
        earliestStart: LocalDate?,
        conditions: String? = nil,
        standsUntil: Instant? = nil
    ) {
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.parts = parts
        self.earliestStart = earliestStart
        self.conditions = conditions
        self.standsUntil = standsUntil
    }

    /// What is wrong with them, for care of this category, at this time.
    func faults(for category: CareCategory, at now: Instant) -> [FieldFault] {
        var faults: [FieldFault] = []
        func fault(_ field: String, _ sentence: String) {
            faults.append(FieldFault(field: field, sentence: sentence))
        }
        if let weekly {
            if weekly <= .zero { fault("weekly", "The price a week must be more than £0.00") }
            if !parts.parts.isEmpty {
                do throws(PriceParts.Fault) {
                    try parts.check(addUpTo: weekly)
                } catch {
                    fault("parts", error.sentence)
                }
            }
        } else {
            fault("weekly", "Enter the price a week")
        }
        if category.isNursing, includesFNC == nil {
            fault("includes-fnc", "Say whether NHS-funded nursing care is in the price")
        }
        if earliestStart == nil {
            fault("earliest-start", "Enter the earliest day the home can start")
        } else if let earliestStart, earliestStart < now.london.date {
            fault("earliest-start", "The earliest start must be today or in the future")
        }
        if let standsUntil, standsUntil <= now {
            fault("stands-until", "The offer must stand until a time in the future")
        }
        return faults
    }
}
