import Brokerage

/// A new password for somebody who forgot theirs.
struct NewPasswordPage: Page {
    let account: AccountLine
    let state: FormState

    var title: String { "A new password for \(account.name)" }
    var section: Section? { Navigation.accounts }
    var back: Link? { Link(account.name, to: "/accounts/\(account.id)") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>It ends their sessions on every device. Tell them the password by a safe way, and let them change it.</p>
        \(form(to: "/accounts/\(account.id)/password", key: state.key) {
            """
            \(passwordInput(
                Field(
                    "password", "New password",
                    hint: "At least \(Passwords.shortest) characters: three random words do well",
                    error: state.error("password")
                ),
                isNew: true
            ))
            \(when(account.hasSecondFactor) {
                checkbox(
                    state.field("second-factor", "They lost their second factor: set it up anew when they next sign in")
                )
            })
            \(button("Set the password"))
            """
        })
        """
    }
}
