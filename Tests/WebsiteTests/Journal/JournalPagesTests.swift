import Brokerage
import BrokerageTesting
import Testing
import Website

/// The journal's page: what it shows to whom, how it is narrowed and turned, and its head.
@Suite struct JournalPagesTests {
    private func story() async throws -> (story: Scenario, site: Site, first: Identifier<Case>) {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let first = try await story.allocates("Irene Ellis")
        story.clock.pass(minutes: 5)
        try await story.refers("Joan Drew")
        _ = try await story.page(first, as: .ward)
        return (story, try await story.site(), first)
    }

    @Test func `an administrator reads all of it without a person's name`() async throws {
        let (story, site, _) = try await story()
        let browser = try await site.signedIn(as: .administrator)
        let page = try await browser.get("/journal")
        try expectSample(page, named: "journal/administrator")
        #expect(!page.body.contains("Ellis") && !page.body.contains("Drew"))
        #expect(page.body.contains("C-1001") && !page.body.contains("href=\"/cases/"))
        guard case .whole(let count, let head) = try await story.verdict() else { return }
        #expect(page.body.contains("<code class=\"cb-head\">\(count) \(head)</code>"))
        // The line is one that a head file takes.
        #expect(JournalHead(line: "\(count) \(head)") == JournalHead(seq: count, digest: head))
    }

    @Test func `a team manager reads of their cases by name, each leading to its page`() async throws {
        let (story, site, first) = try await story()
        let browser = try await site.signedIn(as: .teamManager)
        let page = try await browser.get("/journal")
        try expectSample(page, named: "journal/team-manager")
        #expect(page.body.contains("<a href=\"/cases/\(first)\">C-1001</a>"))
        #expect(page.body.contains("Irene Ellis"))
        #expect(!page.body.contains("Signed in"))
        // What they read of people is on record.
        let again = try await browser.get("/journal?kind=views&case=C-1001")
        #expect(again.body.contains("A team manager"))
        #expect(try await story.isWhole())
    }

    @Test func `a case's page leads to who looked at it`() async throws {
        let (_, site, first) = try await story()
        let link = "<a href=\"/journal?case=C-1001\">Who did what, and who looked</a>"
        #expect(try await site.signedIn(as: .teamManager).get("/cases/\(first)").body.contains(link))
        #expect(try await !site.signedIn(as: .broker).get("/cases/\(first)").body.contains("/journal"))
    }

    @Test func `it is narrowed by its address, and what can't be read is said beside the field`() async throws {
        let (story, site, _) = try await story()
        let browser = try await site.signedIn(as: .administrator)
        let looks = try await browser.get("/journal?kind=views&case=c1001")
        #expect(looks.body.contains("A ward"))
        #expect(!looks.body.contains("Case allocated"))
        try expectSample(looks, named: "journal/who-looked")
        let broker = try await browser.get("/journal?who=\(story.account(.teamManager))")
        #expect(broker.body.contains("Case allocated") && !broker.body.contains("Referral sent"))
        #expect(try await browser.get("/journal?who=carebroker").body.contains("Policy loaded"))
        let day = "from-day=2&from-month=3&from-year=2026&to-day=2&to-month=march&to-year=2026"
        #expect(try await browser.get("/journal?\(day)").body.contains("Referral sent"))
        let empty = try await browser.get("/journal?from-day=3&from-month=3&from-year=2026")
        #expect(empty.body.contains("Nothing in the journal fits."))
        // Every form of it keeps to what is asked for.
        #expect(empty.body.contains("value=\"2026\""))

        let wrong: [(String, String)] = [
            ("case=everything", "Enter a case number, like C-1001"),
            ("from-day=31&from-month=2&from-year=2026", "The first day must be a real date"),
            ("from-day=3&from-year=2026", "The first day must include a month"),
            (
                "from-day=3&from-month=3&from-year=2026&to-day=2&to-month=3&to-year=2026",
                "The last day must be the first day or after it"
            ),
        ]
        for (query, why) in wrong {
            let answer = try await browser.get("/journal?\(query)")
            #expect(answer.status == 422, "\(query)")
            #expect(answer.body.contains(why), "\(query)")
        }
        #expect(try await browser.get("/journal?case=everything").body.contains("value=\"everything\""))
        // What isn't on the list narrows nothing.
        #expect(try await browser.get("/journal?kind=no-such&who=%00&before=x").status == 200)
    }

    @Test func `older pages are reached and keep their place`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        for number in 1...70 {
            try await story.does(
                AddOrganisation(name: "Body \(number)", kind: .nhs, commissioner: nil),
                as: .administrator
            )
        }
        let browser = try await story.site().signedIn(as: .administrator)
        let newest = try await browser.get("/journal?kind=accounts")
        let older = try #require(
            newest.body.firstMatch(of: /href="(\/journal\?kind=accounts&amp;before=\d+)">Older/)?.1
        )
        let path = String(older).replacing("&amp;", with: "&")
        let page = try await browser.get(path)
        #expect(page.body.contains(">Newest</a>") && page.body.contains(">Newer</a>"))
        func entries(_ answer: Answer) -> [String] {
            answer.body.matches(of: /Body \d+ added/).map { String($0.0) }
        }
        let before = entries(page)
        try await story.does(AddOrganisation(name: "Body 99", kind: .nhs, commissioner: nil), as: .administrator)
        #expect(entries(try await browser.get(path)) == before)
        #expect(Set(entries(newest)).isDisjoint(with: before) && !before.isEmpty)
    }

    @Test(arguments: Role.allCases)
    func `who may not read it has no entry in the navigation and is refused`(role: Role) async throws {
        let browser = try await Scenario().site().signedIn(as: role)
        let may = role == .administrator || role == .teamManager
        #expect(try await browser.get("/journal").status == (may ? 200 : 403))
        #expect(try await browser.get("/account").body.contains(">Journal</a>") == may)
    }
}
