import Brokerage
import BrokerageTesting
import HTTPTypes
import Hummingbird
import Testing
import Website

@Suite struct RespondTests {
    @Test func `a form from elsewhere does nothing`() async throws {
        let site = try await Scenario().site()
        let browser = try await site.signedIn(as: .broker)
        for headers in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"], [:]] {
            let answer = try await browser.post("/account/sign-out-everywhere", [], headers: headers)
            #expect(answer.status == 403)
        }
        #expect(try await browser.get("/account").status == 200)
    }

    @Test func `without the browser's own word a form needs its token`() async throws {
        let site = try await Scenario().site()
        let browser = try await site.signedIn(as: .broker)
        let token = try await browser.get("/account").input("form-token") ?? ""
        let answer = try await browser.post("/account/sign-out-everywhere", [("form-token", token)], headers: [:])
        #expect(answer.status == 303)
    }

    @Test func `what isn't there, what can't be done that way, and HEAD`() async throws {
        let site = try await Scenario().site()
        let browser = Browser(site)
        #expect(try await browser.get("/no/such/page").status == 404)
        let wrong = try await browser.post("/health", [])
        #expect(wrong.status == 405)
        #expect(wrong.headers[.allow] == "GET, HEAD")
        let head = try await browser.head("/sign-in")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(try await browser.get("/health").body == "alive\n")
        #expect(try await browser.get("/ready").body == "ready\n")
    }

    @Test func `every answer carries the security headers`() async throws {
        let site = try await Scenario().site()
        let browser = Browser(site)
        for path in ["/sign-in", "/health", "/no/such/page", "/assets/nothing.css"] {
            let headers = try await browser.get(path).headers
            #expect(headers[.init("Content-Security-Policy")!]?.contains("script-src 'self'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `a role without the permission is told so, and a missing account looks like any missing page`()
        async throws
    {
        let site = try await Scenario().site()
        let broker = try await site.signedIn(as: .broker)
        #expect(try await broker.get("/accounts").status == 403)
        let administrator = try await site.signedIn(as: .administrator)
        let missing = try await administrator.get("/accounts/nobody")
        #expect(missing.status == 404)
        #expect(missing.body.contains("Page not found"))
    }

    @Test func `a refused form comes back with the person's own words, and what was typed survives the session`()
        async throws
    {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .administrator)
        let refused = try await browser.submit("/accounts/new", [("name", "Ada <Moss>"), ("email", "not an address")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("value=\"Ada &lt;Moss&gt;\""))
        #expect(refused.body.contains("Select a role"))
        let key = refused.input("form-key") ?? ""
        story.clock.pass(minutes: 45)
        let late = try await browser.post(
            "/accounts/new",
            [("form-key", key), ("name", "Ada Moss"), ("email", "ada@example.org")]
        )
        #expect(late.location?.hasPrefix("/sign-in") == true)
        _ = try await browser.submit(
            "/sign-in",
            [("email", "administrator@example.org"), ("password", Scenario.password)]
        )
        let again = try await browser.get("/accounts/new")
        #expect(again.body.contains("value=\"Ada Moss\""))
        #expect(again.body.contains("value=\"ada@example.org\""))
    }

    @Test func `the table of contents and the router agree`() async throws {
        let site = try await Scenario().site()
        let registered = buildRouter(site).routes.map { "\($0.method.rawValue) \($0.path)" }.filter {
            !$0.hasPrefix("HEAD")
        }
        let declared = routes.map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(Set(registered) == Set(declared))
        #expect(declared.count == Set(declared).count)
    }
}
