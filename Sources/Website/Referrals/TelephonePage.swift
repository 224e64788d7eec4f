import Brokerage

/// Five questions, asked while somebody is on the telephone.
struct TelephonePage: Page {
    let practitioners: [Colleague]
    let state: FormState
    let draft: Path
    let today: LocalDate

    var title: String { "Take a referral by telephone" }
    var section: Section? { Navigation.desk }
    var back: Link? { Link("Desk", to: "/") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>For an emergency. Five answers are enough to begin; the rest is asked for afterwards.</p>
        \(form(to: "/referrals/telephone", key: state.key, draft: draft) {
            """
            \(textInput(state.field("person-name", "1. The person’s full name"), width: .thirty, size: .medium))
            \(radios(
                state.field("whereabouts", "2. Where are they now?"),
                Situation.Place.allCases.map { FieldOption($0.rawValue, $0.inWords) }, size: .medium
            ))
            \(textInput(state.field(
                "where", "Which place", hint: "For example, Royal United Hospital, Combe ward, or the address"
            )))
            \(textarea(state.field("needs", "3. What is needed?"), rows: 3, size: .medium))
            \(dateInput(
                state.field("needed-by", "4. By when?"), typed: state.date("needed-by", today), size: .medium
            ))
            \(timeInput(state.field("needed-at", "Time, if it matters", hint: "For example, 6pm")))
            \(fieldset("5. Who is calling?") {
                """
                \(textInput(state.field("caller", "Name"), width: .thirty))
                \(textInput(state.field("caller-telephone", "Telephone number"), purpose: .telephone, width: .twenty))
                """
            })
            \(select(
                state.field(
                    "practitioner", "Practitioner",
                    hint: "If the caller is one, or says who it is: they are asked for the rest"
                ),
                practitioners.map { FieldOption($0.id.text, "\($0.name), \($0.team)") }, none: "Not known yet"
            ))
            \(button("Start as an emergency"))
            """
        })
        """
    }
}
