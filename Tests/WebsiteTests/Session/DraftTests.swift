import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct DraftTests {
    @Test func `a draft sent after the session ended is kept for the form it names`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .administrator)
        story.clock.pass(minutes: 45)
        let late = try await browser.post("/drafts?form=%2Faccounts%2Fnew", [("name", "Ada Moss")])
        #expect(late.location == "/sign-in")
        try await browser.signIn(as: .administrator)
        #expect(try await browser.typed("name", on: "/accounts/new") == "Ada Moss")
    }

    @Test(arguments: [
        "", "?form=", "?form=%2F%2Fevil.example", "?form=%2Fno%2Fsuch%2Fform", "?form=%2Fdrafts",
        "?form=%2Faccounts%2Fnew%3Fa%3Db", "?form=https%3A%2F%2Fevil.example%2Faccounts%2Fnew",
    ])
    func `nothing is kept but for a form of ours`(query: String) async throws {
        let browser = try await Scenario().site().signedIn(as: .administrator)
        #expect(try await browser.post("/drafts" + query, [("name", "Ada")]).status == 404)
    }

    @Test func `a password, a key and a token are never kept`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .administrator)
        let secrets = [("password", "three random words"), ("code", "123456"), ("form-key", "K"), ("form-token", "T")]
        let answer = try await browser.post("/drafts?form=%2Faccounts%2Fnew", [("name", "Ada")] + secrets)
        #expect(answer.status == 200)
        guard case .account(let account) = story.actor(.administrator) else { return }
        #expect(try await story.partnership.draft(of: "/accounts/new", for: account)?.body == "name=Ada")
    }

    @Test func `as much as a form takes is kept, and shown again`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .administrator)
        // Three bytes on its way for each byte of text, and three again as it is kept.
        let long = String(repeating: "é ", count: 100_000)
        let kept = try await browser.post("/drafts?form=%2Faccounts%2Fnew", [("name", long)])
        #expect(kept.status == 200)
        #expect(try await browser.typed("name", on: "/accounts/new") == long)
        story.clock.pass(minutes: 45)
        let late = try await browser.post("/accounts/new", [("name", long + "!")])
        #expect(late.location == "/sign-in?next=%2Faccounts%2Fnew")
        try await browser.signIn(as: .administrator)
        #expect(try await browser.typed("name", on: "/accounts/new") == long + "!")
    }

    @Test func `more than a form takes is said to be too long, and never said to be saved`() async throws {
        let browser = try await Scenario().site().signedIn(as: .administrator)
        let answer = try await browser.post(
            "/drafts?form=%2Faccounts%2Fnew",
            [("name", String(repeating: "a", count: 1_100_000))]
        )
        #expect(answer.status == 413)
        #expect(answer.body.contains("There is more text in this form than CareBroker takes"))
        #expect(!answer.body.contains("A file may be"))
    }

    @Test func `a form that was taken leaves no draft`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .administrator)
        guard case .account(let account) = story.actor(.assistantDirector) else { return }
        let page = "/accounts/\(account)/limit"
        let weekly = [("weekly", "1200")]
        #expect(try await browser.post(Path("/drafts").query("form", page).text, weekly).status == 200)
        #expect(try await browser.typed("weekly", on: page) == "1200")
        #expect(try await browser.submit(page, [("commissioner", "bnes")] + weekly).status == 303)
        #expect(try await browser.typed("weekly", on: page) == "")
    }

    @Test(arguments: [
        ("/cases?q=Ellis&show=over", "/cases?q=Ellis&show=over"),
        ("/cases?show=a%26b&q=%3Cx%3E", "/cases?q=%3Cx%3E&show=a%26b"),
        ("/accounts/", "/accounts"),
        ("/cases?q=%", "/cases"),
        ("/cases?next=//evil.example", "/cases?next=%2F%2Fevil.example"),
        ("/", "/"),
    ])
    func `after signing in somebody sees what they had asked for`(asked: String, shown: String) async throws {
        let site = try await Scenario().site()
        for method in ["GET", "HEAD"] {
            let browser = Browser(site)
            let answer = try await method == "GET" ? browser.get(asked) : browser.head(asked)
            let location = try #require(answer.location)
            let role: Role = asked.hasPrefix("/accounts") ? .administrator : .broker
            #expect(try await browser.signIn(as: role, at: location).location == shown)
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "evil", ""])
    func `nobody is led to another site after signing in`(next: String) async throws {
        let browser = Browser(try await Scenario().site())
        let answer = try await browser.signIn(as: .broker, at: Path("/sign-in").query("next", next).text)
        #expect(answer.location == "/")
    }
}

extension Browser {
    /// What stands in a field of a page's own form.
    fileprivate func typed(_ field: String, on page: String) async throws -> String? {
        let form = ShownForm.all(on: try await get(page).body).first { $0.action == page }
        return form?.typed.first { $0.name == field }?.value
    }
}
