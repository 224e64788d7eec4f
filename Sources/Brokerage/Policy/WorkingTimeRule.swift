/// When the partnership works, as its policy file says.
package struct WorkingTimeRule: Sendable, Hashable {
    /// The days of the week a partnership may work on.
    package enum Days: String, PolicyWord {
        case mondayToFriday = "mon-fri"
        case mondayToSaturday = "mon-sat"
        case everyDay = "mon-sun"

        package var weekdays: Set<Weekday> {
            switch self {
            case .mondayToFriday: Set(Weekday.allCases).subtracting([.saturday, .sunday])
            case .mondayToSaturday: Set(Weekday.allCases).subtracting([.sunday])
            case .everyDay: Set(Weekday.allCases)
            }
        }

        package var text: String {
            switch self {
            case .mondayToFriday: "Monday to Friday"
            case .mondayToSaturday: "Monday to Saturday"
            case .everyDay: "every day"
            }
        }
    }

    /// Whose bank holidays are days off.
    package enum Holidays: String, PolicyWord {
        case englandAndWales = "england-and-wales"

        package var text: String { "the bank holidays of England and Wales" }
    }

    package let days: Days
    package let from: TimeOfDay
    package let to: TimeOfDay
    package let holidays: Holidays
    package let basis: Basis
    /// The rule at work, with the bank holidays shipped with the program unless others were put in their place.
    package private(set) var time: WorkingTime

    /// - Throws: ``WorkingTime/Fault`` where the hours leave no time to work in.
    init(
        days: Days,
        from: TimeOfDay,
        to: TimeOfDay,
        holidays: Holidays,
        basis: Basis
    ) throws(WorkingTime.Fault) {
        self.days = days
        self.from = from
        self.to = to
        self.holidays = holidays
        self.basis = basis
        time = try WorkingTime(
            days: days.weekdays,
            from: from.minutesAfterMidnight,
            to: to.minutesAfterMidnight,
            holidays: .englandAndWales
        )
    }

    /// The same rule with a list of bank holidays that the partnership keeps itself.
    package func reckoning(with holidays: BankHolidays) -> WorkingTimeRule {
        var rule = self
        rule.time =
            (try? WorkingTime(days: time.days, from: time.opening, to: time.closing, holidays: holidays)) ?? time
        return rule
    }
}
