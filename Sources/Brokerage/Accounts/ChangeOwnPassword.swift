import Database

/// Somebody changes their own password. That the old one was right is found out beforehand; see
/// `Partnership.changePassword`.
package struct ChangeOwnPassword: Action {
    /// The hash that the old password was right for.
    let earlier: String
    let hash: String

    package static let permission = Permission.useOwnAccount

    /// - Throws: ``Refusal`` `.stale` where the password has been changed in the meantime.
    package func perform(in work: Work) throws -> Acted<Done> {
        var account = try work.require(try work.account(for: Self.permission))
        guard account.password == earlier else { throw Refusal.stale }
        account.password = hash
        account = try work.save(account)
        return Acted(on: account)
    }
}

package enum PasswordChange: Sendable, Hashable {
    case changed
    /// The old password isn't the account's.
    case wrong
    /// Too many wrong tries; when it can be tried again.
    case throttled(until: Instant)
}

extension Partnership {
    /// Changes the password of who is signed in, and signs them out everywhere else. Wrong tries are counted like those
    /// of signing in, so that a session left open gives nobody the password.
    /// - `device`: the token of the device's own cookie, which stays known.
    /// - `key`: the form's.
    package func changePassword(
        of session: Session,
        from old: String,
        to new: String,
        device: String?,
        passwords: Passwords,
        key: Key
    ) async throws -> PasswordChange {
        let bucket = "own/\(session.account)"
        let (again, at) = try await countGuess(in: bucket)
        if let again { return .throttled(until: again) }
        let earlier = try await database.read { connection in
            try connection.row("SELECT password FROM accounts WHERE id = \(session.account)")?.textIfAny("password")
        }
        let hash = try await passwords.hash(new, under: key)
        // The same form once more, whose old password is the old one by now.
        let isDone = earlier == hash
        if !isDone {
            guard let earlier, await passwords.matches(old, earlier) else { return .wrong }
            // Before, so that nothing that fails leaves a stranger signed in under a changed password; and after, for
            // one who came in by the old password meanwhile.
            try await signOutElsewhere(session, device: device)
            _ = try await perform(
                ChangeOwnPassword(earlier: earlier, hash: hash),
                by: .account(session.account),
                key: key
            )
        }
        try await forget(bucket, at: at)
        try await signOutElsewhere(session, device: device)
        return .changed
    }
}
