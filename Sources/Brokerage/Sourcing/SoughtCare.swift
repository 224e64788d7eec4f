/// The care a case looks for, as its referral has it, before the rate for it is known.
package struct SoughtCare: Sendable, Hashable {
    package let category: CareCategory
    package let funder: Funder
    package let area: Area
    /// As the referral has it: a town, a town with its area, or an outward code.
    package let preferredPlace: String?
    package let start: LocalDate?

    /// - Throws: ``Refusal`` `.needIncomplete` naming what the referral doesn't say yet.
    package init(of found: Case, _ referral: Referral) throws {
        let category = referral.needs.category ?? found.category
        let missing = [
            category == nil ? "what kind of care is needed" : nil,
            referral.funding.funder == nil ? "who pays" : nil,
            referral.wishes.area == nil ? "whether the home is to be inside the area" : nil,
        ].compactMap(\.self)
        guard let category, let funder = referral.funding.funder, let area = referral.wishes.area else {
            throw Refusal(
                .needIncomplete,
                "Homes can’t be ranked until the referral says \(missing.inWords)."
            )
        }
        self.category = category
        self.funder = funder
        self.area = area
        preferredPlace = referral.wishes.preferredPlace
        start = referral.situation.wantedFrom ?? referral.situation.targetDischarge
    }

    /// The preferred place as the directory names towns.
    private var preferredTown: String? {
        guard let preferredPlace else { return nil }
        return OutwardCodes.place(named: preferredPlace)?.town
            ?? OutwardCode(typed: preferredPlace).flatMap(OutwardCodes.town) ?? preferredPlace
    }

    package func need(at rate: Money) -> Need {
        Need(
            service: category.service,
            category: category,
            funder: funder,
            area: area,
            rate: rate,
            preferred: preferredTown,
            start: start
        )
    }
}

extension [String] {
    /// Things one after another in a sentence: "who pays", "who pays and from when", "what is needed, who pays and from when".
    fileprivate var inWords: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}
