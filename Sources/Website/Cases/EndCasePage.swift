import Brokerage

/// A case ends without a placement: why, and what that stops.
struct EndCasePage: Page {
    let page: CasePage
    let state: FormState
    let draft: Path

    var title: String { "End the case" }
    var section: Section? { Navigation.cases }
    var back: Link? { page.heading.link }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.heading.whose)"))
        \(page.acts.first { $0.act == .end }?.availability.inTheWay.map(unavailable) ?? asking)
        """
    }

    private var asking: HTML {
        form(to: "/cases/\(page.heading.id)/end", key: state.key, draft: draft) {
            """
            \(radios(
                Field("ending", "Why it ends", value: state.value("ending"), error: state.error("ending")),
                CaseEnding.withoutPlacement.map { FieldOption($0.rawValue, $0.inWords) }, size: .medium
            ))
            \(textarea(state.field("words", "Anything else to say", hint: "Stays with the case"), rows: 3))
            \(warningText("\(what)"))
            \(button("End the case", .warning))
            """
        }
    }

    private var what: String {
        let progress = page.progress
        if progress.state == .draft { return "The draft is closed. Nobody else has seen it." }
        var stops: [String] = []
        if progress.state != .started {
            if progress.asked > 0 {
                stops.append(
                    progress.asked == 1 ? "the home asked is told" : "the \(progress.asked) homes asked are told"
                )
            }
            if progress.funding == .asked || progress.funding == .deferred {
                stops.append("the request for funding stops")
            }
            if progress.order != nil { stops.append("the placement agreement is cancelled") }
            if progress.discharge == .arranged { stops.append("the move is called off") }
        }
        stops.append("nothing is due any more")
        let sentence = stops.joined(separator: ", ")
        return "\(sentence.capitalisedFirst). Those who wait are told. This can’t be undone."
    }
}
