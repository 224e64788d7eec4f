import Crypto
import Database

/// Somebody signed in, as of this request.
package struct Session: Sendable {
    /// SHA-256 of the cookie's token, hex; the token itself is never stored.
    package let id: String
    package let account: Identifier<Account>
    package let standing: Standing

    /// Signed out after half an hour without a request, and after eight hours whatever happens.
    static let idle: Int64 = 30 * 60 * 1000
    static let absolute: Int64 = 8 * 60 * 60 * 1000
    /// An ended session is known for a day, so that what was typed into it can be kept for its owner.
    static let remembered: Int64 = 24 * 60 * 60 * 1000

    package static func digest(of token: String) -> String {
        Hex.encode(SHA256.hash(data: Array(token.utf8)))
    }
}

extension Partnership {
    /// The session of a cookie's token.
    /// - Returns: nothing when there is none, it has timed out, or its account is disabled.
    package func session(of token: String) async throws -> Session? {
        let id = Session.digest(of: token)
        let now = clock()
        let found = try await database.read { connection -> (Session, Instant)? in
            guard let row = try connection.row("SELECT * FROM sessions WHERE token = \(id)") else { return nil }
            let seen = Instant(milliseconds: try row.integer("seen_at"))
            let started = Instant(milliseconds: try row.integer("started_at"))
            guard seen.milliseconds(until: now) < Session.idle, started.milliseconds(until: now) < Session.absolute
            else { return nil }
            let account = Identifier<Account>(known: try row.text("account_id"))
            guard let standing = try? Standing.of(.account(account), in: connection) else { return nil }
            return (Session(id: id, account: account, standing: standing), seen)
        }
        guard let (session, seen) = found else { return nil }
        // Once a minute is enough to tell idle from busy, and spares a write per request.
        if seen.milliseconds(until: now) >= 60_000 {
            try await committer.commit { connection in
                _ = try connection.run("UPDATE sessions SET seen_at = \(now) WHERE token = \(id)")
            }
        }
        return session
    }

    /// Whose session this was, when it ended less than a day ago: what they typed is kept for them.
    package func formerOwner(of token: String) async throws -> Identifier<Account>? {
        let id = Session.digest(of: token)
        let now = clock()
        return try await database.read { connection in
            guard let row = try connection.row("SELECT account_id, started_at FROM sessions WHERE token = \(id)"),
                Instant(milliseconds: try row.integer("started_at")).milliseconds(until: now) < Session.remembered
            else { return nil }
            return Identifier(known: try row.text("account_id"))
        }
    }

    package func signOut(_ session: Session) async throws {
        try await committer.commit { connection in
            _ = try connection.run("DELETE FROM sessions WHERE token = \(session.id)")
        }
    }

    /// Ends every session of the account, on every device, and forgets its devices.
    package func signOutEverywhere(_ account: Identifier<Account>) async throws {
        try await committer.commit { connection in
            _ = try connection.run("DELETE FROM sessions WHERE account_id = \(account)")
            _ = try connection.run("DELETE FROM devices WHERE account_id = \(account)")
        }
    }

    /// Ends every other session of the account and forgets its other devices.
    /// - `device`: the token of the cookie of the device that stays known.
    func signOutElsewhere(_ session: Session, device: String?) async throws {
        let device = device.map(Session.digest(of:)) ?? ""
        try await committer.commit { connection in
            _ = try connection.run(
                "DELETE FROM sessions WHERE account_id = \(session.account) AND token <> \(session.id)"
            )
            _ = try connection.run(
                "DELETE FROM devices WHERE account_id = \(session.account) AND token <> \(device)"
            )
        }
    }
}
