import Foundation
import Testing

@testable import Post

@Suite struct `an e-mail on the wire` {
    let sender: Mailbox

    init() throws {
        sender = try Mailbox("brokers@bnes.example", name: "Care brokerage")
    }

    func email(
        id: String = "e1",
        name: String? = nil,
        subject: String = "An enquiry",
        text: String = "Good morning.",
        attachments: [Email.Attachment] = []
    ) throws -> Email {
        try Email(
            id: id,
            to: Mailbox("office@oldfield.example", name: name),
            subject: subject,
            text: text,
            attachments: attachments,
            written: 1_772_442_000_999
        )
    }

    /// What Python's own e-mail package reads, which is no code of ours.
    struct Read: Decodable {
        struct Part: Decodable {
            let type: String
            let name: String?
            let content: Data
        }
        let subject: String
        let to: String
        let headers: [String]
        let text: String
        let parts: [Part]
        let defects: [String]
    }

    func read(_ wire: String) throws -> Read {
        let folder = try TemporaryFolder()
        let file = try folder.write(Array(wire.utf8), to: "email")
        let program = """
            import base64, email, email.policy, json, sys
            message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.SMTP)
            body = message.get_body(("plain",))
            print(json.dumps({
                "subject": message["subject"], "to": message["to"], "headers": message.keys(),
                "text": body.get_content(),
                "parts": [{"type": part.get_content_type(), "name": part.get_filename(),
                    "content": base64.b64encode(part.get_payload(decode=True)).decode()}
                    for part in message.iter_attachments()],
                "defects": [str(defect) for part in message.walk()
                    for defect in [*part.defects, *[d for header in part.values() for d in header.defects]]],
            }))
            """
        return try JSONDecoder().decode(Read.self, from: Data(Tools.output(of: Tools.python, "-c", program, file).utf8))
    }

    @Test func `is the same bytes each time`() throws {
        let wire = try email(
            id: "e-1042",
            name: "Oldfield House",
            text: "Dear Ms Reed\n\nCan you meet these needs? £1,050 a week.\n"
        ).onTheWire(from: sender)
        #expect(
            wire
                == """
                Date: Mon, 02 Mar 2026 09:00:00 +0000
                From: "Care brokerage"
                 <brokers@bnes.example>
                To: "Oldfield House"
                 <office@oldfield.example>
                Subject: An enquiry
                Message-ID: <e-1042@bnes.example>
                MIME-Version: 1.0
                Content-Language: en-GB
                Auto-Submitted: auto-generated
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Dear Ms Reed

                Can you meet these needs? =C2=A31,050 a week.

                """.replacing("\n", with: "\r\n")
        )
    }

    @Test(arguments: [
        "An enquiry", "Placement at Tŷ Gwyn: “Łucja’s” room", "中文 العربية 👩🏽‍⚕️", "=?utf-8?Q?not_encoded?=", "",
        String(repeating: "A long subject that has to be folded ", count: 8) + "end",
        String(repeating: "é", count: 200), #"Quoted "so" and \so"#, "a\tb",
    ])
    func `a subject and a name are read as they were written`(words: String) throws {
        let written = words.replacing("\t", with: " ")
        let read = try read(email(name: words, subject: words).onTheWire(from: sender))
        #expect(read.subject == written)
        #expect(read.to.hasSuffix("office@oldfield.example" + (words.isEmpty ? "" : ">")))
        #expect(read.defects == [])
    }

    @Test(arguments: ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\0", "\r\n\r\n"], ["Bcc: thief@evil.example", "."])
    func `nothing typed becomes a header`(end: String, injected: String) throws {
        let hostile = "Hello\(end)\(injected)\(end)\(end)body"
        let attachment = Email.Attachment(name: hostile, type: "text/plain\(end)\(injected)", bytes: [1])
        let email = try email(id: hostile, name: hostile, subject: hostile, attachments: [attachment])
        let wire = email.onTheWire(from: sender)
        let read = try read(wire)
        #expect(
            read.headers == [
                "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Language", "Auto-Submitted",
                "Content-Type",
            ]
        )
        #expect(read.parts.map(\.type) == ["application/octet-stream"])
        #expect(read.text == "Good morning.")
        #expect(!wire.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
    }

    @Test(arguments: [
        "", "1=31, =C2=A3, end=", "one line", "one\ntwo\r\nthree\rfour", "trailing space \nand tab\t", "a = b",
        ".\n..\n.x",
        "£ “quoted” — 中文",
        String(repeating: "word ", count: 60), String(repeating: "é", count: 90), "From the start\n\n\nwith gaps",
    ])
    func `a text is read as it was written`(text: String) throws {
        let wire = try email(text: text).onTheWire(from: sender)
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        #expect(try read(wire).text.replacing("\r\n", with: "\n") == (lines.isEmpty ? "" : lines + "\n"))
        #expect(wire.utf8.allSatisfy { $0 < 128 })
        #expect(wire.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }

    @Test func `files go with it`() throws {
        let noise = [UInt8](repeating: 0xFF, count: 5_000)
        let boundary = Array("--=_part_of_this_email--\r\n".utf8)
        let attachments: [Email.Attachment] = [
            .init(name: "Placement agreement C-1042.pdf", type: "application/pdf", bytes: noise),
            .init(name: "Lettre à Łucja \"2\".txt", type: "text/plain", bytes: boundary),
            .init(name: "../../etc/passwd", type: "no type", bytes: []),
            .init(name: String(repeating: "long ", count: 60) + ".pdf", type: "application/pdf", bytes: [0]),
        ]
        let read = try read(email(attachments: attachments).onTheWire(from: sender))
        #expect(read.parts.map(\.content) == attachments.map { Data($0.bytes) })
        #expect(
            read.parts.map(\.type) == ["application/pdf", "text/plain", "application/octet-stream", "application/pdf"]
        )
        #expect(
            read.parts.prefix(3).map(\.name) == [
                "Placement agreement C-1042.pdf", "Lettre à Łucja \"2\".txt", "..-..-etc-passwd",
            ]
        )
        let long = try #require(read.parts.last?.name)
        #expect(long.hasPrefix("long long ") && long.hasSuffix(".pdf") && long.utf8.count <= 100)
        #expect(read.defects == [])
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
        (951_868_799, "Tue, 29 Feb 2000 23:59:59 +0000"), (951_868_800, "Wed, 01 Mar 2000 00:00:00 +0000"),
        (1_772_442_000, "Mon, 02 Mar 2026 09:00:00 +0000"), (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 +0000"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 +0000"), (Int64.min, "Thu, 01 Jan 1970 00:00:00 +0000"),
        (Int64.max, "Fri, 31 Dec 9999 23:59:59 +0000"),
    ])
    func `the date is the moment it was written`(seconds: Int64, header: String) {
        let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        #expect(mailDate(millisecondsSince1970: overflow ? seconds : milliseconds) == header)
    }
}

