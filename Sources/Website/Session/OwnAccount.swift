import Brokerage

/// `/account`: one's own name, sessions and password.
struct OwnAccountPage: Page {
    let name: String
    let roles: [Role]
    let key: FormKey

    var title: String { "Your account" }

    var body: HTML {
        """
        \(pageHeading(title))
        \(summaryList([
            SummaryRow("Name", "\(name)"),
            SummaryRow("Roles", "\(roles.map(\.inWords).joined(separator: ", "))"),
        ]))
        <h2>Password</h2>
        <p>Changing it signs you out on every other device.</p>
        \(button("Change your password", .secondary, to: "/account/password"))
        <h2>Sign out everywhere</h2>
        <p>Ends your sessions on every device, this one too. Use it when a device was lost or left signed in.</p>
        \(form(to: "/account/sign-out-everywhere", key: key) { button("Sign out everywhere", .warning) })
        """
    }
}

enum OwnAccount {
    static func show(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session else { throw Refusal.signedOut }
        return .page(
            OwnAccountPage(
                name: session.standing.name,
                roles: session.standing.posts.map(\.role),
                key: visit.formKey()
            )
        )
    }

    static func signOutEverywhere(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session else { throw Refusal.signedOut }
        try await visit.partnership.signOutEverywhere(session.account)
        visit.changes.set(CookieName.session, "", for: 0)
        return .redirect("/sign-in", Flash("You have signed out on every device."))
    }
}
