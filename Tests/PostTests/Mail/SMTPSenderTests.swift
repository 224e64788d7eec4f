import Foundation
import Testing

@testable import Post

@Suite struct `sending e-mail` {
    func letter(to reader: String = "office@oldfield.example", text: String = "Good morning.\n.\n..end") throws -> Email
    {
        try Email(
            id: "enquiry-1042-1",
            to: Mailbox(reader, name: "Oldfield House"),
            subject: "An enquiry for a nursing place",
            text: text,
            written: 1_772_442_000_000
        )
    }

    @Test(arguments: [(MailServer.Kind.plain, SMTPConfiguration.Security.none), (.starttls, .starttls), (.tls, .tls)])
    func `a letter arrives as it was written`(kind: MailServer.Kind, security: SMTPConfiguration.Security) async throws
    {
        let server = try MailServer(kind)
        let sender = try SMTPSender(configuration: server.configuration(security))

        #expect(try await sender.send(letter()) == .accepted)

        let taken = try server.taken()
        #expect(taken.sender == "brokers@bnes.example")
        #expect(taken.readers == ["office@oldfield.example"])
        #expect(taken.encrypted == (security != .none))
        #expect(taken.hello == "broker.bnes.example")
        #expect(try taken.text == letter().onTheWire(from: Mailbox("brokers@bnes.example", name: "Care brokerage")))
        #expect(taken.text.hasSuffix("\r\nGood morning.\r\n.\r\n..end\r\n"))
    }

    @Test func `several letters go out by one sender`() async throws {
        let server = try MailServer(.plain)
        let sender = try SMTPSender(configuration: server.configuration(.none))
        try await withThrowingTaskGroup { group in
            for number in 1...5 {
                let letter = try letter(to: "home\(number)@oldfield.example")
                group.addTask { await sender.send(letter) }
            }
            for try await delivery in group { #expect(delivery == .accepted) }
        }
        let readers = try (1...5).flatMap { _ in try server.taken().readers }
        #expect(readers.sorted() == (1...5).map { "home\($0)@oldfield.example" })
    }

    @Test(arguments: [
        ("refused@oldfield.example", Delivery.refused(.init(code: 550, words: "5.1.1 No such reader here"))),
        ("unwanted@oldfield.example", .refused(.init(code: 554, words: "5.7.1 Not wanted here"))),
        ("busy@oldfield.example", .tryLater(.busy(.init(code: 451, words: "4.3.0 Come back later")))),
        ("lost@oldfield.example", .tryLater(.answerLost)),
    ])
    func `what the server says of a reader is what is told`(reader: String, delivery: Delivery) async throws {
        let server = try MailServer(.plain)
        let sender = try SMTPSender(configuration: server.configuration(.none))
        #expect(try await sender.send(letter(to: reader)) == delivery)
        // And the next letter is not held up by it.
        #expect(try await sender.send(letter()) == .accepted)
    }

    @Test func `the right password is let in`() async throws {
        let server = try MailServer(.login)
        let login = SMTPConfiguration.Login(user: "broker", password: Secret("right-password"))
        let sender = try SMTPSender(configuration: server.configuration(.starttls, login: login))
        #expect(try await sender.send(letter()) == .accepted)
        #expect(try server.taken().user == "broker")
    }

    @Test(arguments: ["wrong-password", nil])
    func `a refused login is ours to mend, and no fault of the letter's`(password: String?) async throws {
        let server = try MailServer(.login)
        let login = password.map { SMTPConfiguration.Login(user: "broker", password: Secret($0)) }
        let sender = try SMTPSender(configuration: server.configuration(.starttls, login: login))
        let delivery = try await sender.send(letter())
        #expect(delivery == .tryLater(.loginRefused))
        #expect(Delivery.Hindrance.loginRefused.needsConfiguring)
    }

    @Test func `a certificate for another host is not trusted`() async throws {
        let server = try MailServer(.stranger)
        let sender = try SMTPSender(configuration: server.configuration(.starttls))
        #expect(try await sender.send(letter()) == .tryLater(.certificateNotTrusted))
    }

    @Test func `a certificate from an authority that is not ours is not trusted`() async throws {
        let server = try MailServer(.starttls)
        let sender = try SMTPSender(configuration: server.configuration(.starttls, trusting: .some(nil)))
        #expect(try await sender.send(letter()) == .tryLater(.certificateNotTrusted))
    }

    @Test(arguments: [SMTPConfiguration.Security.starttls, .tls])
    func `nothing goes to a server that does not encrypt`(security: SMTPConfiguration.Security) async throws {
        let server = try MailServer(.plain)
        let sender = try SMTPSender(configuration: server.configuration(security))
        #expect(try await sender.send(letter()) == .tryLater(.notEncrypted))
    }

    @Test func `a host where nothing listens is tried later`() async throws {
        let silence = try Listener()
        let port = silence.port
        silence.close()
        let sender = try SMTPSender(configuration: configuration(port: port, limit: .seconds(5)))
        #expect(try await sender.send(letter()) == .tryLater(.unreachable))
    }

    @Test func `a server that never speaks is left at the limit`() async throws {
        let silence = try Listener()
        let sender = try SMTPSender(configuration: configuration(port: silence.port, limit: .milliseconds(200)))
        #expect(try await sender.send(letter()) == .tryLater(.brokenOff))
    }

    func configuration(port: Int, limit: Duration) throws -> SMTPConfiguration {
        try SMTPConfiguration(
            host: "127.0.0.1",
            port: port,
            security: .none,
            from: Mailbox("brokers@bnes.example"),
            limit: limit
        )
    }
}
