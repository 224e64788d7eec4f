import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct CasePagesTests {
    @Test func `the team manager allocates, the broker starts, and the two working hours stand beside it`() async throws
    {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.refers("Irene Ellis")
        let site = try await story.site()
        let manager = try await site.signedIn(as: .teamManager)
        let broker = try await site.signedIn(as: .broker)

        let desk = try await manager.get("/desk/to-allocate").body
        #expect(desk.contains("href=\"/cases/\(id)\"") && desk.contains("You: allocate it to a broker"))
        let page = "/cases/\(id)/allocate"
        #expect(try await manager.get(page).body.contains("Holds nothing"))
        let nobody = try await manager.submit(page, [])
        #expect(nobody.status == 422)
        #expect(nobody.body.contains("Select a broker") && nobody.body.contains("href=\"#broker\""))
        let given = try await manager.submit(page, [("broker", story.account(.broker).text)])
        #expect(given.location == "/desk/to-allocate")
        let after = try await manager.get("/desk/to-allocate").body
        #expect(after.contains("C-1001 goes to A broker.") && after.contains("Every case has a broker."))

        let held = try await broker.get("/").body
        #expect(held.contains("Irene Ellis") && held.contains("today 11:00"))
        let waiting = try await broker.get("/cases/\(id)").body
        #expect(waiting.contains("Due today 11:00.") && waiting.contains("It is your turn."))
        #expect(try await broker.submit("/cases/\(id)", to: "/cases/\(id)/start", []).location == "/cases/\(id)")
        let started = try await broker.get("/cases/\(id)").body
        #expect(started.contains("Work has started.") && started.contains("Next: rank the homes"))
        #expect(!started.contains("Due today 11:00."))
    }

    @Test func `work that isn't started in time is late on the desk and on the page`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.allocates("Irene Ellis")
        try await story.passes(to: "2026-03-02 11:20")
        let broker = try await story.site().signedIn(as: .broker)
        #expect(try await broker.get("/").body.contains("20 min late"))
        #expect(try await broker.get("/cases/\(id)").body.contains("Due 20 min ago."))
    }

    @Test func `the page says where it stands, whose turn it is, and why a step can't be taken yet`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker).get("/cases/\(options.caseID)").body
        #expect(broker.contains("It is A practitioner’s turn."))
        #expect(broker.contains("2.2.6"))
        #expect(broker.contains("Offers") && broker.contains("Abbey Fields") && broker.contains("£900.00"))
        #expect(broker.contains("Timeline") && broker.contains("Work started"))
        let practitioner = try await site.signedIn(as: .practitioner).get("/cases/\(options.caseID)").body
        #expect(practitioner.contains("It is your turn."))
        #expect(practitioner.contains("href=\"/cases/\(options.caseID)/suitability\""))
        // The ward follows the case and has nothing to press.
        let ward = try await site.signedIn(as: .ward).get("/cases/\(options.caseID)").body
        #expect(ward.contains("It is A practitioner’s turn.") && !ward.contains("/suitability\""))
    }

    @Test(arguments: CaseEnding.withoutPlacement)
    func `a case ends for a reason, says so, and the person can be referred again`(ending: CaseEnding) async throws {
        let story = try await Scenario()
        let id = try await story.starts("Irene Ellis")
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker)
        let unsaid = try await broker.submit("/cases/\(id)/end", [("words", "Her son rang")])
        #expect(unsaid.status == 422)
        #expect(unsaid.says("Select why the case ends") && unsaid.body.contains("\nHer son rang</textarea>"))
        let ended = try await broker.submit(
            "/cases/\(id)/end",
            [("ending", ending.rawValue), ("words", "Her son rang")]
        )
        #expect(ended.location == "/cases/\(id)")
        let page = try await broker.get("/cases/\(id)")
        #expect(page.says("This case is over") && page.says(ending.inWords) && page.says("Her son rang"))
        #expect(!page.body.contains("Next:"))
        #expect(try await broker.get("/").says("You hold no open cases."))
        #expect(try await broker.get("/cases/\(id)/end").says("is over"))

        let practitioner = try await site.signedIn(as: .practitioner)
        let again = try await practitioner.submit("/cases/\(id)", to: "/cases/\(id)/refer-again", [])
        let referral = try #require(again.location)
        #expect(referral != "/cases/\(id)/referral")
        #expect(try await practitioner.get(referral).says("Irene Ellis"))
        #expect(try await practitioner.get("\(referral)/person").body.contains("value=\"Ellis\""))
        let twice = try await practitioner.submit("/cases/\(id)", to: "/cases/\(id)/refer-again", [])
        #expect(twice.status == 409)
        #expect(twice.says("C-1002 is open for this person."))
    }

    @Test func `a draft is given up, and nobody else has seen it`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts("Irene Ellis")
        let site = try await story.site()
        #expect(try await site.signedIn(as: .broker).get("/cases/\(id)").status == 404)
        let practitioner = try await site.signedIn(as: .practitioner)
        #expect(try await practitioner.get("/cases/\(id)/referral").body.contains("href=\"/cases/\(id)/end\""))
        let form = try await practitioner.get("/cases/\(id)/end")
        #expect(form.says("The draft is closed. Nobody else has seen it."))
        let given = try await practitioner.submit("/cases/\(id)/end", [("ending", "sent-in-error")])
        #expect(given.location == "/cases/\(id)")
        #expect(try await practitioner.get("/").says("You hold no open cases."))
    }

    @Test(arguments: [
        ("ellis irene", true), ("Ellis, Irene", true), ("943 476 5919", true), ("9434765919", true), ("c-1001", true),
        ("C1001", true), ("BS31 1AA", true), (" irene ", true), ("Pike", false), ("943 476 5918", false),
        ("<b>", false), ("%", false),
    ])
    func `a case is found by name, NHS number or case number, and nothing else is`(words: String, isFound: Bool)
        async throws
    {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis") { referral in
            referral.person.nhsNumber = try? NHSNumber(typed: "943 476 5919")
            referral.person.postcode = try? Postcode(typed: "BS31 1AA")
        }
        let broker = try await story.site().signedIn(as: .broker)
        let asked = Path("/cases").query("q", words).text
        let found = try await broker.get(asked)
        #expect(found.status == 200)
        #expect(found.body.contains("href=\"/cases/\(id)\"") == isFound)
        if !isFound { #expect(found.says("No case fits.")) }
    }

    @Test func `the list is narrowed by plain links and made up filters change nothing`() async throws {
        let story = try await Scenario()
        let open = try await story.allocates("Irene Ellis")
        let over = try await story.refers("Harold Pike")
        try await story.does(EndCase(caseID: over, ending: .declined), as: .practitioner)
        let broker = try await story.site().signedIn(as: .broker)
        func ids(_ query: String) async throws -> [Bool] {
            let body = try await broker.get("/cases\(query)").body
            return [open, over].map { body.contains("href=\"/cases/\($0)\"") }
        }
        #expect(try await ids("") == [true, false])
        #expect(try await ids("?show=over") == [false, true])
        #expect(try await ids("?show=all") == [true, true])
        #expect(try await ids("?category=residential") == [false, false])
        #expect(try await ids("?broker=\(story.account(.broker))") == [true, false])
        #expect(try await ids("?show=nonsense&priority=x&page=99999999999999999999&broker=%00") == [true, false])
    }
}
