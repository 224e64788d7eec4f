import Brokerage

/// Suitability, the sheet and the choice (B&NES 2.2.6, 2.2.7).
enum Choosing {
    private static func caseID(_ visit: Visit) throws -> Identifier<Case> { try visit.id("case") }

    static func showSuitability(_ visit: Visit) async throws -> Reply {
        .page(try await suitability(visit, try await visit.openForm()))
    }

    private static func suitability(_ visit: Visit, _ state: FormState) async throws -> SuitabilityPage {
        SuitabilityPage(
            answer: try await visit.ask(OptionsToConfirm(caseID: try caseID(visit))),
            state: state,
            draft: visit.draftPath
        )
    }

    static func confirmSuitability(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try caseID(visit)
            let options = try await visit.ask(OptionsToConfirm(caseID: id)).options
            var form = FormReader(visit.fields)
            let opinions = options.map { opinion(on: $0, in: &form, today: visit.now.london.date) }
            try form.finish()
            try await visit.perform(
                ConfirmSuitability(caseID: id, opinions: opinions, checkedWith: form.text("checked-with"))
            )
            let count = opinions.count { $0.suitable == true }
            let words =
                count == 0
                ? "None of the homes is suitable." : "\(count) of \(opinions.count) homes confirmed as suitable."
            return .redirect("/cases/\(id)", Flash(words))
        } again: {
            try await suitability(visit, $0)
        }
    }

    /// Where all was checked today one answer says so, and no date is read.
    private static func opinion(on option: OptionStanding, in form: inout FormReader, today: LocalDate)
        -> ConfirmSuitability.Opinion
    {
        let (offer, name) = (option.offer.id, option.home.name)
        let isToday = form.text("checked-\(offer)") == "today"
        func checked(_ check: String, _ what: String, _ form: inout FormReader) -> LocalDate? {
            isToday ? today : form.date("\(check)-\(offer)", "when you checked \(what)", required: false)
        }
        return ConfirmSuitability.Opinion(
            of: offer,
            suitable: form.text("suitable-\(offer)").map { $0 == "yes" },
            words: form.text("words-\(offer)"),
            inspectionCheckedOn: checked("inspection", "the latest inspection of \(name)", &form),
            suspensionCheckedOn: checked("suspension", "whether \(name) is suspended", &form),
            safeguardingCheckedOn: checked("safeguarding", "the safeguarding concerns of \(name)", &form)
        )
    }

    static func showPresenting(_ visit: Visit) async throws -> Reply {
        .page(try await presenting(visit, try await visit.openForm()))
    }

    private static func presenting(_ visit: Visit, _ state: FormState) async throws -> PresentPage {
        PresentPage(
            answer: try await visit.ask(OptionsToPresent(caseID: try caseID(visit))),
            state: state,
            draft: visit.draftPath,
            today: visit.now.london.date
        )
    }

    static func present(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try caseID(visit)
            var form = FormReader(visit.fields)
            let given = form.date("given-on", "the day the person is given the homes")
            let by = form.date("decide-by", "the day to decide by", required: false)
            try form.finish()
            try await visit.perform(
                PresentOptions(
                    caseID: id,
                    offers: visit.fields.many("offers").compactMap { Identifier($0) },
                    givenOn: given,
                    decideBy: by
                )
            )
            return .redirect("/cases/\(id)/sheet", Flash("The sheet is ready to be shown or printed."))
        } again: {
            try await presenting(visit, $0)
        }
    }

    static func showSheet(_ visit: Visit) async throws -> Reply {
        .page(SheetPage(sheet: try await visit.ask(SheetForPerson(caseID: try caseID(visit)))))
    }

    static func printSheet(_ visit: Visit) async throws -> Reply {
        let sheet = try await visit.ask(SheetForPerson(caseID: try caseID(visit)))
        return await visit.site.print(sheet.letter, named: "\(sheet.reference)-homes")
    }

    static func showChoice(_ visit: Visit) async throws -> Reply {
        .page(try await choice(visit, try await visit.openForm()))
    }

    private static func choice(_ visit: Visit, _ state: FormState) async throws -> ChoicePage {
        ChoicePage(
            answer: try await visit.ask(ChoiceToRecord(caseID: try caseID(visit))),
            state: state,
            draft: visit.draftPath
        )
    }

    static func choose(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try caseID(visit)
            var form = FormReader(visit.fields)
            let on = form.date("expressed-on", "the day of the choice", required: false)
            try form.finish()
            try await visit.perform(
                RecordChoice(
                    caseID: id,
                    offerID: form.text("offer").flatMap { Identifier($0) },
                    reserveID: form.text("reserve").flatMap { $0 == "none" ? nil : Identifier($0) },
                    expressedBy: form.text("expressed-by"),
                    capacity: form.choice("capacity"),
                    expressedOn: on,
                    outOfOrder: form.choice("out-of-order"),
                    words: form.text("words")
                )
            )
            return .redirect("/cases/\(id)/assessment", Flash("The choice is recorded and the home is told."))
        } again: {
            try await choice(visit, $0)
        }
    }
}
