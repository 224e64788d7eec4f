import Brokerage

/// What to have to hand before a referral is begun.
struct StartPage: Page {
    let needed: [ReferralRule]
    let policySource: String
    let key: FormKey

    var title: String { "Refer somebody" }
    var section: Section? { Navigation.desk }
    var back: Link? { Link("Desk", to: "/") }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>You can stop at any time and go on later. Before you send it, the referral needs:</p>
        <ul class="nhsuk-list nhsuk-list--bullet">\(each(needed) { rule in
            """
            <li>\(rule.when.map { "\($0.condition.lowercasedFirst), " } ?? "")\(rule.requirement.text) \
            \(optional(rule.basis.clause) { clause($0.text) })</li>
            """
        })</ul>
        <p>\(quiet("\(policySource)"))</p>
        \(form(to: "/referrals/new", key: key) { button("Start the referral") })
        """
    }
}
