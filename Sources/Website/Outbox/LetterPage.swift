import Brokerage

/// One letter as its reader gets it, to be read, copied or read out.
struct LetterPage: Page {
    let answer: LetterInOutbox.Answer
    let now: Instant
    let state: FormState

    var title: String { answer.line.subject }
    var section: Section? { Navigation.outbox }
    var setting: PageSetting { .work }
    var back: Link? { Link("Outbox", to: "/outbox") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.line.kind.inWords) to \(answer.line.addressee)"))
        \(columns {
            card { "<div class=\"cb-letter cb-text\">\(answer.body)</div>" }
        } aside: {
            """
            \(card("About this letter") { facts(rows) })\
            \(seeingToIt)
            """
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
            SummaryRow("State", line.stateShown(at: now)),
            SummaryRow("Goes to", "\(optional(line.address) { email($0) } else: { "Nobody by e-mail: read it out" })"),
            SummaryRow("Sent instead of", optional(line.first) { link("An earlier letter", to: "/outbox/\($0)") }),
            SummaryRow("To ring", contact),
            SummaryRow("Case", optional(line.caseID) { link(line.reference ?? "The case", to: "/cases/\($0)") }),
            SummaryRow("Enclosed", enclosure),
        ].filter { !$0.value.isEmpty }
    }

    /// Shown only where a letter needs somebody: one that waits or has gone looks after itself.
    private var seeingToIt: HTML {
        guard let resending = answer.resending, answer.line.needsSomebody(at: now) else { return .empty }
        return card("What to do") {
            """
            \(when(answer.line.address != nil) { sendingAgain(resending) })\
            \(form(to: "/outbox/\(answer.line.id)/told", key: state.key) {
                button("I told them in another way", .secondary)
            })
            """
        }
    }

    private func sendingAgain(_ resending: Resending) -> HTML {
        """
        \(optional(resending.address) { address in
            when(resending.availability.isAvailable) {
                """
                <p>It can go to \(email(address))\
                \(when(address != answer.line.address) { ", which was put in since this letter was written" }).\
                 Read it first: is what it says still so?</p>
                """
            }
        })\
        \(optional(elsewhere) { link in
            """
            \(optional(resending.availability.refusal) { "<p>\($0.sentence)</p>" })\(button(link.text, to: link.path))
            """
        } else: {
            form(to: "/outbox/\(answer.line.id)/send-again", key: state.key) {
                """
                \(optional(resending.address) { hiddenInput("address", $0) })\
                \(button("Send the letter again", unless: resending.availability.refusal.map {
                    Unavailable($0.sentence, clause: $0.clause)
                }))
                """
            }
        })\
        \(optional(resending.home) { "<p>\(link("Change the home’s contacts", to: "/locations/\($0)"))</p>" })
        """
    }

    /// Where what this letter carried is written anew, for the kinds that have a page for it.
    private var elsewhere: Link? {
        guard answer.resending?.availability.refusal?.code == .sentElsewhere, let caseID = answer.line.caseID else {
            return nil
        }
        return switch answer.line.kind {
        case .survey: Link("Send the survey again", to: "/cases/\(caseID)/survey")
        default: Link("Send the agreement again", to: "/cases/\(caseID)/order")
        }
    }

    private var enclosure: HTML {
        optional(answer.attachmentID) { attachment in
            optional(answer.line.caseID) { link("The document", to: "/cases/\($0)/documents/\(attachment)") }
        }
    }
}
