import Brokerage

/// One letter as its reader gets it, to be read, copied or read out.
struct LetterPage: Page {
    let answer: LetterInOutbox.Answer
    let now: Instant

    var title: String { answer.line.subject }
    var section: Section? { Navigation.outbox }
    var setting: PageSetting { .work }
    var back: Link? { Link("Outbox", to: "/outbox") }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.line.kind.inWords) to \(answer.line.addressee)"))
        \(columns {
            card { "<div class=\"cb-letter cb-text\">\(answer.body)</div>" }
        } aside: {
            card("About this letter") { facts(rows) }
        })
        """
    }

    private var rows: [SummaryRow] {
        let line = answer.line
        let contact: HTML = """
            \(optional(answer.telephone) { telephone($0) })\(optional(answer.contact) { note("\($0)") })
            """
        return [
            SummaryRow("Written", "\(line.writtenAt.relative(to: now))"),
            SummaryRow("State", line.state(at: now)),
            SummaryRow("Goes to", "\(optional(line.address) { email($0) } else: { "Nobody by e-mail: read it out" })"),
            SummaryRow("To ring", contact),
            SummaryRow("Case", optional(line.caseID) { link(line.reference ?? "The case", to: "/cases/\($0)") }),
            SummaryRow("Enclosed", enclosure),
        ].filter { !$0.value.isEmpty }
    }

    private var enclosure: HTML {
        optional(answer.attachmentID) { attachment in
            optional(answer.line.caseID) { link("The document", to: "/cases/\($0)/documents/\(attachment)") }
        }
    }
}
