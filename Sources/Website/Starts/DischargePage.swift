import Brokerage

/// The discharge is arranged with the ward, or what was arranged is changed: day and hour, transport, what goes along
/// (B&NES 2.2.10a).
struct DischargePage: Page {
    let answer: MoveOfCase.Answer
    let state: FormState
    let draft: Path

    private var arranged: Discharge? { answer.discharge?.state == .arranged ? answer.discharge : nil }
    private var what: String { answer.isInHospital ? "discharge" : "move" }

    var title: String { arranged == nil ? "Arrange the \(what)" : "Change the \(what)" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose) · to \(answer.home.name)"))
        \(columns {
            """
            \(when(answer.acts.arranging.isAvailable) { asking } else: {
                card { optional(answer.acts.arranging.inTheWay, unavailable) }
            })
            """
        } aside: {
            "\(MoveContacts(answer: answer).body)\(earlier)"
        })
        """
    }

    private var asking: HTML {
        card(
            arranged.map { "Arranged for \($0.plannedAt.london.shortText)" } ?? "What is arranged",
            beside: optional(answer.arrangeRule) { $0.basis.mark },
            isNext: true
        ) {
            form(to: "/cases/\(answer.heading.id)/discharge", key: state.key, draft: draft) {
                """
                \(when(arranged != nil) {
                    radios(
                        Field("change", "Why is it changed?", value: state.value("change"), error: state.error("change")),
                        Discharge.Change.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                    )
                })
                \(dateInput(
                    state.field("planned", "On what day?"),
                    typed: state.date("planned", arranged?.plannedAt.london.date ?? answer.startOn)
                ))
                \(timeInput(
                    state.field(
                        "hour", "At what time?", hint: "Like 14:30 or 2:30pm",
                        known: arranged.map(\.plannedAt.london.time)
                    )
                ))
                \(textInput(
                    state.field(
                        "arranged-with", answer.isInHospital ? "With whom on the ward?" : "With whom?",
                        known: arranged?.arrangedWith
                    )
                ))
                \(radios(
                    Field(
                        "transport", "How does the person travel?",
                        value: state.value("transport", arranged?.transport?.rawValue), error: state.error("transport")
                    ),
                    Discharge.Transport.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(checkboxes(
                    Field(
                        "along[]", "What goes along?", hint: "The home is told, and the follow-up call asks about each",
                        error: state.error("along")
                    ),
                    Discharge.Item.allCases.map { FieldOption($0.rawValue, $0.inWords) }, chosen: along
                ))
                \(textarea(
                    state.field(
                        "words", "Anything else to remember", hint: "Stays with the case", known: arranged?.words
                    ),
                    rows: 3
                ))
                \(button(arranged == nil ? "Arrange the \(what)" : "Save the change"))
                \(when(arranged != nil) {
                    "<p class=\"cb-after\">\(link("Call it off without a new day", to: "/cases/\(answer.heading.id)/discharge/cancel"))</p>"
                })
                """
            }
        }
    }

    private var along: Set<String> {
        state.isTyped ? Set(state.typed.many("along")) : Set((arranged?.along ?? []).map(\.rawValue))
    }

    private var earlier: HTML {
        when(!answer.earlier.isEmpty) {
            card("Arranged before") {
                """
                <ul class="cb-plain-list">\(each(answer.earlier) { discharge in
                    """
                    <li>\(discharge.plannedAt.london.shortText), with \(discharge.arrangedWith)\
                    \(note("\(discharge.whyCancelled)"))</li>
                    """
                })</ul>
                """
            }
        }
    }
}

extension Discharge {
    /// Why an arrangement no longer holds, in a sentence or two.
    var whyCancelled: String {
        [change?.inWords ?? "Stopped with the placement", changeWords].compactMap(\.self).joined(separator: ". ")
    }
}

/// Whom to ring about a move.
struct MoveContacts {
    let answer: MoveOfCase.Answer

    var body: HTML {
        card("Whom to ring") {
            """
            \(facts([
                SummaryRow(
                    answer.isInHospital ? "The ward" : "The person",
                    """
                    \(answer.movesFrom ?? "")\
                    \(optional(answer.wardTelephone) { note(telephone($0.typed)) })
                    """
                ),
                SummaryRow(
                    "The home",
                    """
                    \(answer.home.name)\(optional(answer.contact) { note("\($0.name)") })\
                    \(optional(answer.contact?.telephone?.typed ?? answer.home.telephone) { note(telephone($0)) })
                    """
                ),
                SummaryRow("Agreement", "\(answer.agreement)\(note("from \(answer.startOn.long)"))"),
            ]))
            \(when(answer.contact?.email == nil) {
                "<p>\(answer.home.name) has no e-mail address here. Ring them: the letter waits in the outbox.</p>"
            })
            """
        }
    }
}
