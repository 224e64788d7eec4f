import Brokerage
import BrokerageTesting
import HTTPTypes
import Logging
import Testing
import Website

@Suite struct ErrorPageTests {
    private static let words = ["Irene Ellis", "943 476 5919", "irene.ellis@example.org"]
    private static let table = routes + Route.failing

    private func expectNone(of words: [String], in text: String, _ what: String) {
        for word in words + ["Irene", "Ellis", "9434765919", "943+476+5919"] where text.contains(word) {
            Issue.record("\(what) holds “\(word)”")
        }
    }

    @Test func `a form that breaks gives a reference that stands in the log, and nothing that was typed`() async throws
    {
        let log = KeptLog()
        let site = try await Scenario().site(logger: log.logger)
        let browser = try await site.signedIn(as: .broker, Self.table)
        let answer = try await browser.post(
            "/failing",
            [("name", Self.words[0]), ("nhs-number", Self.words[1]), ("email", Self.words[2])]
        )
        #expect(answer.status == 500)
        let reference = try #require(answer.body.firstMatch(of: /this reference: ([A-Z2-9]{8})\./)).1
        let line = try #require(log.lines.first { $0.hasPrefix("error") && $0.contains("reference=\(reference)") })
        #expect(line.contains("route=/failing") && line.contains("error=FaultCase.unreadable"))
        #expect(log.lines.contains { $0.contains("status=500") && $0.contains("reference=\(reference)") })
        expectNone(of: Self.words, in: answer.body, "the page")
        expectNone(of: Self.words, in: log.text, "the log")
        #expect(answer.headers[.init("Content-Security-Policy")!] != nil)

        // It says that what was typed is kept, and so it is.
        #expect(answer.body.contains("What you typed is kept."))
        #expect(try await browser.get("/failing").body == "name=Irene Ellis")
    }

    @Test func `a page that breaks says so, without a word of its address`() async throws {
        let log = KeptLog()
        let site = try await Scenario().site(logger: log.logger)
        let browser = try await site.signedIn(as: .broker, Self.table)
        let answer = try await browser.get("/failing?broken=Irene+Ellis")
        #expect(answer.status == 500)
        #expect(answer.body.contains("Try again in a minute."))
        #expect(!answer.body.contains("What you typed is kept"))
        expectNone(of: Self.words, in: answer.body + log.text, "page or log")
        #expect(log.text.contains("error=FaultWithWords."))
    }

    @Test func `what can't be kept isn't said to be kept`() async throws {
        let story = try await Scenario()
        let log = KeptLog()
        let site = try await story.site(logger: log.logger)
        let browser = try await site.signedIn(as: .broker, Self.table)
        let full = Partnership(
            database: FullDatabase(inner: story.engine),
            secret: story.partnership.secret,
            clock: { story.clock.now }
        )
        let later = try await Browser(story.site(logger: log.logger, over: full), Self.table, cookies: browser.cookies)
        let answer = try await later.post("/failing", [("name", "Irene Ellis")])
        #expect(answer.status == 500)
        #expect(log.text.contains("error=FaultCase.unreadable"))
        #expect(!answer.body.contains("is kept"))
        #expect(answer.body.contains("Go back in your browser"))
        expectNone(of: Self.words, in: answer.body + log.text, "page or log")
    }

    @Test func `an address that leads nowhere is logged without what somebody typed into it`() async throws {
        let log = KeptLog()
        let site = try await Scenario().site(logger: log.logger)
        let browser = try await site.signedIn(as: .broker)
        #expect(try await browser.get("/people/Irene-Ellis?nhs=943+476+5919").status == 404)
        #expect(log.lines.last?.contains("route=- status=404") == true)
        #expect(try await browser.post("/cases?q=Irene+Ellis", []).status == 405)
        #expect(log.lines.last?.contains("method=POST") == true)
        #expect(log.lines.last?.contains("route=/cases status=405") == true)
        #expect(try await browser.get("/cases/Irene%20Ellis").status == 404)
        #expect(log.lines.last?.contains("route=/cases/{case} status=404") == true)
        let method = try #require(HTTPRequest.Method("IRENE-ELLIS"))
        #expect(try await browser.send(method, "/cases", headers: [:], body: []).status == 405)
        #expect(log.lines.last?.contains("method=other") == true)
        expectNone(of: Self.words, in: log.text.replacing("IRENE", with: "Irene"), "the log")
    }

    @Test func `without its database the server is alive, and not ready`() async throws {
        let story = try await Scenario()
        let log = KeptLog()
        let partnership = Partnership(database: SilentDatabase(), secret: Array("s".utf8), clock: { story.clock.now })
        let site = try await story.site(logger: log.logger, over: partnership)
        let browser = Browser(site)
        let ready = try await browser.get("/ready")
        #expect(ready.status == 503 && ready.body == "not ready\n")
        #expect(try await browser.get("/health").status == 200)
        #expect(try await browser.get("/help").status == 200)
    }

    @Test func `a form that is too long is told so, and a file that is too large how large it may be`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .practitioner)
        let long = try await browser.post("/referrals/new", [("words", String(repeating: "a", count: 1_100_000))])
        #expect(long.status == 413)
        #expect(long.body.contains("There is more text in this form than CareBroker takes"))
        #expect(!long.body.contains("MB"))

        let referral = try await story.drafts("Irene Ellis")
        let page = "/cases/\(referral)/referral/documents"
        let large = [UInt8](repeating: 65, count: FileType.maximumBytes + 1)
        let file = try await browser.upload(page, [], file: ("file", "large.txt", large))
        #expect(file.status == 413)
        #expect(file.body.contains("A file may be 20 MB at most"))

        // Words in a form that takes files are words all the same, and a form without files has no file that is too large.
        let words = [("kind", String(repeating: "a", count: 1_100_000))]
        let wordy = try await browser.upload(page, words, file: ("file", "small.txt", [65]))
        #expect(wordy.status == 413 && wordy.body.contains("There is more text in this form"))
        let elsewhere = try await browser.upload("/referrals/new", [], file: ("file", "small.txt", [65]))
        #expect(elsewhere.status == 413 && !elsewhere.body.contains("MB"))
    }
}
