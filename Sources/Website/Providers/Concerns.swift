import Brokerage

/// Concerns about a location.
enum Concerns {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let kind: Concern.Kind? = form.choice("kind", missing: "Select the kind of concern")
            let raisedOn = form.date("raised-on", "the date the concern was raised")
            let source = form.text("source", missing: "Enter who raised the concern")
            try form.finish()
            guard let kind, let raisedOn else { throw Refusal.notFound }
            try await visit.perform(
                RaiseConcern(
                    locationID: file.location.id,
                    kind: kind,
                    raisedOn: raisedOn,
                    source: source,
                    words: form.text("words")
                )
            )
            return .redirect(file.path, Flash("The concern about \(file.location.name) is recorded."))
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Raise a concern", visit, state, submit: "Raise the concern") {
            """
            \(radios(
                state.field("kind", "Kind of concern"),
                [
                    FieldOption(
                        Concern.Kind.safeguarding.rawValue, Concern.Kind.safeguarding.name,
                        hint: "The home is asked only after the commissioner’s word"
                    ),
                    FieldOption(Concern.Kind.quality.rawValue, Concern.Kind.quality.name),
                ]
            ))
            \(dateInput(state.field("raised-on", "When it was raised"), typed: state.date("raised-on", file.today)))
            \(textInput(state.field("source", "Who raised it")))
            \(textarea(state.field("words", "What about", hint: "Nothing about a person who can be recognised"), rows: 4))
            """
        }
    }

    static func askClose(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let concern = try visit.fact("concern", of: file.concerns)
        return .page(closePage(file, concern, try await visit.openForm(), visit))
    }

    static func close(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let concern = try visit.fact("concern", of: file.concerns)
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let closedOn = form.date("closed-on", "the date it was closed")
            let source = form.text("source", missing: "Enter who closed the concern")
            try form.finish()
            guard let closedOn else { throw Refusal.notFound }
            try await visit.perform(CloseConcern(concernID: concern.id, closedOn: closedOn, source: source))
            return .redirect(file.path, Flash("The concern about \(file.location.name) is closed."))
        } again: { state in
            closePage(file, concern, state, visit)
        }
    }

    private static func closePage(
        _ file: LocationFile,
        _ concern: Concern,
        _ state: FormState,
        _ visit: Visit
    ) -> FactPage {
        file.factPage("Close the \(concern.kind.rawValue) concern", visit, state, submit: "Close the concern") {
            """
            <p>It was raised on \(concern.raisedOn.long) by \(concern.source).</p>
            \(dateInput(state.field("closed-on", "When it was closed"), typed: state.date("closed-on", file.today)))
            \(textInput(state.field("source", "Who closed it")))
            """
        }
    }
}
