extension NursingRate {
    /// A weekly amount for a category, that can be compared with others on the days for which it is meant.
    ///
    ///
    /// - `first`: the first day it holds.
    /// - `last`: the last one. Where it is nothing, only the first day is looked at.
    /// - Throws: ``Refusal`` `.invalid` on `weekly` or `includes-fnc`.
    static func checked(
        _ weekly: Money,
        includesFNC: Bool,
        for category: CareCategory,
        from first: LocalDate,
        to last: LocalDate?
    ) throws -> NursingRate {
        guard weekly > .zero else { throw Refusal.invalid("weekly", "Enter an amount above £0.00") }
        guard includesFNC else { return NursingRate(weekly: weekly, includesFNC: false) }
        guard category.isNursing else {
            throw Refusal.invalid(
                "includes-fnc",
                "Select no: funded nursing care is paid for nursing care only, not for \(category.text) care"
            )
        }
        let (begins, ends) = (FinancialYear(containing: first), FinancialYear(containing: max(first, last ?? first)))
        for year in (begins.startYear...ends.startYear).compactMap(FinancialYear.init(startYear:)) {
            guard let funded = FundedNursingCare.weekly(on: year.firstDay) else {
                throw Refusal.invalid(
                    "includes-fnc",
                    "The funded nursing care of \(year) is not known yet. Enter the amount without it and select no"
                )
            }
            guard funded < weekly else {
                throw Refusal.invalid(
                    "weekly",
                    "Check the amount: funded nursing care alone is \(funded) a week in \(year)"
                )
            }
        }
        return NursingRate(weekly: weekly, includesFNC: true)
    }
}

extension Work {
    /// Somebody whose money is spent, as the policy of today names them.
    /// - Throws: ``Refusal`` `.invalid` on `commissioner`.
    func theCommissioner(_ id: String) throws -> Commissioner {
        guard let found = try currentPolicy()?.commissioners.first(where: { $0.id == id }) else {
            throw Refusal.invalid("commissioner", "Select who pays")
        }
        return found
    }
}
