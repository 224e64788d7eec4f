/// One e-mail to one reader: plain text, and files if there are any.
///
/// One reader, because then what became of it is one answer, and no reader sees another's address.
package struct Email: Sendable, Hashable {
    /// A file that goes with an e-mail.
    package struct Attachment: Sendable, Hashable {
        /// Its name, such as `Placement agreement C-1042.pdf`.
        package let name: String
        /// Its media type, such as `application/pdf`. What isn't one is sent as `application/octet-stream`.
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// What tells this e-mail from every other, and is the same at each try: the Message-ID is made of it.
    package let id: String
    package let to: Mailbox
    /// Where an answer goes, when that is not where the e-mail is from.
    package let replyTo: Mailbox?
    package let subject: String
    /// The text, in lines that end in any way.
    package let text: String
    package let attachments: [Attachment]
    /// When it was written: milliseconds since 1 January 1970, UTC.
    package let written: Int64

    package init(
        id: String,
        to: Mailbox,
        replyTo: Mailbox? = nil,
        subject: String,
        text: String,
        attachments: [Attachment] = [],
        written: Int64
    ) {
        self.id = id
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.attachments = attachments
        self.written = written
    }
}
