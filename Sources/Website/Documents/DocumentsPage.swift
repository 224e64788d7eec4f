import Brokerage

/// The files of a case: what is there, and a form to add one.
struct DocumentsPage: Page {
    let page: ReferralPage
    let state: FormState
    let now: Instant

    var title: String { "Documents" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Referral \(page.reference)", to: "/cases/\(page.caseID)/referral") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.person.name), \(page.reference)"))
        \(documentList(page.attachments, of: page.caseID, now: now))
        <h2>Add a document</h2>
        \(form(to: "/cases/\(page.caseID)/referral/documents", key: state.key, uploads: true) {
            """
            \(radios(
                state.field("kind", "What is it?"),
                Attachment.Kind.addedByHand.map { FieldOption($0.rawValue, $0.inWords) }
            ))
            \(fileUpload(
                Field(
                    "file", "File", hint: "A PDF, Word document, Excel workbook, picture or plain text, 20 MB at most",
                    error: state.error("file")
                ),
                accepts: [".pdf", ".docx", ".xlsx", ".png", ".jpg", ".jpeg", ".txt", ".csv"]
            ))
            \(button("Add the document"))
            """
        })
        """
    }
}

/// Files as links to them, the newest first.
func documentList(_ attachments: [Attachment], of caseID: Identifier<Case>, now: Instant) -> HTML {
    when(attachments.isEmpty) {
        "<p>\(quiet("No documents yet."))</p>"
    } else: {
        """
        <ul class="nhsuk-list">\(each(attachments) { attachment in
            """
            <li>\(link(attachment.name, to: "/cases/\(caseID)/documents/\(attachment.id)"))\
            \(note("\(attachment.kind.inWords), \(attachment.type.name), \(size(attachment.size)), \(attachment.addedAt.relative(to: now))"))</li>
            """
        })</ul>
        """
    }
}

/// "340 KB", "1.2 MB"
private func size(_ bytes: Int) -> String {
    if bytes < 1_024 { return "1 KB" }
    if bytes < 1_048_576 { return "\(bytes / 1_024) KB" }
    let tenths = bytes * 10 / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
}
