import Brokerage

/// All the answers to be looked over, what is missing, and the button that sends.
struct SendPage: Page {
    let page: ReferralPage
    let state: FormState
    let now: Instant

    var title: String { "Check and send" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Referral \(page.reference)", to: "/cases/\(page.caseID)/referral") }
    var errors: [FieldError] { [] }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.person.name), \(page.reference)"))
        \(sending)
        \(when(page.state == .draft && !page.duplicates.isEmpty) {
            insetText { "<p><b>Perhaps the same person</b></p>\(duplicateList(page.duplicates))" }
        })
        \(each(ReferralSection.allCases.filter { $0 != .documents }, summary))
        <h2>Documents</h2>
        \(documentList(page.attachments, of: page.caseID, now: now))
        """
    }

    private var sending: HTML {
        when(page.state != .draft) {
            insetText { "<p>This referral was sent. \(link("See the case", to: "/cases/\(page.caseID)"))</p>" }
        } else: {
            when(!page.missing.isEmpty) {
                card("Missing", beside: optional(page.policySource) { quiet("\($0)") }, isNext: true) {
                    missingList(page.missing, of: page.caseID)
                }
            } else: {
                card("Send it to the brokerage", isNext: true) {
                    """
                    <p>\(due)</p>
                    \(form(to: "/cases/\(page.caseID)/send", key: state.key) {
                        button("Send the referral", unless: page.sending.inTheWay)
                    })
                    """
                }
            }
        }
    }

    private var due: HTML {
        let priority = page.referral.situation.priority ?? .routine
        return optional(page.answers[priority]) { answer in
            "\(priority.inWords): the first answer is due \(answer.due.relative(to: now)). \(answer.basis.mark)"
        }
    }

    private func summary(of section: ReferralSection) -> HTML {
        let path: Path = "/cases/\(page.caseID)/referral/\(section.rawValue)"
        let answered = page.questions(of: section, now: now).flatMap(\.questions).flatMap(\.all).filter {
            !$0.saved.isEmpty
        }
        return """
            <h2>\(section.title)</h2>
            \(when(answered.isEmpty) {
                "<p>Nothing yet. \(link("Fill it in", to: path, about: section.title.lowercasedFirst))</p>"
            } else: {
                summaryList(answered.map { question in
                    SummaryRow(question.label, "\(question.saved)", change: path.fragment(question.name))
                })
            })
            """
    }
}
