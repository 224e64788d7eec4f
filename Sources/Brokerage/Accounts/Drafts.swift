import Database

/// What somebody has typed into a form and not sent yet. Bookkeeping: no decision rests on it, and it goes after
/// thirty days.
extension Partnership {
    /// More than any form of ours that is taken can come to, in bytes.
    private static let longest = 4 * 1024 * 1024

    /// - `form`: the address that the form is sent to.
    /// - `body`: its fields, form-urlencoded, without keys and tokens.
    /// - Throws: ``Refusal`` `.invalid` for one that is too long to be kept.
    package func keepDraft(_ body: String, of form: String, for account: Identifier<Account>) async throws {
        guard body.utf8.count <= Self.longest, form.utf8.count <= 500 else {
            throw Refusal(.invalid, "There is too much text in this form to keep it. Shorten it.")
        }
        try await committer.commit { [clock] connection in
            let now = clock()
            _ = try connection.run("DELETE FROM drafts WHERE saved_at < \(now.adding(hours: -30 * 24))")
            _ = try connection.run(
                """
                INSERT INTO drafts (account_id, form, body, saved_at) VALUES (\(account), \(form), \(body), \(now)) \
                ON CONFLICT (account_id, form) DO UPDATE SET body = \(body), saved_at = \(now)
                """
            )
        }
    }

    package func draft(of form: String, for account: Identifier<Account>) async throws -> (
        body: String, savedAt: Instant
    )? {
        try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT body, saved_at FROM drafts WHERE account_id = \(account) AND form = \(form)"
                )
            else { return nil }
            return (try row.text("body"), Instant(milliseconds: try row.integer("saved_at")))
        }
    }

    package func forgetDraft(of form: String, for account: Identifier<Account>) async throws {
        try await committer.commit { connection in
            _ = try connection.run("DELETE FROM drafts WHERE account_id = \(account) AND form = \(form)")
        }
    }
}
