import Brokerage

/// A form about one fact of the market: what it is, since when, who says so.
struct FactPage: Page {
    let title: String
    let section: Section?
    let back: Link?
    let target: Path
    let draft: Path?
    let state: FormState
    let submit: String
    let fields: HTML

    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: target, key: state.key, draft: draft) { "\(fields)\(button(submit))" })
        """
    }
}

/// The kind of care, out of those that make sense there. Where there is only one it is chosen.
func categoryField(_ state: FormState, _ categories: [CareCategory]) -> HTML {
    radios(
        state.field("category", "Kind of care", known: categories.count == 1 ? categories.first?.rawValue : nil),
        categories.map { FieldOption($0.rawValue, $0.name.capitalisedFirst) }
    )
}

/// Whether funded nursing care is in an amount.
func fncField(_ state: FormState, today: LocalDate) -> HTML {
    let year = FinancialYear(containing: today)
    let weekly = FundedNursingCare.weekly(on: today).map { ", \($0) a week in \(year)" } ?? ""
    return radios(
        state.field(
            "includes-fnc",
            "Is funded nursing care (FNC) in this amount?",
            hint: "For nursing care only: the part that the NHS pays\(weekly)"
        ),
        [FieldOption("yes", "Yes"), FieldOption("no", "No")],
        inline: true
    )
}

/// The last day of something that ends, or that it was entered by mistake.
func lastDayField(_ state: FormState, known: LocalDate) -> HTML {
    """
    \(dateInput(state.field("ends-on", "Last day"), typed: state.date("ends-on", known)))
    \(checkbox(
        Field(
            "mistake", "It was entered by mistake and never held", value: state.isChosen("mistake", "yes") ? "yes" : ""
        )
    ))
    """
}

extension Visit {
    /// The last day as it was typed; the day before it began where it was entered by mistake.
    func lastDay(startsOn: LocalDate) throws -> LocalDate {
        var form = FormReader(fields)
        if form.ticked("mistake") { return startsOn.adding(days: -1) }
        let endsOn = form.date("ends-on", "the last day")
        try form.finish()
        guard let endsOn else { throw Refusal.notFound }
        return endsOn
    }
}

extension Flash {
    /// `what`: in the middle of a sentence's beginning: "The rate for nursing care".
    static func ended(_ what: String, _ endsOn: LocalDate, _ startsOn: LocalDate) -> Flash {
        endsOn < startsOn ? Flash("\(what) is marked as entered by mistake.") : Flash("\(what) ends on \(endsOn.long).")
    }
}
