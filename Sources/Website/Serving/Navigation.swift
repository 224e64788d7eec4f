import Brokerage

/// The main navigation: what somebody's roles give them.
package enum Navigation {
    package static let desk = Section("Desk", "/")
    package static let cases = Section("Cases", "/cases")
    package static let providers = Section("Providers", "/locations")
    /// For those who take in the regulator's directory and don't look at providers.
    package static let directory = Section("Directory", "/directory")
    package static let funding = Section("Funding", "/funding")
    package static let outbox = Section("Outbox", "/outbox")
    package static let policy = Section("Policy", "/policy")
    package static let journal = Section("Journal", "/journal")
    package static let accounts = Section("Accounts", "/accounts")

    private static let sections: [(Section, [Permission])] = [
        (desk, [.useOwnAccount]),
        (cases, [.seeCases]),
        (providers, [.seeMarket]),
        (directory, [.importDirectory]),
        (funding, [.approveFunding, .decideAtPanel]),
        (outbox, [.seeOutbox]),
        (accounts, [.keepAccounts]),
        (journal, [.seeJournal]),
        (policy, [.seePolicy]),
    ]

    static func visitor(_ session: Session, site: Site) -> Visitor {
        let standing = session.standing
        return Visitor(
            name: standing.name,
            sections: sections.filter { leads(to: $0.0) && $0.1.contains(where: standing.may) }.map(\.0)
                .filter { $0 != directory || !standing.may(.seeMarket) },
            search: leads(to: cases) && standing.may(.seeCases)
                ? Search("Name, NHS number or case number", at: "/cases") : nil,
            signOutKey: FormKey(
                key: site.partnership.newKey().text,
                token: FormToken.token(for: session, site: site)
            )
        )
    }

    /// Only what the table of contents has is shown, so that no entry leads nowhere.
    private static func leads(to section: Section) -> Bool {
        routes.contains { $0.method == .get && $0.fits(section.path.text) }
    }
}