@Suite struct `an address` {
    @Test(arguments: ["office@oldfield.example", "a@b", "o'brien+care@nhs.example", "a.b-c_d@x-1.y.example"])
    func `of the plain form is taken`(text: String) throws {
        #expect(try Mailbox(text).address == text)
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a@b@c", "a b@c", "a@b c", "a@b\r\nRCPT TO:<x@y>", "a\0@b", "<a@b>", "\"a\"@b",
        "a..b@c",
        ".a@b", "a.@b", "a@b.", "a@-b", "a@b-", "é@b", "a@é", "a@b,c@d", "a@[127.0.0.1]",
        String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b.", count: 130) + "b",
    ])
    func `of any other form is not`(text: String) {
        #expect(throws: Mailbox.Fault.notAnAddress) { try Mailbox(text) }
    }
}

@Suite struct `a mail configuration` {
    func configuration(
        host: String = "mail.bnes.example",
        port: Int? = nil,
        _ security: SMTPConfiguration.Security = .starttls,
        login: SMTPConfiguration.Login? = nil,
        introducedAs: String? = nil
    ) throws -> SMTPConfiguration {
        try SMTPConfiguration(
            host: host,
            port: port,
            security: security,
            login: login,
            from: Mailbox("brokers@bnes.example"),
            introducedAs: introducedAs
        )
    }

    @Test(arguments: [(SMTPConfiguration.Security.none, 25), (.starttls, 587), (.tls, 465)])
    func `has the port of its kind`(security: SMTPConfiguration.Security, port: Int) throws {
        #expect(try configuration(security).port == port)
    }

    @Test func `sends no password unencrypted to another machine`() throws {
        let login = SMTPConfiguration.Login(user: "broker", password: Secret("x"))
        for host in ["mail.bnes.example", "127.evil.example", "10.0.0.1"] {
            #expect(throws: SMTPConfiguration.Fault.passwordUnencrypted) {
                try configuration(host: host, .none, login: login)
            }
        }
        for host in ["localhost", "127.0.0.1", "::1"] {
            #expect(throws: Never.self) { try configuration(host: host, .none, login: login) }
        }
    }

    @Test(arguments: ["", "a/b", "a b", "a@b", "a\r\nb", "user:pass@host", "a?b", "a#b", "a%0d"])
    func `has a host and a name that are nothing else`(host: String) {
        #expect(throws: SMTPConfiguration.Fault.notAHost(host)) { try configuration(host: host) }
        #expect(throws: SMTPConfiguration.Fault.notAHost(host)) { try configuration(introducedAs: host) }
    }

    @Test(arguments: [0, -1, 65_536, Int.max])
    func `has a port that exists`(port: Int) {
        #expect(throws: SMTPConfiguration.Fault.notAPort(port)) { try configuration(port: port) }
    }

    @Test func `never tells its password`() throws {
        let login = SMTPConfiguration.Login(user: "broker", password: Secret("open sesame"))
        let configuration = try configuration(login: login)
        var dumped = ""
        dump(configuration, to: &dumped)
        for told in ["\(configuration)", String(reflecting: configuration), dumped, "\(login)", configuration.url] {
            #expect(!told.contains("sesame"))
        }
    }
}
