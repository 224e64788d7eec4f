import Brokerage

/// Who confirms that homes are suitable.
struct PractitionerPage: Page {
    let page: ReferralPage
    let practitioners: [Colleague]
    let state: FormState

    var title: String { "Practitioner" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Referral \(page.reference)", to: "/cases/\(page.caseID)/referral") }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(page.caseID)/referral/practitioner" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.person.name), \(page.reference)"))
        \(form(to: path, key: state.key, draft: Drafts.path(of: path)) {
            """
            \(select(
                state.field(
                    "practitioner", "Who confirms which homes are suitable?",
                    hint: page.practitioner.map { "Now \($0)" }, known: page.practitionerID
                ),
                practitioners.map { FieldOption($0.id.text, "\($0.name), \($0.team)") }
            ))
            \(button("Save"))
            """
        })
        """
    }
}
