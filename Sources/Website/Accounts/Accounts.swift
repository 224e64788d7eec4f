import Brokerage

/// The administrator's pages: who may sign in, in which roles.
enum Accounts {
    static func list(_ visit: Visit) async throws -> Reply {
        .page(AccountsPage(accounts: try await visit.ask(ListAccounts())))
    }

    static func new(_ visit: Visit) async throws -> Reply {
        .page(NewAccountPage(teams: try await visit.ask(ListTeams()), state: try await visit.openForm()))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let name = form.text("name", missing: "Enter the person's name")
            let email = form.text("email", missing: "Enter the e-mail address")
            let role: Role? = form.choice("role", missing: "Select a role")
            let team = Identifier<Team>(form.text("team", missing: "Select a team"))
            let password = visit.fields.raw("password") ?? ""
            if let sentence = Passwords.fault(in: password) { form.fault("password", sentence) }
            try form.finish()
            guard let role, let team else { throw Refusal.invalid("team", "Select a team") }
            let hash = try await visit.site.passwords.hash(password, under: try visit.sentKey)
            try await visit.perform(
                AddAccount(email: email, name: name, posts: [.init(teamID: team, role: role)], password: hash)
            )
            return .redirect("/accounts", Flash("\(name) can sign in now."))
        } again: { state in
            NewAccountPage(teams: try await visit.ask(ListTeams()), state: state)
        }
    }

    static func show(_ visit: Visit) async throws -> Reply {
        .page(AccountPage(account: try await account(visit), key: visit.formKey()))
    }

    static func disable(_ visit: Visit) async throws -> Reply {
        let account = try await account(visit)
        try await visit.perform(DisableAccount(accountID: account.id))
        return .redirect("/accounts", Flash("\(account.name) can't sign in any more."))
    }

    static func enable(_ visit: Visit) async throws -> Reply {
        let account = try await account(visit)
        try await visit.perform(DisableAccount(accountID: account.id, disabled: false))
        return .redirect("/accounts", Flash("\(account.name) can sign in again."))
    }

    static func showLimit(_ visit: Visit) async throws -> Reply {
        .page(try await limitPage(visit, try await visit.openForm()))
    }

    static func setLimit(_ visit: Visit) async throws -> Reply {
        let account = try await account(visit)
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let commissioner = form.text("commissioner", missing: "Select whose money it is")
            let weekly = form.money("weekly", "the amount a week", required: false)
            try form.finish()
            try await visit.perform(
                SetApprovalLimit(accountID: account.id, commissioner: commissioner, weekly: weekly)
            )
            let may = weekly.map { "may approve up to \($0) a week" } ?? "may approve nothing any more"
            return .redirect("/accounts/\(account.id)", Flash("\(account.name) \(may)."))
        } again: {
            try await limitPage(visit, $0)
        }
    }

    static func showPassword(_ visit: Visit) async throws -> Reply {
        .page(NewPasswordPage(account: try await account(visit), state: try await visit.openForm()))
    }

    static func setPassword(_ visit: Visit) async throws -> Reply {
        let account = try await account(visit)
        return try await visit.takeForm {
            let password = visit.fields.raw("password") ?? ""
            if let sentence = Passwords.fault(in: password) { throw Refusal.invalid("password", sentence) }
            let hash = try await visit.site.passwords.hash(password, under: try visit.sentKey)
            if visit.fields.one("second-factor") != nil {
                try await visit.perform(ResetSecondFactor(accountID: account.id), part: "second-factor")
            }
            try await visit.perform(SetPassword(accountID: account.id, hash: hash))
            try await visit.partnership.signOutEverywhere(account.id)
            return .redirect("/accounts/\(account.id)", Flash("\(account.name) has a new password."))
        } again: {
            NewPasswordPage(account: account, state: $0)
        }
    }

    private static func limitPage(_ visit: Visit, _ state: FormState) async throws -> LimitPage {
        LimitPage(
            account: try await account(visit),
            commissioners: try await visit.ask(ListCommissioners()),
            state: state
        )
    }

    private static func account(_ visit: Visit) async throws -> AccountLine {
        let id = try visit.id("account", Account.self)
        guard let account = try await visit.ask(ListAccounts()).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        return account
    }
}
