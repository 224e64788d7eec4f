import Brokerage

/// `/account/password`: the old password once more, and the new one.
struct OwnPasswordPage: Page {
    let state: FormState

    var title: String { "Change your password" }
    var back: Link? { Link("Your account", to: "/account") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: "/account/password", key: state.key) {
            """
            \(passwordInput(Field("old-password", "The password you have now", error: state.error("old-password"))))
            \(passwordInput(
                Field(
                    "new-password", "New password",
                    hint: "At least \(Passwords.shortest) characters: three random words do well",
                    error: state.error("new-password")
                ),
                isNew: true
            ))
            <p>You stay signed in here, and are signed out on every other device.</p>
            \(button("Change your password"))
            """
        })
        """
    }
}

enum OwnPassword {
    static func show(_ visit: Visit) async throws -> Reply {
        .page(OwnPasswordPage(state: try await visit.openForm()))
    }

    static func change(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session else { throw Refusal.signedOut }
        return try await visit.takeForm {
            let old = visit.fields.raw("old-password") ?? ""
            let new = visit.fields.raw("new-password") ?? ""
            var form = FormReader(visit.fields)
            if old.isEmpty { form.fault("old-password", "Enter the password you have now") }
            if let sentence = Passwords.fault(in: new) {
                form.fault("new-password", sentence)
            } else if old == new {
                form.fault("new-password", "Enter a password other than the one you have now")
            }
            try form.finish()
            let change = try await visit.partnership.changePassword(
                of: session,
                from: old,
                to: new,
                device: visit.cookies[
                    CookieName.full(CookieName.device, secure: visit.site.settings.secureCookies)
                ],
                passwords: visit.site.passwords,
                key: try visit.sentKey
            )
            switch change {
            case .changed:
                return .redirect(
                    "/account",
                    Flash("Your password is changed. You are signed out on every other device.")
                )
            case .wrong:
                throw Refusal.invalid("old-password", "This isn’t the password you have now. Enter it again")
            case .throttled(let until):
                throw Refusal.invalid(
                    "old-password",
                    "There were too many wrong tries. Try again after \(until.london.time)"
                )
            }
        } again: {
            OwnPasswordPage(state: $0)
        }
    }
}
