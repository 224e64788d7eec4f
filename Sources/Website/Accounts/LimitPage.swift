import Brokerage

/// How much somebody may approve a week, of whose money. Without a limit they may approve nothing.
struct LimitPage: Page {
    let account: AccountLine
    let commissioners: [Commissioner]
    let state: FormState

    var title: String { "What \(account.name) may approve" }
    var section: Section? { Navigation.accounts }
    var back: Link? { Link(account.name, to: "/accounts/\(account.id)") }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/accounts/\(account.id)/limit" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(account.inWords)"))
        \(form(to: path, key: state.key, draft: Drafts.path(of: path)) {
            """
            \(radios(
                state.field("commissioner", "Whose money?", known: commissioners.count == 1 ? commissioners.first?.id : nil),
                commissioners.map { FieldOption($0.id, $0.name) }
            ))
            \(moneyInput(
                state.field("weekly", "The most they may approve", hint: "Leave this empty to let them approve nothing"),
                per: "a week"
            ))
            \(button("Save the limit"))
            """
        })
        """
    }
}

extension AccountLine {
    /// "assistant director, Commissioning"
    fileprivate var inWords: String { (roles.map(\.inWords) + teams).joined(separator: ", ").capitalisedFirst }
}
