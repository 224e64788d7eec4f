import Brokerage
import Logging
import Synchronization
import Testing

@testable import Post

@Suite struct MailCarrierTests {
    /// Answers as it is told to, and keeps what it was given.
    private final class Mail: MailSending {
        let answer: Delivery
        let emails = Mutex<[Email]>([])

        init(_ answer: Delivery) { self.answer = answer }

        func send(_ email: Email) async -> Delivery {
            emails.withLock { $0.append(email) }
            return answer
        }
    }

    private func letter(to address: String = "office@oldfield.example") -> OutgoingLetter {
        OutgoingLetter(
            id: "0001",
            address: address,
            addressee: "Oldfield",
            replyTo: "ada.moss@bnes.example",
            subject: "Placement agreement PA-1001/1 to sign",
            body: "To Oldfield",
            enclosure: .init(name: "Agreement.pdf", type: "application/pdf", bytes: [37, 80]),
            writtenAt: Instant(milliseconds: 1_772_442_000_000)
        )
    }

    @Test func `a letter goes out as it stands in the outbox, its enclosure with it`() async throws {
        let mail = Mail(.accepted)
        let carried = await MailCarrier(mail, logger: Logger(label: "tests")).carry(letter())
        #expect(carried == .taken)
        let taken = mail.emails.withLock { $0 }
        let email = try #require(taken.first)
        #expect(email.id == "0001")
        #expect(email.to.address == "office@oldfield.example")
        #expect(email.to.name == "Oldfield")
        #expect(email.replyTo?.address == "ada.moss@bnes.example")
        #expect(email.subject == "Placement agreement PA-1001/1 to sign")
        #expect(email.text == "To Oldfield")
        #expect(email.attachments.map(\.name) == ["Agreement.pdf"])
        #expect(email.written == 1_772_442_000_000)
    }

    static let answers: [(Delivery, Carried)] = [
        (
            .refused(.init(code: 550, words: "No such user")),
            .refused("The mail server won’t take this letter. It said: 550 No such user")
        ),
        (.tryLater(.unreachable), .later("The mail server can’t be reached.")),
        (
            .tryLater(.busy(.init(code: 451, words: "Later"))),
            .later("The mail server asks for another try: 451 Later")
        ),
        (.tryLater(.loginRefused), .later("The mail server refuses our user name and password.")),
    ]

    @Test(arguments: answers)
    func `what the server said decides whether it is tried again`(answer: Delivery, carried: Carried) async {
        #expect(await MailCarrier(Mail(answer), logger: Logger(label: "tests")).carry(letter()) == carried)
    }

    @Test(arguments: ["nobody", "a b@c.example", "x@y.example\r\nBcc: z@z.example"])
    func `what is no address is refused without asking the server`(address: String) async {
        let mail = Mail(.accepted)
        let carried = await MailCarrier(mail, logger: Logger(label: "tests")).carry(letter(to: address))
        guard case .refused = carried else {
            Issue.record("\(carried)")
            return
        }
        let taken = mail.emails.withLock { $0 }
        #expect(taken.isEmpty)
    }
}
