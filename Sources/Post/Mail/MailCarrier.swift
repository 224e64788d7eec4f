package import Brokerage
package import Logging

/// Takes the letters of the outbox to their readers by e-mail.
package struct MailCarrier: LetterCarrier {
    private let mail: any MailSending
    private let logger: Logger

    /// `logger` is told of what only somebody who changes the configuration can mend; never of a letter's content or
    /// address.
    package init(_ mail: any MailSending, logger: Logger) {
        self.mail = mail
        self.logger = logger
    }

    package func carry(_ letter: OutgoingLetter) async -> Carried {
        let reader: Mailbox
        do throws(Mailbox.Fault) {
            reader = try Mailbox(letter.address, name: letter.addressee)
        } catch {
            return .refused(
                "This is not an e-mail address that letters can be sent to. Correct it, then send the letter again."
            )
        }
        let email = Email(
            id: letter.id,
            to: reader,
            replyTo: letter.replyTo.flatMap { try? Mailbox($0) },
            subject: letter.subject,
            text: letter.body,
            attachments: letter.enclosure.map {
                [Email.Attachment(name: $0.name, type: $0.type, bytes: $0.bytes)]
            } ?? [],
            written: letter.writtenAt.milliseconds
        )
        switch await mail.send(email) {
        case .accepted: return .taken
        case .refused(let answer):
            return .refused("The mail server won’t take this letter. It said: \(answer.code) \(answer.words)")
        case .tryLater(let hindrance):
            if hindrance.needsConfiguring {
                logger.error("letters can't be sent", metadata: ["why": .string(hindrance.sentence)])
            }
            return .later(hindrance.sentence)
        }
    }
}

extension Delivery.Hindrance {
    /// For the outbox: what stands in the way.
    package var sentence: String {
        switch self {
        case .busy(let answer): "The mail server asks for another try: \(answer.code) \(answer.words)"
        case .unreachable: "The mail server can’t be reached."
        case .brokenOff: "The connection to the mail server broke off."
        case .answerLost: "The connection broke off after the letter was handed over; it may have gone."
        case .loginRefused: "The mail server refuses our user name and password."
        case .certificateNotTrusted: "The mail server’s certificate is not trusted."
        case .notEncrypted: "The mail server offers no encryption."
        }
    }
}
