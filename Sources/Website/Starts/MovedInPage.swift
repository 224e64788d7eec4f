import Brokerage

/// The home or the ward said that the person moved in: when, who said so, which bed it is (B&NES 2.2.10).
struct MovedInPage: Page {
    let answer: MoveOfCase.Answer
    let state: FormState
    let draft: Path

    var title: String { "Confirm that the person moved in" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private static let otherBed = "other"

    /// What stands in the form for a bed.
    static func bed(_ value: String) -> BedTaken? {
        value == otherBed ? .other : Identifier<BlockBed>(value).map { .block($0) }
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose) · to \(answer.home.name)"))
        \(columns {
            when(answer.acts.confirming.isAvailable) { asking } else: {
                card {
                    """
                    \(optional(answer.acts.confirming.inTheWay, unavailable))
                    \(when(answer.acts.arranging.isAvailable) {
                        "<p>\(link("Arrange the move", to: "/cases/\(answer.heading.id)/discharge"))</p>"
                    })
                    """
                }
            }
        } aside: {
            MoveContacts(answer: answer).body
        })
        """
    }

    private var asking: HTML {
        let planned = answer.discharge?.plannedAt.london
        return card(planned.map { "Planned for \($0.shortText)" } ?? "The move", isNext: true) {
            form(to: "/cases/\(answer.heading.id)/moved-in", key: state.key, draft: draft) {
                """
                \(dateInput(
                    state.field("started", "On what day did they move?"), typed: state.date("started", planned?.date)
                ))
                \(timeInput(
                    state.field(
                        "hour", answer.isInHospital ? "When did they leave the ward?" : "When did they move in?",
                        hint: "Like 14:30 or 2:30pm. The follow-up call is counted from it", known: planned.map(\.time)
                    )
                ))
                \(radios(
                    Field(
                        "informant", "Who told you?", value: state.value("informant"), error: state.error("informant")
                    ),
                    Discharge.Informant.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textInput(state.field("informant-name", "Their name", hint: "If you know it")))
                \(when(answer.beds.anyBought) { beds })
                \(button("Confirm the move"))
                """
            }
        }
    }

    private var beds: HTML {
        let held = answer.beds.heldBlock.map {
            [FieldOption($0.id.text, "Block bed, \($0.name)", hint: "Held for this person")]
        }
        return radios(
            Field(
                "bed",
                "Which bed is it?",
                value: state.value("bed", answer.beds.heldBlock?.id.text),
                error: state.error("bed")
            ),
            (held ?? []) + answer.beds.free.map { FieldOption($0.id.text, "Block bed, \($0.name)") }
                + [FieldOption(Self.otherBed, "Another bed, not one of the block contract")]
        )
    }
}
