import Database

/// Somebody who may sign in, with roles in teams and a first password.
package struct AddAccount: Action {
    package struct Post: Codable, Sendable, Hashable {
        package let teamID: Identifier<Team>
        package let role: Role

        package init(teamID: Identifier<Team>, role: Role) {
            self.teamID = teamID
            self.role = role
        }
    }

    package let email: String
    package let name: String
    package let telephone: String?
    package let posts: [Post]
    /// As ``Passwords/hash(_:)`` gives it; without one nobody signs in until it is set, see ``SetPassword``.
    package let password: String?

    package static let permission = Permission.keepAccounts

    package init(email: String, name: String, telephone: String? = nil, posts: [Post], password: String? = nil) {
        self.email = email
        self.name = name
        self.telephone = telephone
        self.posts = posts
        self.password = password
    }

    /// - Throws: ``Refusal`` `.invalid`, `.emailTaken`.
    package func perform(in work: Work) throws -> Acted<Identifier<Account>> {
        let email = try EmailAddress.required(email, "email")
        guard try work.first(Account.self, "WHERE email = \(email)") == nil else {
            throw Refusal(.emailTaken, "There is an account with this e-mail address already.")
        }
        let account = Account(
            id: work.newID(),
            email: email,
            name: try Words.required(name, "name", "Enter the person's name"),
            telephone: try Words.optional(telephone, "telephone", longest: Words.line),
            password: password,
            totp: nil,
            disabledAt: nil,
            version: 1
        )
        try work.insert(account)
        for post in posts {
            _ = try work.require(post.teamID)
            try work.insert(
                AccountRole(id: work.newID(), accountID: account.id, teamID: post.teamID, role: post.role)
            )
        }
        return Acted(account.id, on: account, ["roles": .list(posts.map { .code($0.role) })])
    }
}

/// What is asked of an e-mail address: enough to catch a slip, no more.
package enum EmailAddress {
    /// In lower case.
    /// - Throws: ``Refusal`` `.invalid` on `field`.
    package static func required(_ typed: String?, _ field: String) throws -> String {
        let email = try Words.required(typed, field, "Enter the e-mail address").lowercased()
        guard isSound(email) else {
            throw Refusal.invalid(field, "Enter an e-mail address in the right form, like name@example.org")
        }
        return email
    }

    package static func isSound(_ email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasSuffix(".")
            && !parts[1].hasPrefix(".")
            && email.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value != 0x7F && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
            }
    }
}
