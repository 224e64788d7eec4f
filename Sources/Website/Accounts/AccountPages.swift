import Brokerage

struct AccountsPage: Page {
    let accounts: [AccountLine]

    var title: String { "Accounts" }
    var section: Section? { Navigation.accounts }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "Who may sign in, and as what."))
        \(button("Add an account", to: "/accounts/new"))
        \(table(
            accounts, caption: title, captionIsHidden: true,
            columns: [
                Column("Name", .rowHeader) { account in link(account.name, to: "/accounts/\(account.id)") },
                Column("E-mail") { account in "\(account.email)" },
                Column("Role") { account in "\(account.roles.map(\.inWords).joined(separator: ", "))" },
                Column("Team") { account in "\(account.teams.joined(separator: ", "))" },
                Column("Second factor") { account in when(account.hasSecondFactor) { "Set up" } else: { "None" } },
                Column("Signs in") { account in when(account.disabledAt == nil) { "Yes" } else: { "Disabled" } },
            ]
        ))
        """
    }
}

struct NewAccountPage: Page {
    let teams: [ListTeams.Line]
    let state: FormState

    var title: String { "Add an account" }
    var section: Section? { Navigation.accounts }
    var back: Link? { Link("Accounts", to: "/accounts") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: "/accounts/new", key: state.key, draft: Drafts.path(of: "/accounts/new")) {
            """
            \(textInput(state.field("name", "Name")))
            \(textInput(state.field("email", "E-mail address"), purpose: .email))
            \(select(
                state.field("role", "Role"),
                Role.allCases.map { FieldOption($0.rawValue, $0.inWords.capitalisedFirst) }
            ))
            \(select(
                state.field("team", "Team"),
                teams.map { FieldOption($0.id.text, "\($0.name), \($0.organisation)") }
            ))
            \(passwordInput(
                Field(
                    "password", "First password", hint: "At least \(Passwords.shortest) characters: three random words do well",
                    error: state.error("password")
                ),
                isNew: true
            ))
            \(button("Add the account"))
            """
        })
        """
    }
}

struct AccountPage: Page {
    let account: AccountLine
    let key: FormKey

    var title: String { account.name }
    var section: Section? { Navigation.accounts }
    var back: Link? { Link("Accounts", to: "/accounts") }

    var body: HTML {
        """
        \(pageHeading(title))
        \(summaryList([
            SummaryRow("E-mail", "\(account.email)"),
            SummaryRow("Role", "\(account.roles.map(\.inWords).joined(separator: ", "))"),
            SummaryRow("Team", "\(account.teams.joined(separator: ", "))"),
            SummaryRow("May approve", limits),
            SummaryRow("Second factor", when(account.hasSecondFactor) { "Set up" } else: { "None" }),
        ]))
        \(when(account.roles.contains { RoleTable.permissions(of: $0)[.approveFunding] != nil }) {
            "<p>\(link("Change what they may approve", to: "/accounts/\(account.id)/limit"))</p>"
        })
        <p>\(link("Give them a new password", to: "/accounts/\(account.id)/password"))</p>
        <p>\(link("What they did", to: Path("/journal").query("who", account.id)))</p>
        \(when(account.disabledAt == nil) {
            form(to: "/accounts/\(account.id)/disable", key: key) { button("Disable the account", .warning) }
        } else: {
            form(to: "/accounts/\(account.id)/enable", key: key) { button("Let them sign in again") }
        })
        """
    }

    private var limits: HTML {
        guard !account.limits.isEmpty else { return "Nothing: no limit is set" }
        return each(account.limits, between: ", ") { "\($0.weekly.description) a week of \($0.commissioner)" }
    }
}

extension String {
    /// The first letter large: "team manager" begins a list entry as "Team manager".
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
