import Brokerage

/// The broker picks the homes that the person is shown (B&NES 2.2.7).
struct PresentPage: Page {
    let answer: OptionsToPresent.Answer
    let state: FormState
    let draft: Path?
    let today: LocalDate

    var title: String { "Show the person the homes" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var open: [OptionStanding] { answer.options.filter(\.isOpenToThePerson) }
    private var rest: [OptionStanding] { answer.options.filter { !$0.isOpenToThePerson } }

    private var chosen: Set<String> {
        state.isTyped
            ? Set(state.typed.many("offers"))
            : Set(open.prefix(answer.present.atMost).map(\.offer.id.text))
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(optional(answer.sheet) { sheet in
            insetText {
                """
                <p>They were shown \(sheet.offers.count == 1 ? "1 home" : "\(sheet.offers.count) homes") on \
                \(sheet.givenOn.long). A new sheet takes its place. \
                \(link("See the sheet", to: "/cases/\(answer.heading.id)/sheet"))</p>
                """
            }
        })
        \(when(answer.mayPresent && answer.presenting.isAvailable) { presentForm } else: {
            optional(answer.presenting.inTheWay, unavailable)
        })
        \(when(!rest.isEmpty) { table(
            rest, caption: "Not among them",
            columns: [
                Column("Home", .rowHeader) { "\($0.home.name)" },
                Column("Why") { option in "\(Self.why(option))" },
            ]
        ) })
        \(when(open.isEmpty) { turningBack(answer.turningBack, answer.restart, answer.heading) })
        """
    }

    private var presentForm: HTML {
        form(to: "/cases/\(answer.heading.id)/present", key: state.key, draft: draft) {
            """
            \(checkboxes(
                Field(
                    "offers[]", "Homes to show, \(answer.present.atMost) at most",
                    hint: "Only homes confirmed as suitable are here", error: state.error("offers"), id: "offers"
                ),
                open.map { option in
                    FieldOption(
                        option.offer.id.text, option.home.name,
                        hint: [
                            option.rating?.rating?.text,
                            miles(option.distanceMetres, isApproximate: option.home.approximate),
                            option.offer.earliestStart.map { "from \($0.shortWithWeekday)" },
                            QuotedPrice(option.offer, for: answer.heading.category, on: answer.priceDay)?.words,
                        ].compactMap(\.self).joined(separator: ", ")
                    )
                },
                chosen: chosen, size: .medium
            ))
            <p>\(answer.present.basis.mark)</p>
            \(dateInput(
                state.field("given-on", "Given to the person on"), typed: state.date("given-on", today)))
            \(dateInput(
                state.field("decide-by", "To decide by", hint: answer.wait.map { "The policy gives until \($0.due.text)" }),
                typed: state.date("decide-by", answer.usualDay)))
            \(button("Make the sheet"))
            """
        }
    }

    private static func why(_ option: OptionStanding) -> String {
        guard let said = option.said else { return "Not confirmed as suitable yet" }
        if !said.suitable { return "Not suitable" + (said.words.map { ": \($0)" } ?? "") }
        return "The offer no longer stands"
    }
}
