import Brokerage

/// Files of a case: added and given out.
enum Documents {
    static func show(_ visit: Visit) async throws -> Reply {
        .page(try await page(visit, try await visit.openForm()))
    }

    private static func page(_ visit: Visit, _ state: FormState) async throws -> DocumentsPage {
        DocumentsPage(
            page: try await visit.ask(ReferralPageQuery(caseID: try visit.id("case"))),
            state: state,
            now: visit.now
        )
    }

    static func add(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let kind: Attachment.Kind? = form.choice("kind", missing: "Select what the file is")
            let file = visit.files.first { $0.field == "file" && !$0.name.isEmpty }
            if file == nil { form.fault("file", "Choose a file") }
            try form.finish()
            guard let kind, let file else { throw Refusal.invalid("file", "Choose a file") }
            let id = try visit.id("case", Case.self)
            try await visit.perform(
                AddAttachment(caseID: id, kind: kind, name: file.name, file: try ArrivedFile(file.bytes))
            )
            return .redirect("/cases/\(id)/referral/documents", Flash("\(file.name) is added."))
        } again: {
            try await page(visit, $0)
        }
    }

    static func give(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(AttachmentQuery(id: try visit.id("document"), of: try visit.id("case")))
        return .file(answer.bytes, type: answer.attachment.type.mediaType, name: answer.attachment.name)
    }
}
