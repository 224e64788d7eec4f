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
            let opinions = options.map { option in
                let offer = option.offer.id
                let name = option.home.name
                let suitable = visit.fields.one("suitable-\(offer)")
                return ConfirmSuitability.Opinion(
                    of: offer,
                    suitable: suitable.map { $0 == "yes" },
                    words: form.text("words-\(offer)"),
                    inspectionCheckedOn: form.date(
                        "inspection-\(offer)",
                        "when you checked the latest inspection of \(name)",
                        required: false
                    ),
                    suspensionCheckedOn: form.date(
                        "suspension-\(offer)",
                        "when you checked whether \(name) is suspended",
                        required: false
                    ),
                    safeguardingCheckedOn: form.date(
                        "safeguarding-\(offer)",
                        "when you checked the safeguarding concerns of \(name)",
                        required: false
                    )
                )
            }
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
