import Brokerage

/// The practitioner's page: every option with what is known of the home, and what they say of it (B&NES 2.2.6).
struct SuitabilityPage: Page {
    let answer: OptionsToConfirm.Answer
    let state: FormState
    let draft: Path?

    var title: String { "Which homes are suitable?" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var canConfirm: Bool { answer.mayConfirm && answer.confirming.isAvailable }

    var body: HTML {
        """
        \(pageHeading(title, below: below))
        <p>Check each home with the commissioner: the latest inspection, any suspension and any safeguarding concern. \
        \(answer.step.basis.mark)</p>
        \(when(answer.isNoneSuitable) {
            warningText("None of these homes was found suitable.")
        })
        \(when(canConfirm) {
            form(to: "/cases/\(answer.heading.id)/suitability", key: state.key, draft: draft) {
                """
                \(each(answer.options) { option in card(option.home.name) { "\(known(option))\(questions(option))" } })
                \(card("Who you checked with") {
                    textInput(
                        state.field(
                            "checked-with", "Name and post, for the commissioner",
                            known: answer.options.compactMap { $0.said?.checkedWith }.last))
                })
                \(button("Confirm"))
                """
            }
        } else: {
            """
            \(each(answer.options) { option in card(option.home.name) { "\(known(option))\(said(option))" } })
            \(when(answer.mayConfirm) { optional(answer.confirming.inTheWay, unavailable) } else: {
                "<p>\(quiet("The practitioner confirms which homes are suitable."))</p>"
            })
            """
        })
        \(when(!answer.gone.isEmpty) {
            """
            <h2>No longer offered</h2>
            <ul>\(each(answer.gone) { "<li>\($0.home.name)</li>" })</ul>
            """
        })
        \(when(answer.isNoneSuitable || answer.options.isEmpty) {
            turningBack(answer.turningBack, answer.restart, answer.heading)
        })
        """
    }

    private var below: HTML {
        let by: HTML = optional(answer.due) { ". Due \($0.dueAt.london.shortText)" }
        return "\(answer.heading.whose)\(by)"
    }

    private func known(_ option: OptionStanding) -> HTML { facts(option.known(on: answer.priceDay)) }

    private func questions(_ option: OptionStanding) -> HTML {
        let id = option.offer.id
        let (name, said) = (option.home.name, option.said)
        return """
            \(optional(option.confirming.inTheWay, unavailable))
            \(radios(
                Field(
                    "suitable-\(id)", "Is \(name) suitable?",
                    value: state.value("suitable-\(id)", said.map { $0.suitable ? "yes" : "no" }),
                    error: state.error("suitable-\(id)")
                ),
                [FieldOption("yes", "Suitable"), FieldOption("no", "Not suitable")], inline: true
            ))
            \(textInput(
                state.field("words-\(id)", "Why, if it isn’t suitable, or what else to say", known: said?.words)))
            <div class="cb-facts">\(each(answer.step.checks) { check in
                dateInput(
                    state.field("\(check.rawValue)-\(id)", check.question),
                    typed: state.date("\(check.rawValue)-\(id)", said?.checkedOn(check))
                )
            })</div>
            """
    }

    private func said(_ option: OptionStanding) -> HTML {
        optional(option.said) { said in
            """
            <p>\(said.suitable ? tag("Suitable", .green) : tag("Not suitable", .red)) \
            \(said.words ?? "")\(optional(said.checkedWith) { note("Checked with \($0)") })</p>
            """
        } else: {
            "<p>\(tag("Not confirmed yet"))</p>"
        }
    }
}

extension StepRule.Check {
    var question: String {
        switch self {
        case .inspection: "Inspection report checked on"
        case .suspension: "Suspension checked on"
        case .safeguarding: "Safeguarding checked on"
        }
    }
}

extension Suitability {
    func checkedOn(_ check: StepRule.Check) -> LocalDate? {
        switch check {
        case .inspection: inspectionCheckedOn
        case .suspension: suspensionCheckedOn
        case .safeguarding: safeguardingCheckedOn
        }
    }
}
