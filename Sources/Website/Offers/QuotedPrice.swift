import Brokerage

/// What a home asks for a week, on the footing on which prices are compared: nursing care without FNC, with what the home
/// quoted beside it where that was another figure.
struct QuotedPrice {
    let amount: Money
    /// "without FNC"; nothing where the care isn't nursing care.
    let footing: String?
    /// "quoted £1,200.00 with FNC in it".
    let quoted: String?

    /// - Returns: nothing where the home named no price.
    init?(_ offer: Offer, for category: CareCategory?, on day: LocalDate) {
        guard let weekly = offer.weekly else { return nil }
        self.init(weekly, includesFNC: offer.includesFNC, for: category, on: day)
    }

    init(_ weekly: Money, includesFNC: Bool, for category: CareCategory?, on day: LocalDate) {
        if includesFNC, let without = NursingRate(weekly: weekly, includesFNC: true).withoutFNC(on: day) {
            (amount, footing, quoted) = (without, "without FNC", "quoted \(weekly) with FNC in it")
        } else if includesFNC {
            (amount, footing, quoted) = (weekly, "with FNC in it, which isn’t known for this year", nil)
        } else {
            (amount, footing, quoted) = (weekly, category?.isNursing == true ? "without FNC" : nil, nil)
        }
    }

    /// In a sentence or a list of facts: "£945.94 a week without FNC, quoted £1,200.00 with FNC in it".
    var words: String {
        ["\(amount) a week\(footing.map { " \($0)" } ?? "")", quoted].compactMap(\.self).joined(separator: ", ")
    }

    /// In a column of prices a week.
    var cell: HTML {
        "\(amount.description)\(optional(footing) { note("\($0)") })\(optional(quoted) { note("\($0)") })"
    }
}

/// To follow a price: " with FNC in it", " without FNC"; nothing where the care isn't nursing care.
func fncMark(_ includesFNC: Bool, for category: CareCategory?) -> String {
    if includesFNC { return " with FNC in it" }
    return category?.isNursing == true ? " without FNC" : ""
}
