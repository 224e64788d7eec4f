import Brokerage

/// When nobody is placed at a location.
enum Suspensions {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let startsOn = form.date("starts-on", "the first day without placements")
            let source = form.text("source", missing: "Enter who suspended placements")
            try form.finish()
            guard let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                SuspendPlacements(
                    locationID: file.location.id,
                    startsOn: startsOn,
                    source: source,
                    words: form.text("words")
                )
            )
            return .redirect(file.path, Flash("Placements at \(file.location.name) are suspended."))
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Suspend placements", visit, state, submit: "Suspend placements") {
            """
            <p>\(file.location.name) is left out of every ranking until the suspension is lifted.</p>
            \(dateInput(
                state.field("starts-on", "First day without placements"), typed: state.date("starts-on", file.today)
            ))
            \(textInput(state.field("source", "Who suspended them", hint: "Such as the commissioning team, by e-mail")))
            \(textarea(state.field("words", "Why", hint: "Nothing about a person who can be recognised"), rows: 4))
            """
        }
    }

    static func askLift(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let suspension = try visit.fact("suspension", of: file.suspensions)
        return .page(liftPage(file, suspension, try await visit.openForm(), visit))
    }

    static func lift(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let suspension = try visit.fact("suspension", of: file.suspensions)
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let placementsFrom = form.date("placements-from", "the day people may be placed there again")
            let source = form.text("source", missing: "Enter who lifted the suspension")
            try form.finish()
            guard let placementsFrom else { throw Refusal.notFound }
            try await visit.perform(
                LiftSuspension(suspensionID: suspension.id, placementsFrom: placementsFrom, source: source)
            )
            return .redirect(
                file.path,
                Flash("People may be placed at \(file.location.name) again from \(placementsFrom.long).")
            )
        } again: { state in
            liftPage(file, suspension, state, visit)
        }
    }

    private static func liftPage(
        _ file: LocationFile,
        _ suspension: Suspension,
        _ state: FormState,
        _ visit: Visit
    ) -> FactPage {
        file.factPage("Lift the suspension", visit, state, submit: "Lift the suspension") {
            """
            <p>Placements are suspended since \(suspension.startsOn.long), says \(suspension.source).</p>
            \(dateInput(
                state.field("placements-from", "From which day may people be placed there again"),
                typed: state.date("placements-from", file.today)
            ))
            \(textInput(state.field("source", "Who lifted it")))
            """
        }
    }
}
