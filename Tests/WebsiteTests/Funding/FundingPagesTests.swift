import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct FundingPagesTests {
    private func date(_ name: String, _ day: String) -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", "3"), ("\(name)-year", "2026")]
    }

    @Test func `from the request to the panel's decision, in the browser (B&NES 2.2.9)`() async throws {
        let story = try await Scenario()
        let options = try await story.knowsPrice(from: Scenario.overRate)
        let site = try await story.site()
        let (broker, chair) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .panelChair))
        let pages = "/cases/\(options.caseID)"
        #expect(try await broker.get(pages).body.contains("href=\"\(pages)/funding\""))
        let ask = try await broker.get(pages + "/funding")
        #expect(ask.body.contains("Single Panel decides"))
        #expect(ask.body.contains("£50.00 over the rate of £1,000.00"))
        let asked = try await broker.submit(pages + "/funding", [("words", "Near her husband")])
        #expect(asked.location == pages)

        let list = try await chair.get("/funding")
        #expect(list.body.contains("href=\"\(pages)/decision\""))
        #expect(try await chair.get(pages).body.contains("href=\"\(pages)/decision\""))
        let page = try await chair.get(pages + "/decision")
        for words in [
            "Near her husband", "Hoisted by two, needs a nurse at night", "Abbey Fields", "£900.00",
            "The person asks for this home", "£150.00 a week less", "Accommodation",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
        #expect(!page.body.contains("1941"), "The day of birth has nothing to do with the money")

        let request = try #require(page.input("request"))
        let silent = try await chair.submit(
            pages + "/decision",
            [("request", request), ("outcome", "deferred"), ("members", "P Hart & S Cole")] + date("sat-on", "31")
        )
        #expect(silent.status == 422)
        #expect(silent.body.contains("Enter what has to be known first"))
        #expect(silent.body.contains("The day the panel sat must be today"))
        #expect(silent.body.contains("value=\"P Hart &amp; S Cole\""))
        #expect(silent.body.contains("value=\"31\""))
        let decided = try await chair.submit(
            pages + "/decision",
            [("request", request), ("outcome", "agreed"), ("members", "P Hart"), ("conditions", "Review in May")]
                + date("sat-on", "2")
        )
        #expect(decided.location == "/funding")
        #expect(try await story.page(options.caseID).heading.state == .ordering)
        #expect(try await broker.get(pages + "/decision").body.contains("Conditions: Review in May"))
        #expect(try await broker.get(pages).body.contains("href=\"\(pages)/order\""))
        #expect(try await story.isWhole())
    }

    @Test func `an approver decides in one step, and why not stands where they can't (B&NES 2.1.4)`() async throws {
        let story = try await Scenario()
        let (options, request) = try await story.asksFunding()
        let site = try await story.site()
        let approver = try await site.signedIn(as: .assistantDirector)
        let path = "/cases/\(options.caseID)/decision"
        let without = try await approver.get(path)
        #expect(without.body.contains("No limit is set for you"))
        #expect(without.input("request") == nil)
        let forced = try await approver.submit(
            "/funding",
            to: path,
            [("request", request.text), ("outcome", "agreed")]
        )
        #expect(forced.status == 409)
        try await story.limits(to: .pounds(1_500))
        let unsaid = try await approver.submit(path, [("request", request.text), ("reasons", "Think <first>")])
        #expect(unsaid.status == 422)
        #expect(unsaid.body.contains("Select what you decide"))
        #expect(unsaid.body.contains("Think &lt;first&gt;"))
        let decided = try await approver.submit(path, [("request", request.text), ("outcome", "agreed")])
        #expect(decided.status == 303)
        #expect(try await story.page(options.caseID).heading.state == .ordering)
    }

    @Test func `who asks can't approve, and is told so (B&NES 2.1.4)`() async throws {
        let story = try await Scenario()
        let council = story.organisations.council
        let both = try await story.hires([(.broker, council), (.assistantDirector, council)])
        try await story.limits(both, to: .pounds(5_000))
        let options = try await story.knowsPrice()
        let request = try await story.does(AskForFunding(caseID: options.caseID), by: both)
        let site = try await story.site()
        let hash = try await site.passwords.hash(Scenario.password)
        try await story.does(SetPassword(accountID: both, hash: hash), as: .administrator)
        let browser = Browser(site)
        _ = try await browser.submit(
            "/sign-in",
            [("email", "several@example.org"), ("password", Scenario.password)]
        )
        let path = "/cases/\(options.caseID)/decision"
        let page = try await browser.get(path)
        #expect(page.body.contains("You asked for this funding, so somebody else decides."))
        #expect(page.input("request") == nil)
        let forced = try await browser.submit(
            "/funding",
            to: path,
            [("request", request.text), ("outcome", "agreed")]
        )
        #expect(forced.status == 409)
        #expect(try await story.page(options.caseID).heading.state == .funding)
    }

    @Test func `a page that stood open while the funding was asked for again decides nothing`() async throws {
        let story = try await Scenario()
        let (options, request) = try await story.asksFunding(from: Scenario.overRate)
        let chair = try await story.site().signedIn(as: .panelChair)
        let path = "/cases/\(options.caseID)/decision"
        let open = try await chair.get(path)
        try await story.panel(.deferred, on: request, reasons: "Which room?")
        story.clock.pass(minutes: 1)
        try await story.does(AskForFunding(caseID: options.caseID, words: "Room 4"), as: .broker)
        let late = try await chair.post(
            path,
            [
                ("form-key", open.input("form-key") ?? ""), ("request", request.text), ("outcome", "agreed"),
                ("members", "P Hart"),
            ] + date("sat-on", "2")
        )
        #expect(late.status == 409)
        #expect(late.body.contains("This request isn’t waiting for a decision any more."))
        #expect(late.body.contains("Room 4"), "The page shows the request as it stands now")
    }

    @Test(arguments: ["funding", "decision"])
    func `what isn't there isn't found, and a ward sees no prices`(page: String) async throws {
        let story = try await Scenario()
        let (options, _) = try await story.asksFunding()
        let site = try await story.site()
        let (broker, ward) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .ward))
        #expect(try await broker.get("/cases/\(options.caseID)/\(page)").status == 200)
        #expect(try await broker.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/\(page)").status == 404)
        #expect(try await ward.get("/cases/\(options.caseID)/\(page)").status == 403)
        #expect(try await ward.get("/funding").status == 403)
        #expect(try await !ward.get("/cases/\(options.caseID)").body.contains("/\(page)\""))
    }
}
