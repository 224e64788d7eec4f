import Brokerage
import BrokerageTesting
import Database
import Testing

/// An account from its first day to its last, pressed on the pages.
@Suite struct OwnPasswordTests {
    private static let page = "/account/password"

    private func signsIn(_ browser: Browser, _ email: String, _ password: String) async throws -> Bool {
        let answer = try await browser.submit("/sign-in", [("email", email), ("password", password)])
        return answer.status == 303
    }

    @Test func `somebody changes their own password, and is signed out everywhere else`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let here = try await site.signedIn(as: .broker)
        let elsewhere = try await site.signedIn(as: .broker)
        let another = try await site.signedIn(as: .ward)
        try expectSample(try await here.get("/account"), named: "accounts/own")
        try expectSample(try await here.get(Self.page), named: "accounts/own-password")
        let answer = try await here.submit(
            Self.page,
            [("old-password", Scenario.password), ("new-password", "four new words here")]
        )
        #expect(answer.location == "/account")
        let back = try await here.get("/account")
        #expect(back.status == 200)
        #expect(back.body.contains("Your password is changed."))
        #expect(try await elsewhere.get("/account").status == 303)
        #expect(try await another.get("/account").status == 200)
        #expect(try await !signsIn(Browser(site), "broker@example.org", Scenario.password))
        #expect(try await signsIn(Browser(site), "broker@example.org", "four new words here"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: [
        ("", "four new words here", "Enter the password you have now"),
        ("not my password", "four new words here", "This isn’t the password you have now. Enter it again"),
        (Scenario.password, "", "Enter a password of at least 12 characters"),
        (Scenario.password, "eleven char", "Enter a password of at least 12 characters"),
        (Scenario.password, String(repeating: "long", count: 51), "Enter a password of 200 characters or fewer"),
        (Scenario.password, Scenario.password, "Enter a password other than the one you have now"),
    ])
    func `a password that won't do is refused, and shown nowhere`(old: String, new: String, why: String) async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .broker)
        let answer = try await browser.submit(Self.page, [("old-password", old), ("new-password", new)])
        #expect(answer.status == 422)
        #expect(answer.body.contains(why))
        #expect(!answer.body.contains("value=\"\(new)\"") || new.isEmpty)
        #expect(try await signsIn(Browser(site), "broker@example.org", Scenario.password))
    }

    @Test func `after too many wrong tries even the right password waits`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let browser = try await story.site().signedIn(as: .broker)
        for _ in 1...10 {
            _ = try await browser.submit(
                Self.page,
                [("old-password", "not my password"), ("new-password", "four new words here")]
            )
        }
        let fields = [("old-password", Scenario.password), ("new-password", "four new words here")]
        let stopped = try await browser.submit(Self.page, fields)
        #expect(stopped.body.contains("There were too many wrong tries. Try again after 09:15"))
        story.clock.pass(minutes: 16)
        #expect(try await browser.submit(Self.page, fields).location == "/account")
    }

    @Test func `what is typed after the session has ended is kept without the passwords`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .broker)
        let opened = try await browser.get(Self.page)
        story.clock.pass(minutes: 31)
        let late = try await browser.post(
            Self.page,
            [
                ("form-key", opened.input("form-key") ?? ""), ("old-password", Scenario.password),
                ("new-password", "four new words here"),
            ]
        )
        #expect(late.location == "/sign-in?next=%2Faccount%2Fpassword")
        let draft = try await story.partnership.draft(of: Self.page, for: story.account(.broker))
        #expect(draft?.body.contains("words") != true && draft?.body.contains("password") != true)
    }

    @Test func `an account is added and signs in, is disabled, and comes back`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let administrator = try await site.signedIn(as: .administrator)
        let team = try #require(story.teams[.broker])
        let fields = [
            ("name", "Nell Frost"), ("email", "nell.frost@example.org"), ("role", "broker"), ("team", team.text),
            ("password", "rowing under bridges"),
        ]
        let key = try await administrator.get("/accounts/new").input("form-key") ?? ""
        // Sent twice, as by an impatient hand: one account, by one act.
        for _ in 1...2 {
            let added = try await administrator.post("/accounts/new", [("form-key", key)] + fields)
            #expect(added.location == "/accounts")
        }
        #expect(try await administrator.get("/accounts").body.contains("Nell Frost can sign in now."))
        let acts = try await story.engine.read {
            try $0.rows("SELECT action FROM journal ORDER BY seq DESC LIMIT 1").map { try $0.text("action") }
        }
        #expect(acts == ["add-account"])

        let nell = Browser(site)
        #expect(try await signsIn(nell, "nell.frost@example.org", "rowing under bridges"))
        #expect(try await nell.get("/").status == 200)

        let list = try await administrator.get("/accounts").body
        let id = try #require(list.firstMatch(of: /\/accounts\/([0-9a-z]{26})">Nell Frost/)?.1)
        let page = "/accounts/\(id)"
        let disabled = try await administrator.submit(page, to: page + "/disable", [])
        #expect(disabled.location == "/accounts")
        #expect(try await nell.get("/").location?.hasPrefix("/sign-in") == true)
        #expect(try await !signsIn(Browser(site), "nell.frost@example.org", "rowing under bridges"))
        _ = try await administrator.submit(page, to: page + "/enable", [])
        #expect(try await signsIn(Browser(site), "nell.frost@example.org", "rowing under bridges"))
        #expect(try await story.isWhole())
    }

    @Test func `who forgot their password is given another, and their sessions end`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let administrator = try await site.signedIn(as: .administrator)
        let broker = try await site.signedIn(as: .broker)
        let page = "/accounts/\(story.account(.broker))"
        #expect(try await administrator.get(page).body.contains("href=\"\(page)/password\""))
        try expectSample(try await administrator.get(page + "/password"), named: "accounts/new-password")
        let short = try await administrator.submit(page + "/password", [("password", "short")])
        #expect(short.status == 422)
        #expect(short.body.contains("Enter a password of at least 12 characters"))
        #expect(try await broker.get("/account").status == 200)

        let key = try await administrator.get(page + "/password").input("form-key") ?? ""
        for _ in 1...2 {
            let set = try await administrator.post(
                page + "/password",
                [("form-key", key), ("password", "rowing under bridges"), ("second-factor", "yes")]
            )
            #expect(set.location == page)
        }
        #expect(try await broker.get("/account").status == 303)
        #expect(try await !signsIn(Browser(site), "broker@example.org", Scenario.password))
        #expect(try await signsIn(Browser(site), "broker@example.org", "rowing under bridges"))
        let journal = try await administrator.get("/journal?kind=accounts").body
        #expect(journal.contains("New password set for A broker"))
        #expect(journal.contains("Second factor of A broker taken away"))
        #expect(try await story.isWhole())
    }

    @Test func `an account that can't be added comes back with what was typed, without its password`() async throws {
        let story = try await Scenario()
        let administrator = try await story.site().signedIn(as: .administrator)
        let team = try #require(story.teams[.broker])
        let cases: [(String, String, String)] = [
            ("broker@example.org", "rowing under bridges", "There is an account with this e-mail address already."),
            ("nell at example", "rowing under bridges", "Enter an e-mail address in the right form"),
            ("nell@example.org", "short", "Enter a password of at least 12 characters"),
        ]
        for (email, password, why) in cases {
            let answer = try await administrator.submit(
                "/accounts/new",
                [
                    ("name", "Nell Frost"), ("email", email), ("role", "broker"), ("team", team.text),
                    ("password", password),
                ]
            )
            #expect([409, 422].contains(answer.status), "\(email)")
            #expect(answer.body.contains(why), "\(email)")
            #expect(answer.body.contains("value=\"Nell Frost\""), "\(email)")
            #expect(!answer.body.contains("value=\"\(password)\""), "\(email)")
        }
        #expect(try await !administrator.get("/accounts").body.contains("Nell Frost"))
    }
}
