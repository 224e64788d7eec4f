import Brokerage

/// A bed is held at one home until an hour.
struct BedPage: Page {
    let answer: BedToHold.Answer
    let state: FormState
    let draft: Path?

    var title: String { answer.hold == nil ? "Hold a bed at \(answer.home.name)" : "The bed at \(answer.home.name)" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/beds/\(answer.offer.id)" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(optional(answer.hold) { hold in
            """
            <p>\(when(answer.holdsBlockBed) { "A block bed" } else: { "A bed" }) is held until \
            <strong>\(hold.heldUntil.london.shortText)</strong>. After that hour it is free again by itself.</p>
            \(form(to: "/cases/\(answer.heading.id)/beds/\(answer.offer.id)/release", key: state.key) {
                "\(hiddenInput("hold", hold.id.text))\(button("Release the bed", .warning))"
            })
            """
        } else: {
            when(answer.holding.isAvailable) { holdForm } else: { optional(answer.holding.inTheWay, unavailable) }
        })
        """
    }

    private var holdForm: HTML {
        let usual = answer.usualTime?.london
        return form(to: path, key: state.key, draft: draft) {
            """
            \(radios(
                Field(
                    "bed", "Which bed?",
                    hint: answer.boughtBeds == 0
                        ? nil : "\(answer.freeBeds.count) of \(answer.boughtBeds) block beds free",
                    value: state.value("bed", answer.freeBeds.first?.id.text ?? "kept"), error: state.error("bed")
                ),
                answer.freeBeds.map { FieldOption($0.id.text, "Block bed, \($0.name)", hint: "Paid for already") }
                    + [FieldOption("kept", "One that the home keeps free by agreement")]
            ))
            \(dateInput(state.field("until", "Until"), typed: state.date("until", usual?.date)))
            \(timeInput(state.field("until-time", "Until what time", known: usual.map(\.time))))
            <p>\(optional(answer.wait) { "A bed is held until \($0.due.text), to the end of that working day or the next, unless you say otherwise. \($0.basis.mark)" })</p>
            \(button("Hold the bed"))
            """
        }
    }
}

extension LocalDateTime {
    /// "14:30"
    var time: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}
