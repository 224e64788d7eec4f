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

    /// Everything was said, and nothing of it is being said anew.
    private var isConfirmed: Bool { !state.isTyped && answer.options.allSatisfy { $0.said != nil } }

    var body: HTML {
        """
        \(pageHeading(title, below: below))
        <p>Check each home with the commissioner: the latest inspection, any suspension and any safeguarding concern. \
        \(answer.step.basis.mark)</p>
        \(when(answer.isNoneSuitable) {
            warningText("None of these homes was found suitable.")
        })
        \(when(canConfirm && !isConfirmed) {
            confirmForm { option, questions in card(option.home.name) { "\(known(option))\(questions)" } }
        } else: {
            """
            \(each(answer.options) { option in card(option.home.name) { "\(known(option))\(said(option))" } })
            \(when(canConfirm) { change } else: { notYours })
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

    private func confirmForm(_ frame: (OptionStanding, HTML) -> HTML) -> HTML {
        form(to: "/cases/\(answer.heading.id)/suitability", key: state.key, draft: draft) {
            """
            \(each(answer.options) { option in frame(option, questions(option)) })
            \(frameOfNames)
            \(button(isConfirmed ? "Save the change" : "Confirm"))
            """
        }
    }

    private var frameOfNames: HTML {
        let nameAndPost = "Name and post, for the commissioner"
        let question = textInput(
            state.field(
                "checked-with",
                isConfirmed ? "Who you checked with" : nameAndPost,
                hint: isConfirmed ? nameAndPost : nil,
                known: answer.options.compactMap { $0.said?.checkedWith }.last
            )
        )
        return when(isConfirmed) {
            question
        } else: {
            card("Who you checked with") { question }
        }
    }

    /// What was said holds, until the person is shown the homes, and can be said anew.
    private var change: HTML {
        """
        <p>You have confirmed this. The broker shows the person the suitable homes next.</p>
        \(details("Change what you said") {
            confirmForm { option, questions in "<h3>\(option.home.name)</h3>\(questions)" }
        })
        """
    }

    private var notYours: HTML {
        when(answer.mayConfirm) {
            optional(answer.confirming.inTheWay, unavailable)
        } else: {
            "<p>\(quiet("The practitioner confirms which homes are suitable."))</p>"
        }
    }

    private var below: HTML {
        let by: HTML = optional(answer.due) { ". Due \($0.dueAt.london.shortText)" }
        return "\(answer.heading.whose)\(by)"
    }

    private func known(_ option: OptionStanding) -> HTML {
        facts(option.known(on: answer.priceDay, for: answer.heading.category))
    }

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
            \(when(!answer.step.checks.isEmpty) { whenChecked(option) })
            """
    }

    /// One answer for all the checks, because they are mostly made in one call; a date for each where they weren't.
    private func whenChecked(_ option: OptionStanding) -> HTML {
        let id = option.offer.id
        let name = "checked-\(id)"
        let dates = each(answer.step.checks) { check in
            dateInput(
                state.field("\(check.rawValue)-\(id)", check.question),
                typed: state.date("\(check.rawValue)-\(id)", option.said?.checkedOn(check))
            )
        }
        return radios(
            Field(
                name,
                "When did you check \(option.home.name)?",
                hint: "\(answer.step.checks.map(\.noun).listed.capitalisedFirst)",
                value: state.isTyped ? state.typed.one(name) ?? (isDated(option) ? "other" : "") : dated(option.said),
                error: state.error(name)
            ),
            [FieldOption("today", "Today"), FieldOption("other", "On another day", reveals: dates)]
        )
    }

    private func dated(_ said: Suitability?) -> String {
        answer.step.checks.contains { said?.checkedOn($0) != nil } ? "other" : ""
    }

    private func isDated(_ option: OptionStanding) -> Bool {
        answer.step.checks.contains { state.typed.typedDate("\($0.rawValue)-\(option.offer.id)") != TypedDate() }
    }

    private func said(_ option: OptionStanding) -> HTML {
        optional(option.said) { said in
            """
            <p>\(said.suitable ? tag("Suitable", .green) : tag("Not suitable", .red)) \
            \(said.words ?? "")\(checked(said))</p>
            """
        } else: {
            "<p>\(tag("Not confirmed yet"))</p>"
        }
    }
}

extension SuitabilityPage {
    /// "Checked with Dan Ray: the latest inspection on 2 March 2026, …"; one day where all were checked on it.
    private func checked(_ said: Suitability) -> HTML {
        let days = answer.step.checks.compactMap { check in said.checkedOn(check).map { (check, $0) } }
        let with = said.checkedWith.map { " with \($0)" } ?? ""
        guard let first = days.first else { return .empty }
        let all = days.allSatisfy { $0.1 == first.1 }
        let what =
            all
            ? "\(days.map(\.0.noun).listed) on \(first.1.long)"
            : days.map { "\($0.0.noun) on \($0.1.long)" }.listed
        return note("Checked\(with): \(what)")
    }
}

extension [String] {
    /// "one, two and three"
    fileprivate var listed: String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
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
