/// What a demo says of itself when it is made: the address, whom to sign in as, and where to begin.
package struct DemoGuide {
    private let accounts: [String: DemoAccount]
    private let address: String

    package init(accounts: [String: DemoAccount], address: String) {
        self.accounts = accounts
        self.address = address
    }

    /// What each role has to see, in the order in which a demonstration goes.
    private static let roles: [(role: String, sees: String)] = [
        ("broker", "a desk with what is due next, and why"),
        ("senior broker", "the same, with cases of their own"),
        ("team manager", "referrals to allocate, and who holds what"),
        ("practitioner", "their cases, and referrals to write"),
        ("ward", "where each patient is going, and when"),
        ("panel chair", "placements over the rate to decide on"),
        ("assistant director", "placements at the rate to approve"),
        ("commissioner", "the market: homes, rates, block beds, concerns"),
        ("finance", "the cases their commissioner pays for"),
        ("administrator", "accounts, the policy, the journal"),
    ]

    package var text: String {
        let known = Self.roles.compactMap { role, sees in accounts[role].map { (role, $0, sees) } }
        var lines = ["The demonstration is at \(address); nobody in it is real.", ""]
        let widths = (
            role: (known.map(\.0.count).max() ?? 0) + 2, email: (known.map(\.1.email.count).max() ?? 0) + 2
        )
        lines.append("  " + column("Sign in as", widths.role) + column("E-mail address", widths.email) + "and see")
        for (role, account, sees) in known {
            lines.append("  " + column(role, widths.role) + column(account.email, widths.email) + sees)
        }
        let passwords = Set(known.map(\.1.password)).sorted()
        lines += ["", "The password of each is: \(passwords.joined(separator: ", "))"]
        if let broker = accounts["broker"] {
            lines += [
                "",
                "Where to begin: sign in as \(broker.name), the broker. The desk says what is due next, and why.",
                "",
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
