import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct SignInTests {
    @Test func `the right password signs in, and leads to where one wanted to go`() async throws {
        let site = try await Scenario().site()
        let browser = Browser(site)
        let refused = try await browser.get("/accounts")
        #expect(refused.status == 303)
        #expect(refused.location == "/sign-in?next=%2Faccounts")
        let answer = try await browser.submit(
            "/sign-in?next=%2Faccounts",
            [("email", "Administrator@example.org"), ("password", Scenario.password)]
        )
        #expect(answer.location == "/accounts")
        #expect(try await browser.get("/accounts").status == 200)
    }

    @Test func `a wrong password is refused in words that don't say which was wrong`() async throws {
        let site = try await Scenario().site()
        let browser = Browser(site)
        let known = try await browser.submit("/sign-in", [("email", "broker@example.org"), ("password", "wrong")])
        let unknown = try await browser.submit("/sign-in", [("email", "nobody@example.org"), ("password", "wrong")])
        #expect(known.status == 422 && unknown.status == 422)
        #expect(known.body.contains("Enter the e-mail address and password of your account"))
        #expect(unknown.body.contains("Enter the e-mail address and password of your account"))
        #expect(known.body.contains("value=\"broker@example.org\""))
    }

    @Test func `a stranger's guesses are stopped, and the owner's own device still gets in`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let owner = try await site.signedIn(as: .broker)
        let stranger = Browser(site)
        for _ in 0..<10 {
            _ = try await stranger.submit("/sign-in", [("email", "broker@example.org"), ("password", "guess")])
        }
        let stopped = try await stranger.submit(
            "/sign-in",
            [("email", "broker@example.org"), ("password", Scenario.password)]
        )
        #expect(stopped.body.contains("too many wrong tries"))
        _ = try await owner.submit("/account", to: "/sign-out", [])
        let back = try await owner.submit(
            "/sign-in",
            [("email", "broker@example.org"), ("password", Scenario.password)]
        )
        #expect(back.location == "/")
        story.clock.pass(minutes: 16)
        let later = try await stranger.submit(
            "/sign-in",
            [("email", "broker@example.org"), ("password", Scenario.password)]
        )
        #expect(later.location == "/")
    }

    @Test func `a session ends after half an hour without a request and after eight hours whatever happens`()
        async throws
    {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .administrator)
        story.clock.pass(minutes: 29)
        #expect(try await browser.get("/accounts").status == 200)
        story.clock.pass(minutes: 31)
        #expect(try await browser.get("/accounts").status == 303)
        let busy = try await site.signedIn(as: .administrator)
        for _ in 0..<23 {
            story.clock.pass(minutes: 20)
            #expect(try await busy.get("/accounts").status == 200)
        }
        story.clock.pass(minutes: 20)
        #expect(try await busy.get("/accounts").status == 303)
    }

    @Test func `disabling somebody holds from their next request on`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .administrator)
        guard case .account(let id) = story.actor(.administrator) else { return }
        _ = try await story.partnership.perform(
            DisableAccount(accountID: id),
            by: .system,
            key: story.partnership.newKey()
        )
        #expect(try await browser.get("/accounts").location == "/sign-in?next=%2Faccounts")
    }

    @Test func `signing out everywhere ends every session`() async throws {
        let site = try await Scenario().site()
        let first = try await site.signedIn(as: .broker)
        let second = try await site.signedIn(as: .broker)
        _ = try await first.submit("/account", to: "/account/sign-out-everywhere", [])
        #expect(try await second.get("/account").status == 303)
    }

    @Test func `a role that asks for a second factor sets it up once and needs a fresh code each time`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        try await story.does(SetRoleRule(role: .finance, secondFactor: true), as: .administrator)
        let browser = Browser(site)
        let fields = [("email", "finance@example.org"), ("password", Scenario.password)]
        let enrolment = try await browser.submit("/sign-in", fields)
        let shown = enrolment.body.split(separator: "Key: <strong>").last?.prefix { $0 != "<" } ?? ""
        let secret = base32(String(shown))
        #expect(secret.count == 20)
        func code() -> String { TimeCode.code(secret: secret, step: TimeCode.step(at: story.clock.now)) }
        let proof = enrolment.input("proof") ?? ""
        let first = code()
        let signedIn = try await browser.post(
            "/sign-in",
            [("email", "finance@example.org"), ("proof", proof), ("code", first)]
        )
        #expect(signedIn.location == "/")
        let again = Browser(site)
        let asked = try await again.submit("/sign-in", fields)
        #expect(asked.body.contains("Enter your sign-in code"))
        #expect(!asked.body.contains("Key:"))
        let replayed = try await again.post(
            "/sign-in",
            [("email", "finance@example.org"), ("proof", asked.input("proof") ?? ""), ("code", first)]
        )
        #expect(replayed.status == 422)
        story.clock.pass(minutes: 1)
        let fresh = try await again.post(
            "/sign-in",
            [("email", "finance@example.org"), ("proof", asked.input("proof") ?? ""), ("code", code())]
        )
        #expect(fresh.location == "/")
    }

    private func base32(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var held = 0
        var bits = 0
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { continue }
            held = (held << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8((held >> bits) & 0xFF))
            }
        }
        return bytes
    }
}
