import Brokerage

/// A case goes back to sourcing: what that stops, and why it goes (B&NES 2.2.11).
struct TurnBackPage: Page {
    let answer: CaseToTurnBack.Answer
    let state: FormState
    let draft: Path?

    var title: String { "Go back to sourcing" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/turn-back" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        <p>The search for a home starts again. \(round) stays readable, and the time to answer the referral runs on as \
        it was. \(optional(answer.basis) { $0.mark })</p>
        \(when(answer.turningBack.isAvailable) {
            """
            \(when(!answer.stops.isEmpty) {
                "<h2>What stops</h2><ul>\(each(answer.stops) { "<li>\($0)</li>" })</ul>"
            })
            \(form(to: path, key: state.key, draft: draft) {
                """
                \(radios(
                    Field("reason", "Why does it go back?", value: state.value("reason"), error: state.error("reason")),
                    TurnBackReason.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textarea(state.field("words", "What happened", hint: "Whoever looks for the next home reads this"), rows: 3))
                \(button("Go back to sourcing", .warning))
                """
            })
            """
        } else: {
            optional(answer.turningBack.inTheWay, unavailable)
        })
        """
    }

    private var round: String { answer.round.map { "Round \($0)" } ?? "This round" }
}
