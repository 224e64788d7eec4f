import Brokerage

/// What the follow-up call found amiss: each thing with who is to put it right, and a place to say that they did.
struct PutRightPage: Page {
    let answer: MoveOfCase.Answer
    let state: FormState
    /// The finding whose form was refused.
    let refused: Identifier<FollowUpFinding>?

    var title: String { "Put right what the call found" }
    var section: Section? { Navigation.cases }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var open: [FollowUpFinding] { answer.findings.filter { $0.state == .open } }
    private var settled: [FollowUpFinding] { answer.findings.filter { $0.state == .settled } }

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
        let isRefused = finding.id == refused
        return card(
            finding.question.about.capitalisedFirst,
            beside: tag("Waits for \(finding.goesTo.inWords.lowercasedFirst)", .orange),
            isNext: finding.id == open.first?.id
        ) {
            """
            <p>\(finding.words)</p>
            \(form(to: "/cases/\(answer.heading.id)/put-right/\(finding.id)", key: state.key) {
                """
                \(textarea(
                    Field(
                        "words", "What was done?", value: isRefused ? state.value("words") : "",
                        error: isRefused ? state.error("words") : nil, id: isRefused ? "words" : "words-\(finding.id)"
                    ),
                    rows: 2
                ))
                \(button("It is put right", about: finding.question.about))
                """
            })
            """
        }
    }
}
