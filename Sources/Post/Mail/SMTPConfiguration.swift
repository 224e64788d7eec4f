/// The SMTP server that e-mails are handed to, and how.
package struct SMTPConfiguration: Sendable {
    /// How the connection is encrypted.
    package enum Security: String, Sendable, CaseIterable {
        /// Not at all: a relay on this machine.
        case none
        /// By STARTTLS (RFC 3207), before anything else is said; without it nothing is sent. Port 587.
        case starttls
        /// From the first byte (RFC 8314). Port 465.
        case tls
    }

    /// Whom to sign in as.
    package struct Login: Sendable {
        package let user: String
        package let password: Secret

        package init(user: String, password: Secret) {
            self.user = user
            self.password = password
        }
    }

    /// Why a configuration is refused.
    package enum Fault: Error, Hashable, Sendable {
        /// The host, or the name to introduce ourselves by, is neither a host's name nor an address.
        case notAHost(String)
        /// The port is not from 1 to 65535.
        case notAPort(Int)
        /// The password would go unencrypted to another machine.
        case passwordUnencrypted
    }

    package let host: String
    package let port: Int
    package let security: Security
    package let login: Login?
    /// Whom e-mails are from.
    package let from: Mailbox
    /// How this machine introduces itself (EHLO); nil for its own name.
    package let introducedAs: String?
    /// The authorities whose certificates are trusted, a PEM file; nil for the system's.
    package let authorities: String?
    /// How long connecting may take.
    package let connectLimit: Duration
    /// How long one e-mail may take, connecting included.
    package let limit: Duration

    /// - Throws: `Fault`.
    package init(
        host: String,
        port: Int? = nil,
        security: Security,
        login: Login? = nil,
        from: Mailbox,
        introducedAs: String? = nil,
        authorities: String? = nil,
        connectLimit: Duration = .seconds(10),
        limit: Duration = .seconds(60)
    ) throws(Fault) {
        for name in [host, introducedAs ?? "localhost"] where !Self.isHost(name) { throw .notAHost(name) }
        let port = port ?? (security == .tls ? 465 : security == .starttls ? 587 : 25)
        guard (1...65_535).contains(port) else { throw .notAPort(port) }
        if login != nil, security == .none, !Self.isThisMachine(host) { throw .passwordUnencrypted }
        self.host = host
        self.port = port
        self.security = security
        self.login = login
        self.from = from
        self.introducedAs = introducedAs
        self.authorities = authorities
        self.connectLimit = connectLimit
        self.limit = limit
    }

    /// As libcurl takes it: the path is the name to introduce ourselves by.
    var url: String {
        let scheme = security == .tls ? "smtps" : "smtp"
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(host):\(port)/\(introducedAs ?? "")"
    }

    private static func isHost(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && text.unicodeScalars.allSatisfy { $0.isPlain || $0 == ":" }
    }

    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "::1"
            || (host.hasPrefix("127.") && host.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." })
    }
}
