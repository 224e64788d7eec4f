import Brokerage

/// Whether a home may be asked: as the broker heard it from the commissioner, or as the commissioner says it
/// (B&NES 2.2.4, 2.2.6).
struct CommissionersWordPage: Page {
    /// Who enters it.
    enum Way {
        case heardByBroker, givenByCommissioner
    }

    let heading: CaseHeading
    let home: RankedHome
    let need: NeedStanding
    let way: Way
    let state: FormState
    let draft: Path?
    let today: LocalDate

    var title: String {
        way == .heardByBroker ? "What the commissioner said of \(home.name)" : "May \(home.name) be asked?"
    }
    var section: Section? { Navigation.cases }
    var back: Link? {
        way == .heardByBroker
            ? Link("Ranked homes", to: "/cases/\(heading.id)/homes")
            : Link("Homes for the commissioner", to: "/cases/\(heading.id)/commissioner")
    }
    var errors: [FieldError] { state.errors }

    private var path: Path {
        way == .heardByBroker
            ? "/cases/\(heading.id)/homes/\(home.id)/discussion" : "/cases/\(heading.id)/commissioner/\(home.id)"
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(heading.whose)"))
        <p>\(why) \(need.need.basis.mark)</p>
        \(facts(known))
        \(optional(need.discussion) { discussion in
            insetText {
                """
                <p>\(discussion.outcome.inWords), said \(discussion.spokeWith) on \(discussion.heldOn.long).\
                \(optional(discussion.words) { " \($0)" }) What you enter now counts instead.</p>
                """
            }
        })
        \(form(to: path, key: state.key, draft: draft) {
            """
            \(hiddenInput("about", need.about.rawValue))
            \(radios(
                Field(
                    "outcome", way == .heardByBroker ? "What did they say?" : "What do you say?",
                    value: state.value("outcome"), error: state.error("outcome")
                ),
                CommissionerDiscussion.Outcome.allCases.map { FieldOption($0.rawValue, $0.inWords) }
            ))
            \(when(way == .heardByBroker) {
                """
                \(textInput(state.field("spoke-with", "Who spoke for the commissioner?")))
                \(dateInput(state.field("held-on", "When did you speak?"), typed: state.date("held-on", today)))
                """
            })
            \(textarea(state.field("words", "Why, or on what conditions", hint: "If there is more to say"), rows: 3))
            \(button("Save"))
            """
        })
        """
    }

    private var why: String {
        switch need.about {
        case .offFramework:
            "\(home.name) isn’t on the framework. It may be considered only after it was discussed with the commissioner."
        case .concern:
            "There is a safeguarding concern at \(home.name). It may be asked only on the commissioner’s word."
        }
    }

    private var known: [SummaryRow] {
        [
            SummaryRow("A week", "\(home.candidate.price.map { "\($0), without FNC" } ?? "Not known")"),
            SummaryRow(
                "Rating",
                optional(home.candidate.rating) { rating in
                    "\(rating.text)\(optional(home.ratedOn) { ", \($0.long)" })"
                }
            ),
            SummaryRow(
                "About the home",
                link("All that is known", to: "/locations/\(home.id)", about: "of \(home.name)")
            ),
        ]
    }
}
