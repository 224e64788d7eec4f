import Brokerage

/// Beds held for a case.
enum Beds {
    static func show(_ visit: Visit) async throws -> Reply { .page(try await page(visit, try await visit.openForm())) }

    private static func page(_ visit: Visit, _ state: FormState) async throws -> BedPage {
        BedPage(
            answer: try await visit.ask(BedToHold(caseID: try visit.id("case"), offerID: try visit.id("offer"))),
            state: state,
            draft: visit.draftPath
        )
    }

    static func hold(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let caseID = try visit.id("case", Case.self)
            let offerID = try visit.id("offer", Offer.self)
            var form = FormReader(visit.fields)
            let day = form.date("until", "the day until which the bed is held")
            let time = form.time("until-time", missing: "Enter the time until which the bed is held")
            let bed = form.text("bed", missing: "Select which bed is held")
            try form.finish()
            guard let day, let time else { throw Refusal.notFound }
            try await visit.perform(
                HoldBed(
                    caseID: caseID,
                    offerID: offerID,
                    blockBedID: bed == "kept" ? nil : Identifier(bed),
                    heldUntil: Instant(london: day, hour: time.hour, minute: time.minute)
                )
            )
            return .redirect("/cases/\(caseID)/beds/\(offerID)", Flash("The bed is held."))
        } again: {
            try await page(visit, $0)
        }
    }

    static func release(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            guard let hold = visit.fields.one("hold").flatMap({ Identifier<BedHold>($0) }) else {
                throw Refusal.notFound
            }
            try await visit.perform(ReleaseBed(holdID: hold))
            return .redirect("/cases/\(try visit.id("case", Case.self))", Flash("The bed is released."))
        } again: {
            try await page(visit, $0)
        }
    }
}
