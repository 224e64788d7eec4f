import Crypto
import Database

/// What somebody gave to sign in.
package struct Credentials: Sendable {
    package let email: String
    package let password: String
    /// That the password was right a moment ago, from ``SignInOutcome``: it isn't typed again for the code.
    package let proof: String?
    /// Six digits, when asked for.
    package let code: String?
    /// The token of the device's own cookie, if it has signed in before.
    package let device: String?

    package init(email: String, password: String, proof: String? = nil, code: String? = nil, device: String? = nil) {
        self.email = email
        self.password = password
        self.proof = proof
        self.code = code
        self.device = device
    }
}

package enum SignInOutcome: Sendable {
    /// Tokens for the session's and the device's cookies.
    case signedIn(session: String, device: String)
    /// The password is right; the code of the second factor is wanted.
    case codeWanted(proof: String)
    /// The role requires a second factor and the account has none yet: its secret, to be confirmed with a first code.
    case enrolmentWanted(secret: String, proof: String)
    /// E-mail, password or code don't belong together. It doesn't say which.
    case wrong
    /// Too many guesses; when it can be tried again.
    case throttled(until: Instant)
}

extension Partnership {
    /// Guesses are counted per account for devices that never signed in to it; a device that has keeps an allowance of
    /// its own, so that a stranger can't lock the owner out. See ``Guesses``.
    package func signIn(_ credentials: Credentials, passwords: Passwords) async throws -> SignInOutcome {
        let email = credentials.email.lowercased()
        let device = credentials.device.map(Session.digest(of:))
        let guess = try await noteGuess(email: email, device: device)
        guard let bucket = guess.bucket else { return .throttled(until: guess.again) }
        let account = guess.account
        let isProven = credentials.proof.map { seal.proves($0, account?.id, at: guess.at) } ?? false
        let isRight = isProven ? true : await passwords.matches(credentials.password, account?.password)
        guard isRight, let account else { return .wrong }
        let proof = seal.proof(account.id, until: guess.at.adding(minutes: 5), entropy: entropy)

        var confirmedSecret: String?
        if let sealed = account.totp {
            guard let code = credentials.code, !code.isEmpty else {
                try await forget(bucket, at: guess.at)
                return .codeWanted(proof: proof)
            }
            guard let secret = seal.open(sealed), try await takes(code, secret: secret, account: account.id) else {
                return .wrong
            }
        } else if guess.secondFactorRequired {
            let secret = seal.enrolmentSecret(for: account.id)
            guard let code = credentials.code, !code.isEmpty else {
                try await forget(bucket, at: guess.at)
                return .enrolmentWanted(secret: Base32Secret.encode(secret), proof: proof)
            }
            guard try await takes(code, secret: secret, account: account.id) else { return .wrong }
            confirmedSecret = seal.close(secret, entropy: entropy)
        }
        try await forget(bucket, at: guess.at)
        _ = try await perform(
            RecordSignIn(secondFactor: confirmedSecret),
            by: .account(account.id),
            key: newKey()
        )
        return try await openSession(for: account.id, device: credentials.device)
    }

    private struct Guess: Sendable {
        let bucket: String?
        let at: Instant
        let again: Instant
        let account: Account?
        let secondFactorRequired: Bool
    }

    private func noteGuess(email: String, device: String?) async throws -> Guess {
        try await committer.commit { [clock] connection in
            let now = clock()
            let account = try connection.row("SELECT * FROM accounts WHERE email = \(email) AND disabled_at IS NULL")
                .map { try RowDecoder().decode(Account.self, from: $0) }
            var bucket = "unknown/" + Session.digest(of: email)
            if let account, let device,
                try connection.row("SELECT token FROM devices WHERE token = \(device) AND account_id = \(account.id)")
                    != nil
            {
                bucket = "known/" + device
            }
            if let again = try Guesses.count(in: bucket, at: now, connection) {
                return Guess(bucket: nil, at: now, again: again, account: nil, secondFactorRequired: false)
            }
            let required = try account.map { account in
                try connection.row(
                    """
                    SELECT r.id FROM account_roles r JOIN role_rules s ON s.role = r.role \
                    WHERE r.account_id = \(account.id) AND s.second_factor = 1
                    """
                ) != nil
            }
            return Guess(
                bucket: bucket,
                at: now,
                again: now,
                account: account,
                secondFactorRequired: required ?? false
            )
        }
    }

    /// Counts a guess at a password.
    /// - Returns: when it can be tried again, where there were too many; and when the guess was made.
    func countGuess(in bucket: String) async throws -> (again: Instant?, at: Instant) {
        try await committer.commit { [clock] connection in
            let now = clock()
            return (try Guesses.count(in: bucket, at: now, connection), now)
        }
    }

    func forget(_ bucket: String, at: Instant) async throws {
        try await committer.commit { try Guesses.forget(bucket, at: at, $0) }
    }

    /// Whether the code is right, and was not used before.
    private func takes(_ code: String, secret: [UInt8], account: Identifier<Account>) async throws -> Bool {
        guard let step = TimeCode.step(of: code, secret: secret, at: clock()) else { return false }
        return try await committer.commit { connection in
            let used = "totp/\(account)/\(step)"
            guard try connection.row("SELECT at FROM guesses WHERE bucket = \(used)") == nil else { return false }
            _ = try connection.run("INSERT INTO guesses (bucket, at) VALUES (\(used), \(step * 30_000))")
            return true
        }
    }

    private func openSession(for account: Identifier<Account>, device: String?) async throws -> SignInOutcome {
        let session = Base32.encode(entropy.bytes(32))
        let device = device ?? Base32.encode(entropy.bytes(32))
        try await committer.commit { [clock] connection in
            let now = clock()
            _ = try connection.run(
                "DELETE FROM sessions WHERE started_at < \(now.adding(milliseconds: -Session.remembered))"
            )
            _ = try connection.run(
                """
                INSERT INTO sessions (token, account_id, started_at, seen_at) VALUES \
                (\(Session.digest(of: session)), \(account), \(now), \(now))
                """
            )
            _ = try connection.run(
                """
                INSERT INTO devices (token, account_id, signed_in_at) VALUES \
                (\(Session.digest(of: device)), \(account), \(now)) \
                ON CONFLICT (token, account_id) DO UPDATE SET signed_in_at = \(now)
                """
            )
        }
        return .signedIn(session: session, device: device)
    }
}

/// Somebody signed in; with a second factor confirmed for the first time, it is kept from now on.
struct RecordSignIn: Action {
    /// Sealed.
    let secondFactor: String?

    static let permission = Permission.useOwnAccount

    func perform(in work: Work) throws -> Acted<Done> {
        guard case .account(let id) = work.actor else { throw Refusal.notFound }
        var account = try work.require(id)
        if let secondFactor {
            account.totp = secondFactor
            account = try work.save(account)
        }
        return Acted(on: account, ["second-factor": .flag(account.totp != nil)])
    }
}
