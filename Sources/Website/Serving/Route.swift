package import Brokerage

/// One line of the table of contents: how a page is asked for, who may, on whose data, and what answers.
package struct Route: Sendable {
    package enum Method: String, Sendable, Hashable {
        case get = "GET"
        case post = "POST"
    }

    /// Who may ask.
    package enum Access: Sendable, Hashable {
        /// Anybody: no personal data behind it.
        case anybody
        /// Whoever holds the token in the path; no account needed.
        case link
        case signedIn(Permission)
    }

    /// On whose data: what stands in the holes of the pattern.
    package enum Scope: String, Sendable, Hashable {
        /// Nothing of anybody's.
        case none
        /// One case and what belongs to it, if the actor reaches it; another's looks like a missing one.
        case ofCase
        /// The market, the outbox, accounts: the partnership's own, for whoever has the permission.
        case ofPartnership
        /// The actor's own account.
        case own
    }

    /// Whose form is sent to a route.
    package enum Sender: Sendable, Hashable {
        /// The form on the page of this pattern, whose holes are all in the route's own.
        case page(String)
        /// A script, while somebody types: there is no page to go on at.
        case script
    }

    package typealias Answer = @Sendable (Visit) async throws -> Reply

    package let method: Method
    /// Such as `/cases/{case}/offers/{offer}`.
    package let pattern: String
    package let access: Access
    package let scope: Scope
    /// Whose form is sent here: that of the page at this very address, unless said otherwise.
    package let sender: Sender
    /// Whether files are sent to it, and so more bytes and more time are allowed.
    package let takesFiles: Bool
    /// The most bytes of a large file, which is kept on disk while it comes; nothing where files are small enough for
    /// memory. Who may not send it is answered before its bytes are read.
    package let keepsUpTo: Int?
    let answer: Answer

    package static func get(
        _ pattern: String,
        _ access: Access,
        _ scope: Scope,
        _ answer: @escaping Answer
    ) -> Route {
        Route(
            method: .get,
            pattern: pattern,
            access: access,
            scope: scope,
            sender: .page(pattern),
            takesFiles: false,
            keepsUpTo: nil,
            answer: answer
        )
    }

    /// - `sender`: where the form stands that is sent here, if it isn't the page at this address. Whoever was signed out
    ///   meanwhile goes on there; the table says it and not the request, so that nobody is led elsewhere.
    package static func post(
        _ pattern: String,
        _ access: Access,
        _ scope: Scope,
        from sender: Sender? = nil,
        takesFiles: Bool = false,
        keepingUpTo keepsUpTo: Int? = nil,
        _ answer: @escaping Answer
    ) -> Route {
        Route(
            method: .post,
            pattern: pattern,
            access: access,
            scope: scope,
            sender: sender ?? .page(pattern),
            takesFiles: takesFiles,
            keepsUpTo: keepsUpTo,
            answer: answer
        )
    }

    /// The names of the pattern's holes.
    package var holes: [String] { Self.holes(of: pattern) }

    static func holes(of pattern: String) -> [String] {
        pattern.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Whether an address fits the pattern.
    func fits(_ path: String) -> Bool {
        let wanted = pattern.split(separator: "/")
        let given = path.split(separator: "/")
        return wanted.count == given.count
            && zip(wanted, given).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
