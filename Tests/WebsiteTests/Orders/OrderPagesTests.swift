import Brokerage
import BrokerageTesting
import HTTPTypes
import Testing
import Website

@Suite struct OrderPagesTests {
    private func date(_ name: String, _ day: String) -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", "3"), ("\(name)-year", "2026")]
    }

    private let signed = Array("%PDF-1.7\n% signed\n%%EOF\n".utf8)

    @Test func `issued, printed, sent and taken in signed, in the browser`() async throws {
        let story = try await Scenario()
        let options = try await story.funds()
        let broker = try await story.site().signedIn(as: .broker)
        let pages = "/cases/\(options.caseID)"
        let half = try await broker.submit(pages + "/order", [("conditions", "A room & a view")])
        #expect(half.status == 422)
        #expect(half.body.contains("Enter the day the placement starts"))
        #expect(half.body.contains("A room &amp; a view</textarea>"))

        let issued = try await broker.submit(
            pages + "/order",
            [("conditions", "A room & a view")] + date("start-on", "5")
        )
        #expect(issued.location == pages + "/order")
        let page = try await broker.get(pages + "/order")
        #expect(page.body.contains("PA-1001/1"))
        // No printer here, and no address: the page says both.
        #expect(page.body.contains("A PDF could not be made here"))
        #expect(page.body.contains("no e-mail address is known"))
        let path = try #require(page.body.firstMatch(of: /href="([^"]+\/print)"/)).output.1
        let printed = try await broker.get(String(path))
        #expect(printed.headers[.contentType]?.hasPrefix("text/html") == true)
        for words in [
            "A PDF could not be made", "Placement agreement PA-1001/1", "Irene Ellis", "7 June 1941",
            "Thursday 5 March 2026", "£900.00", "A room &amp; a view", "Only version 1 can be signed",
            "Bath and North East Somerset Council",
        ] {
            #expect(printed.body.contains(words), "\(words)")
        }
        #expect(try await story.outbox().contains { $0.kind == .orderSent })

        let form = try await broker.get(pages + "/signed")
        #expect(form.body.contains("PA-1001/1"))
        func takeIn(_ fields: [(String, String)], file: String = "signed.pdf") async throws -> Answer {
            let key = try await broker.get(pages + "/signed").input("form-key") ?? ""
            return try await broker.upload(
                pages + "/signed",
                [("form-key", key)] + fields,
                file: ("file", file, signed)
            )
        }
        let empty = try await takeIn([("version", "x"), ("signed-by", "Ruth Dale")], file: "")
        #expect(empty.status == 422)
        for words in ["Enter the version on the paper as a whole number", "Choose the signed agreement", "Ruth Dale"] {
            #expect(empty.body.contains(words), "\(words)")
        }
        let known = [("signed-by", "Ruth Dale")] + date("signed-on", "2")
        let wrong = try await takeIn([("version", "2")] + known)
        #expect(wrong.status == 409)
        #expect(wrong.body.contains("There is no version 2 of PA-1001. The version to be signed is 1."))
        #expect(wrong.body.contains("value=\"Ruth Dale\""))
        let taken = try await takeIn([("version", "1")] + known)
        #expect(taken.location == pages)
        #expect(try await story.page(options.caseID).heading.state == .arranging)
        let after = try await broker.get(pages + "/order")
        #expect(after.body.contains("By Ruth Dale on 2 March 2026"))
        #expect(try await broker.get(pages + "/signed").body.contains("has come back signed already"))
        #expect(try await story.isWhole())
    }

    @Test func `the same form sent twice issues one version and sends one letter`() async throws {
        let story = try await Scenario()
        let options = try await story.funds()
        let broker = try await story.site().signedIn(as: .broker)
        let path = "/cases/\(options.caseID)/order"
        let fields = [("form-key", try await broker.get(path).input("form-key") ?? "")] + date("start-on", "5")
        for _ in 1...2 { #expect(try await broker.post(path, fields).status == 303) }
        #expect(try await story.orderPage(options.caseID).versions.count == 1)
        #expect(try await story.outbox().filter { $0.kind == .orderSent }.count == 1)
    }

    @Test func `a new version says what it undoes, and the old one is refused (stale version)`() async throws {
        let story = try await Scenario()
        let (options, first) = try await story.signs()
        let broker = try await story.site().signedIn(as: .broker)
        let pages = "/cases/\(options.caseID)"
        let page = try await broker.get(pages + "/order")
        #expect(page.body.contains("the copy that was signed no longer holds"))
        #expect(try await broker.submit(pages + "/order", date("start-on", "9")).status == 303)
        let after = try await broker.get(pages + "/order")
        #expect(after.body.contains("PA-1001/2"))
        #expect(after.body.contains("Replaced"))
        let old = try await broker.get("\(pages)/orders/\(first)/print")
        #expect(old.body.contains("This version doesn’t hold any more: version 2 took its place"))
        let again = try await broker.submit(pages + "/order", to: pages + "/order/send", [])
        #expect(again.status == 303)
        #expect(try await story.outbox().filter { $0.kind == .orderSent }.count == 3)
    }

    @Test(arguments: ["order", "signed", "order/send"])
    func `what isn't there isn't found, and who may not broker only looks`(page: String) async throws {
        let story = try await Scenario()
        let (options, _) = try await story.signs()
        let site = try await story.site()
        let (broker, finance) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .finance))
        #expect(
            try await broker.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/\(page)").status
                == (page == "order/send" ? 405 : 404)
        )
        let seen = try await finance.get("/cases/\(options.caseID)/order")
        #expect(seen.status == 200)
        #expect(!seen.body.contains("Send it again") && !seen.body.contains("Issue version"))
        #expect(try await finance.get("/cases/\(options.caseID)/signed").status == 403)
        #expect(try await site.signedIn(as: .ward).get("/cases/\(options.caseID)/order").status == 403)
    }
}
