import Brokerage

/// Homes are asked: who, what each will see, and nothing in it that says who the person is (B&NES 2.2.3).
enum Enquiring {
    static func show(_ visit: Visit) async throws -> Reply {
        let id = try visit.id("case", Case.self)
        let state = try await visit.openForm()
        let homes = chosen(visit.query).isEmpty ? chosen(state.typed) : chosen(visit.query)
        guard !homes.isEmpty else {
            // Whoever doesn't reach the case learns nothing, so it is looked for first.
            _ = try await visit.ask(RankedHomes(caseID: id))
            return .redirect("/cases/\(id)/homes", Flash("Tick the homes to ask first.", .important))
        }
        return .page(try await page(visit, homes, state))
    }

    private static func chosen(_ fields: FormFields) -> [Identifier<Location>] {
        fields.many("homes").compactMap { Identifier($0) }
    }

    private static func page(
        _ visit: Visit,
        _ homes: [Identifier<Location>],
        _ state: FormState
    ) async throws -> EnquiryPage {
        let id = try visit.id("case", Case.self)
        let preview = EnquiryPreview(
            caseID: id,
            homes: homes,
            penPicture: state.isTyped ? try await penPicture(visit, state.typed) : nil,
            outward: state.isTyped ? state.typed.one("outward") ?? "" : nil,
            byTelephone: state.typed.one("channel") == Channel.telephone.rawValue
        )
        return EnquiryPage(answer: try await visit.ask(preview), state: state, draft: visit.draftPath, now: visit.now)
    }

    /// The text as typed, with what was kept on purpose: each place is asked about in a field of its own.
    private static func penPicture(_ visit: Visit, _ fields: FormFields) async throws -> PenPicture {
        var picture = PenPicture(text: fields.one("pen-picture") ?? "")
        let found = try await visit.ask(
            EnquiryPreview(caseID: try visit.id("case"), homes: [], penPicture: picture)
        ).found
        for identifier in found {
            guard let place = picture.place(of: identifier),
                let reason = fields.one("keep-\(place.mark)").flatMap(KeptIdentifier.Reason.init),
                let keeping = picture.keeping(identifier, because: reason)
            else { continue }
            picture = keeping
        }
        return picture
    }

    static func take(_ visit: Visit) async throws -> Reply {
        let homes = chosen(visit.fields)
        return try await visit.takeForm {
            if visit.fields.one("do") == "check" { return .page(try await page(visit, homes, .retyped(visit))) }
            let id = try visit.id("case", Case.self)
            let form = FormReader(visit.fields)
            guard let ranking = form.text("ranking").flatMap({ Identifier<RoundRanking>($0) }) else {
                throw Refusal.movedOn
            }
            let reason: OutOfOrderReason? = form.choice("out-of-order")
            let asked = try await visit.perform(
                SendEnquiries(
                    caseID: id,
                    rankingID: ranking,
                    homes: homes,
                    penPicture: try await penPicture(visit, visit.fields),
                    outward: form.text("outward") ?? "",
                    byTelephone: form.choice("channel") == Channel.telephone,
                    outOfOrder: reason.map { OutOfOrder($0, words: form.text("out-of-order-words")) }
                )
            )
            return .redirect(
                "/cases/\(id)/answers",
                Flash("\(homesCounted(asked.count)) asked.", detail: "Enter each answer here when it comes.")
            )
        } again: {
            try await page(visit, homes, $0)
        }
    }

    /// What is found in a text while it is typed.
    static func lookUp(_ visit: Visit) async throws -> Reply {
        let picture = PenPicture(text: visit.fields.one("text") ?? "")
        let answer = try await visit.ask(
            EnquiryPreview(caseID: try visit.id("case"), homes: [], penPicture: picture)
        )
        return .piece(litUp(picture, answer.found))
    }
}

extension FormState {
    /// A form that comes back as it was typed, with nothing wrong: only looked through.
    static func retyped(_ visit: Visit) -> FormState {
        FormState(
            typed: visit.fields,
            isTyped: true,
            faults: [],
            refusal: nil,
            key: visit.formKey(),
            draftKept: nil
        )
    }
}
