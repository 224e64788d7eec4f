import Brokerage

/// The survey goes out before its time, or again (B&NES 2.2.10c).
struct SendSurveyPage: Page {
    let answer: MoveOfCase.Answer
    let state: FormState

    private var isSent: Bool { answer.invitation != nil }

    var title: String { isSent ? "Send the survey again" : "Send the survey" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(when(answer.acts.surveying.isAvailable) {
            """
            <p>It goes to <strong>\(answer.surveyed.name)</strong>\(optional(answer.surveyed.email) { " at \($0)" }), \
            with a link that needs no account. \(optional(answer.surveyRule) { $0.basis.mark })</p>
            \(when(answer.surveyed.email == nil) {
                "<p>There is no e-mail address, so the letter waits in the outbox to be printed or read out.</p>"
            })
            \(optional(answer.surveyDue) { "<p>If you do nothing, it goes out by itself on \($0.london.date.full).</p>" })
            \(optional(answer.invitation) { invitation in
                insetText {
                    """
                    <p>It was sent on \(invitation.sentAt.london.date.full) and isn’t answered yet. When you send it \
                    again, the earlier link no longer works.</p>
                    """
                }
            })
            \(form(to: "/cases/\(answer.heading.id)/survey", key: state.key) { button(title) })
            """
        } else: {
            optional(answer.acts.surveying.inTheWay, unavailable)
        })
        """
    }
}
