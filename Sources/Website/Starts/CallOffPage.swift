import Brokerage

/// The move isn't going ahead as arranged, and no other day is known yet.
struct CallOffPage: Page {
    let answer: MoveOfCase.Answer
    let state: FormState
    let draft: Path

    var title: String { "Call off the move" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(when(answer.acts.cancelling.isAvailable) {
            """
            <p>\(optional(answer.discharge) { "Arranged for \($0.plannedAt.london.shortText), with \($0.arrangedWith). " })\
            The agreement with \(answer.home.name) stands, and the move is to be arranged again.</p>
            \(form(to: "/cases/\(answer.heading.id)/discharge/cancel", key: state.key, draft: draft) {
                """
                \(radios(
                    Field("change", "Why?", value: state.value("change"), error: state.error("change")),
                    Discharge.Change.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textarea(state.field("words", "Anything else to say", hint: "Stays with the case"), rows: 3))
                \(button("Call off the move", .warning))
                """
            })
            <p>If another day is known, \(link("change the arrangement", to: "/cases/\(answer.heading.id)/discharge")). \
            If the person isn’t going to move at all, \(link("end the case", to: "/cases/\(answer.heading.id)/end")).</p>
            """
        } else: {
            "\(optional(answer.acts.cancelling.inTheWay, unavailable))<p>\(link("Go to the case", to: path))</p>"
        })
        """
    }
}
