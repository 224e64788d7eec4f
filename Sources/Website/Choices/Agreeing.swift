import Brokerage

/// Assessment, negotiation and cost breakdown, on one page (B&NES 2.2.8, 2.2.9).
enum Agreeing {
    static func showAssessment(_ visit: Visit) async throws -> Reply { try await show(visit, .assessment) }
    static func showNegotiation(_ visit: Visit) async throws -> Reply { try await show(visit, .negotiation) }
    static func showBreakdown(_ visit: Visit) async throws -> Reply { try await show(visit, .breakdown) }

    private static func show(_ visit: Visit, _ part: AgreePage.Part) async throws -> Reply {
        .page(try await page(visit, part, try await visit.openForm()))
    }

    private static func page(_ visit: Visit, _ part: AgreePage.Part, _ state: FormState) async throws -> AgreePage {
        AgreePage(
            answer: try await visit.ask(PlacementToAgree(caseID: try visit.id("case"))),
            part: part,
            state: state,
            draft: visit.draftPath
        )
    }

    static func assess(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            var form = FormReader(visit.fields)
            let on = form.date("assessed-on", "the day of the assessment", required: false)
            try form.finish()
            let canMeet = form.yesOrNo("can-meet")
            try await visit.perform(
                RecordAssessment(
                    caseID: id,
                    assessor: form.choice("assessor"),
                    assessorName: form.text("assessor-name"),
                    assessedOn: on,
                    canMeetNeed: canMeet,
                    words: form.text("words")
                )
            )
            let next: Path = canMeet == true ? "/cases/\(id)/negotiation" : "/cases/\(id)/assessment"
            return .redirect(next, Flash("The assessment is recorded."))
        } again: {
            try await page(visit, .assessment, $0)
        }
    }

    static func negotiate(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let category = try await visit.ask(PlacementToAgree(caseID: id)).heading.category
            var form = FormReader(visit.fields)
            let weekly = form.money("weekly", "the price a week")
            let fnc = form.includesFNC(for: category)
            let saidOn = form.date("said-on", "the day it was said", required: false)
            let accepted = form.yesOrNo("accepted", missing: "Select whether the price was accepted")
            try form.finish()
            guard let accepted else { throw Refusal.notFound }
            try await visit.perform(
                Negotiate(
                    caseID: id,
                    side: form.choice("side"),
                    saidBy: form.text("said-by"),
                    weekly: weekly,
                    includesFNC: fnc,
                    accepted: accepted,
                    words: form.text("words"),
                    saidOn: saidOn
                )
            )
            let next: Path = accepted ? "/cases/\(id)/breakdown" : "/cases/\(id)/negotiation"
            return .redirect(next, Flash(accepted ? "The price is agreed." : "The price is recorded."))
        } again: {
            try await page(visit, .negotiation, $0)
        }
    }

    static func breakDown(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let category = try await visit.ask(PlacementToAgree(caseID: id)).heading.category
            var form = FormReader(visit.fields)
            let parts = form.priceParts()
            let fnc = form.includesFNC("breakdown-fnc", for: category)
            let on = form.date("received-on", "the day it came", required: false)
            try form.finish()
            try await visit.perform(
                RecordCostBreakdown(
                    caseID: id,
                    parts: parts.parts,
                    includesFNC: fnc,
                    submittedBy: form.text("submitted-by"),
                    receivedOn: on
                )
            )
            return .redirect("/cases/\(id)/breakdown", Flash("The breakdown adds up and is kept."))
        } again: {
            try await page(visit, .breakdown, $0)
        }
    }

    static func takeReserve(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            try await visit.perform(TakeReserve(caseID: id))
            return .redirect("/cases/\(id)/assessment", Flash("The reserve is taken, and the home is told."))
        } again: {
            try await page(visit, .assessment, $0)
        }
    }
}
