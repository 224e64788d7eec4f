import Brokerage

/// The discharge arranged, changed and called off, and the move confirmed (B&NES 2.2.10a).
enum Moving {
    private static func answer(_ visit: Visit) async throws -> MoveOfCase.Answer {
        try await visit.ask(MoveOfCase(caseID: try visit.id("case")))
    }

    // MARK: Arranging

    static func showDischarge(_ visit: Visit) async throws -> Reply {
        .page(try await discharge(visit, try await visit.openForm()))
    }

    private static func discharge(_ visit: Visit, _ state: FormState) async throws -> DischargePage {
        DischargePage(answer: try await answer(visit), state: state, draft: visit.draftPath)
    }

    static func arrange(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let known = try await answer(visit)
            var form = FormReader(visit.fields)
            let day = form.date("planned", "the day")
            let time = form.time("hour", missing: "Enter the time")
            let with = form.text("arranged-with", missing: "Enter with whom you arranged it")
            let transport = form.choice(
                "transport",
                of: Discharge.Transport.self,
                missing: "Select how the person travels"
            )
            var change: Discharge.Change?
            if known.discharge?.state == .arranged {
                change = form.choice("change", missing: "Select why it is changed")
            }
            try form.finish()
            guard let day, let time else { throw Refusal.notFound }
            try await visit.perform(
                ArrangeDischarge(
                    caseID: id,
                    plannedAt: Instant(london: day, hour: time.hour, minute: time.minute),
                    arrangedWith: with,
                    transport: transport,
                    along: visit.fields.many("along").compactMap(Discharge.Item.init(rawValue:)),
                    words: form.text("words"),
                    change: change
                )
            )
            let what = known.discharge == nil ? "arranged" : "changed"
            return .redirect("/cases/\(id)", Flash("The move is \(what). \(known.home.name) is told."))
        } again: {
            try await discharge(visit, $0)
        }
    }

    // MARK: Calling off

    static func showCallingOff(_ visit: Visit) async throws -> Reply {
        .page(try await callingOff(visit, try await visit.openForm()))
    }

    private static func callingOff(_ visit: Visit, _ state: FormState) async throws -> CallOffPage {
        CallOffPage(answer: try await answer(visit), state: state, draft: visit.draftPath)
    }

    static func callOff(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let known = try await answer(visit)
            guard let discharge = known.discharge else {
                throw known.acts.cancelling.refusal ?? Refusal.movedOn
            }
            let form = FormReader(visit.fields)
            try await visit.perform(
                CancelDischarge(dischargeID: discharge.id, change: form.choice("change"), words: form.text("words"))
            )
            return .redirect(
                "/cases/\(known.heading.id)",
                Flash("The move is called off. \(known.home.name) is told.")
            )
        } again: {
            try await callingOff(visit, $0)
        }
    }

    // MARK: Confirming

    static func showStart(_ visit: Visit) async throws -> Reply {
        .page(try await start(visit, try await visit.openForm()))
    }

    private static func start(_ visit: Visit, _ state: FormState) async throws -> MovedInPage {
        MovedInPage(answer: try await answer(visit), state: state, draft: visit.draftPath)
    }

    static func confirm(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let known = try await answer(visit)
            guard let discharge = known.discharge else { throw known.acts.confirming.refusal ?? Refusal.movedOn }
            var form = FormReader(visit.fields)
            let day = form.date("started", "the day")
            let time = form.time("hour", missing: "Enter the time")
            let informant = form.choice("informant", of: Discharge.Informant.self, missing: "Select who told you")
            let bed = form.text("bed").flatMap(MovedInPage.bed)
            if known.beds.anyBought, bed == nil { form.fault("bed", "Select which bed it is") }
            try form.finish()
            guard let day, let time else { throw Refusal.notFound }
            try await visit.perform(
                ConfirmStart(
                    dischargeID: discharge.id,
                    startedAt: Instant(london: day, hour: time.hour, minute: time.minute),
                    informant: informant,
                    informantName: form.text("informant-name"),
                    bed: bed
                )
            )
            return .redirect(
                "/cases/\(known.heading.id)",
                Flash("The move is confirmed. Next comes the follow-up call.")
            )
        } again: {
            try await start(visit, $0)
        }
    }
}
