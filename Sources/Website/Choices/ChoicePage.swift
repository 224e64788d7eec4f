import Brokerage

/// The broker records which home the person prefers (B&NES 2.2.7).
struct ChoicePage: Page {
    let answer: ChoiceToRecord.Answer
    let state: FormState
    let draft: Path?

    var title: String { "Record the choice" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var open: [OptionStanding] { answer.shown.filter { $0.offer.state == .standing } }

    var body: HTML {
        """
        \(pageHeading(title, below: below))
        \(table(
            answer.shown, caption: "On their sheet, in the policy’s order",
            columns: [
                Column("Home", .rowHeader) { "\($0.home.name)" },
                Column("Order", .short) { option in
                    "\(option.rank?.description ?? "–")\(optional(option.clause) { " \(clause($0))" })"
                },
                Column("A week", .number) { option in
                    optional(QuotedPrice(option.offer, for: answer.heading.category, on: answer.priceDay)) {
                        $0.cell
                    } else: {
                        "–"
                    }
                },
                Column("Bed") { option in bed(option) },
            ]
        ))
        \(when(answer.mayChoose && answer.choosing.isAvailable) { choiceForm } else: {
            optional(answer.choosing.inTheWay, unavailable)
        })
        \(turningBack(answer.turningBack, answer.restart, answer.heading))
        """
    }

    private var below: HTML {
        let by: HTML = optional(answer.due) { ". They decide by \($0.dueAt.london.date.full)" }
        return "\(answer.heading.whose)\(by)"
    }

    private func bed(_ option: OptionStanding) -> HTML {
        guard option.offer.state == .standing || option.offer.state == .chosen else { return "Offer gone" }
        let path: Path = "/cases/\(answer.heading.id)/beds/\(option.offer.id)"
        return optional(answer.held[option.offer.id]) { hold in
            link("Held until \(hold.heldUntil.london.shortText)", to: path, about: "at \(option.home.name)")
        } else: {
            // Narrow as the column is, the words stay together.
            when(answer.mayChoose) { link("Hold\u{a0}a\u{a0}bed", to: path, about: "at \(option.home.name)") }
        }
    }

    private var choiceForm: HTML {
        form(to: "/cases/\(answer.heading.id)/choice", key: state.key, draft: draft) {
            """
            \(radios(
                Field("offer", "Which home is preferred?", value: state.value("offer"), error: state.error("offer")),
                open.map { FieldOption($0.offer.id.text, $0.home.name) }, size: .medium
            ))
            \(when(open.count > 1) {
                radios(
                    Field(
                        "reserve", "Is there a reserve?", hint: "Its offer stays standing in case the first can’t",
                        value: state.value("reserve", "none"), error: state.error("reserve")
                    ),
                    [FieldOption("none", "No reserve")] + open.map { FieldOption($0.offer.id.text, $0.home.name) }
                )
            })
            \(textInput(state.field("expressed-by", "Who said so?", hint: "Their name")))
            \(radios(
                Field(
                    "capacity", "In what capacity?", hint: capacityHint, value: state.value("capacity"),
                    error: state.error("capacity")
                ),
                Choice.Capacity.allCases.map { FieldOption($0.rawValue, $0.label) }
            ))
            \(dateInput(state.field("expressed-on", "When?"), typed: state.date("expressed-on")))
            \(when(open.count > 1) {
                select(
                    Field(
                        "out-of-order", "Why this home, if one above it in the policy’s order could be taken?",
                        hint: open.first.map { "Not needed for \($0.home.name)" }, value: state.value("out-of-order"),
                        error: state.error("out-of-order")
                    ),
                    OutOfOrderReason.allCases.map { FieldOption($0.rawValue, $0.inWords) }, none: "No reason needed"
                )
            })
            \(textarea(state.field("words", "What else was said"), rows: 3))
            <p>\(optional(answer.step) { $0.basis.mark })</p>
            \(button("Record the choice"))
            """
        }
    }

    /// What the referral says of who may choose.
    private var capacityHint: String? {
        let capacity =
            switch answer.person.capacity {
            case .has: "The referral says that they can make this decision."
            case .lacks: "The referral says that they can’t make this decision."
            case .notAssessed, nil: "Whether they can make this decision wasn’t assessed."
            }
        let representative = answer.person.representative.flatMap {
            $0.mayChoose ? " \($0.name) may choose for them." : nil
        }
        return capacity + (representative ?? "")
    }
}

extension Choice.Capacity {
    var label: String {
        switch self {
        case .person: "The person themselves"
        case .attorney: "Attorney for health and welfare"
        case .deputy: "Deputy appointed by the court"
        case .advocate: "The person with their advocate"
        case .bestInterests: "Decided in their best interests"
        }
    }
}
