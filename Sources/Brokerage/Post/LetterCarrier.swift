/// The hands that take a letter to its reader: an SMTP server, in a test a list.
package protocol LetterCarrier: Sendable {
    /// Tries once. Whether and when it is tried again, the outbox decides by the answer.
    func carry(_ letter: OutgoingLetter) async -> Carried
}

/// One letter as it goes out.
package struct OutgoingLetter: Sendable, Hashable {
    package struct Enclosure: Sendable, Hashable {
        package let name: String
        /// Its media type, such as `application/pdf`.
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// The same at every try, so that a reader's server can tell a second copy.
    package let id: String
    package let address: String
    package let addressee: String
    /// Where an answer goes: to the broker of the case, where it has one.
    package let replyTo: String?
    package let subject: String
    package let body: String
    package let enclosure: Enclosure?
    package let writtenAt: Instant

    package init(
        id: String,
        address: String,
        addressee: String,
        replyTo: String? = nil,
        subject: String,
        body: String,
        enclosure: Enclosure?,
        writtenAt: Instant
    ) {
        self.id = id
        self.address = address
        self.addressee = addressee
        self.replyTo = replyTo
        self.subject = subject
        self.body = body
        self.enclosure = enclosure
        self.writtenAt = writtenAt
    }
}

/// What became of one try.
package enum Carried: Sendable, Hashable {
    /// Somebody else answers for it from now on.
    case taken
    /// It will never be taken, with what was said: a wrong address, a letter too large.
    case refused(String)
    /// Not now, with what stood in the way.
    case later(String)
}
