import Brokerage

/// What the follow-up call found amiss: each thing with who is to put it right, and a place to say that they did.
struct PutRightPage: Page {
    let answer: MoveOfCase.Answer
    /// Each open finding has a form of its own.
    let forms: [Identifier<FollowUpFinding>: FormState]

    var title: String { "Put right what the call found" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    /// One form is sent at a time, so one of them at most was refused.
    var errors: [FieldError] { forms.values.flatMap(\.errors) }

    private var open: [FollowUpFinding] { answer.findings.filter { $0.state == .open } }
    private var settled: [FollowUpFinding] { answer.findings.filter { $0.state == .settled } }

    /// Where the form about one finding is sent.
    static func path(of finding: Identifier<FollowUpFinding>, in caseID: Identifier<Case>) -> Path {
        "/cases/\(caseID)/put-right/\(finding)"
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(each(open, asking))
        \(when(open.isEmpty) { "<p>Nothing is waiting to be put right.</p>" })
        \(each(settled) { finding in
            card(finding.question.about.capitalisedFirst, beside: tag("Put right", .green)) {
                "<p>\(finding.words)</p><p>\(finding.settledWords ?? "")</p>"
            }
        })
        """
    }

    private func asking(_ finding: FollowUpFinding) -> HTML {
        card(
            finding.question.about.capitalisedFirst,
            beside: tag("Waits for \(finding.goesTo.inWords.lowercasedFirst)", .orange),
            isNext: finding.id == open.first?.id
        ) {
            """
            <p>\(finding.words)</p>
            \(optional(forms[finding.id]) { asking(finding, $0) })
            """
        }
    }

    private func asking(_ finding: FollowUpFinding, _ state: FormState) -> HTML {
        let path = Self.path(of: finding.id, in: answer.heading.id)
        let error = state.error("words")
        return form(to: path, key: state.key, draft: Drafts.path(of: path)) {
            """
            \(textarea(
                Field(
                    "words", "What was done?", value: state.value("words"), error: error,
                    id: error == nil ? "words-\(finding.id)" : "words"
                ),
                rows: 2
            ))
            \(button("It is put right", about: finding.question.about))
            """
        }
    }
}
