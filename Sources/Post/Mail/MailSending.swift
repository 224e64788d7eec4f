/// Hands e-mails to whoever takes them to their readers.
package protocol MailSending: Sendable {
    /// Sends one e-mail, once. It doesn't try again: whoever keeps the outbox does that, going by the answer.
    func send(_ email: Email) async -> Delivery
}

/// What became of an e-mail.
package enum Delivery: Sendable, Hashable {
    /// The server has taken it, and answers for it from now on.
    case accepted
    /// The server will never take it (a 5xx answer, RFC 5321 section 4.2.1): wrong address, too large, not wanted.
    case refused(Answer)
    /// It was not taken now. The same e-mail may be sent again later.
    case tryLater(Hindrance)

    /// What the server said.
    package struct Answer: Sendable, Hashable {
        /// Three digits, such as 550.
        package let code: Int
        /// The last line of its answer, which may name the address. At most 255 bytes, without control characters.
        package let words: String
    }

    /// What stood in the way.
    package enum Hindrance: Sendable, Hashable {
        /// The server asks for another try (a 4xx answer).
        case busy(Answer)
        /// There is no such host, or nothing listens at the port.
        case unreachable
        /// The time ran out, or the connection ended, before the letter had been handed over.
        case brokenOff
        /// The letter had been handed over when the connection ended. It may have been taken, so another try may
        /// bring it twice; both carry the same Message-ID.
        case answerLost
        /// The server refused the user and password that are configured.
        case loginRefused
        /// The server's certificate is not for this host, or not from an authority that is trusted.
        case certificateNotTrusted
        /// The server offers no encryption, and the configuration asks for it.
        case notEncrypted

        /// Whether only someone who changes the configuration, here or at the server, can mend it.
        package var needsConfiguring: Bool {
            switch self {
            case .loginRefused, .certificateNotTrusted, .notEncrypted: true
            case .busy, .unreachable, .brokenOff, .answerLost: false
            }
        }
    }
}
