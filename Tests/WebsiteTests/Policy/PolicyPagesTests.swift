import Brokerage
import BrokerageTesting
import Foundation
import HTTPTypes
import Testing
import Website

/// The policy read aloud, its file, its versions, and the clauses that lead to it.
@Suite struct PolicyPagesTests {
    private static let name = "bath-and-north-east-somerset"

    /// The shipped file with one figure changed.
    private func changed() throws -> String {
        try Scenario.policyText(Self.name).replacing("within: 10%", with: "within: 15%")
    }

    /// What the file says is in it already, in sentences.
    private func withoutFile(_ answer: Answer) -> Answer {
        Answer(
            status: answer.status,
            headers: answer.headers,
            body: answer.body.replacing(/(<pre[^>]*>)(?s).*?<\/pre>/) { "\($0.1)THE FILE</pre>" }
        )
    }

    @Test(arguments: Role.allCases)
    func `everybody reads the policy and finds it in the navigation`(role: Role) async throws {
        let browser = try await Scenario().site().signedIn(as: role)
        let page = try await browser.get("/policy")
        #expect(page.status == 200)
        #expect(page.body.contains("<a href=\"/policy\" aria-current=\"page\">Policy</a>"))
        #expect(page.body.contains("Brokerage Service Policy, version 2, February 2020"))
    }

    @Test func `it reads aloud, every rule beside its clause and what is local marked`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let page = try await story.site().signedIn(as: .commissioner).get("/policy")
        try expectSample(withoutFile(page), named: "policy/in-force")
        let policy = try PolicyFile.read(text: try Scenario.policyText(Self.name), named: "policy")
        for rule in policy.statements {
            #expect(page.body.contains(">\(HTML.escape(rule.sentence))</p>"), "\(rule.sentence)")
            if let local = rule.basis.local {
                #expect(page.body.contains("<b>Local rule:</b> \(HTML.escape(local))"), "\(local)")
            }
        }
        // Each clause can be linked to, once.
        for clause in Set(policy.statements.compactMap(\.basis.clause)) {
            let id = "id=\"\(clauseID(clause.text))\""
            #expect(page.body.ranges(of: id).count == 1, "\(clause)")
        }
        let third = try #require(page.body.range(of: "id=\"2.2.3c\""))
        #expect(page.body[third.upperBound...].prefix(600).contains("over the rate by no more than 10%"))
    }

    @Test func `the file is kept as it was loaded`() async throws {
        let browser = try await Scenario().site().signedIn(as: .commissioner)
        let page = try await browser.get("/policy")
        let path = try #require(page.body.firstMatch(of: /\/policy\/[0-9a-f]{64}\/file/))
        let file = try await browser.get(String(path.0))
        #expect(file.body == (try Scenario.policyText(Self.name)))
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(Self.name).yaml\"")
    }

    @Test func `a case stays under its version, which is still read and says how many hold it`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let held = try await story.allocates("Irene Ellis")
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker)
        let before = try await broker.get("/cases/\(held)")
        #expect(before.body.contains("Runs under <a href=\"/policy\">Brokerage Service Policy, version 2"))
        story.clock.pass(minutes: 60)
        try await story.does(LoadPolicy(name: "second.yaml", text: try changed()), as: .administrator)

        let page = try await site.signedIn(as: .commissioner).get("/policy")
        #expect(page.body.contains("over the rate by no more than 15%"))
        #expect(page.body.contains("Earlier versions"))
        #expect(page.body.contains("1 open case runs under it"))
        #expect(page.body.contains("A administrator"))
        try expectSample(withoutFile(page), named: "policy/with-an-earlier-version")

        let back = try await site.signedIn(as: .broker)
        let now = try await back.get("/cases/\(held)")
        let version = try #require(now.body.firstMatch(of: /Runs under <a href="(\/policy\/[0-9a-f]{64})">/)?.1)
        #expect(now.body.contains(", an earlier version."))
        let earlier = try await back.get(String(version))
        #expect(earlier.body.contains("over the rate by no more than 10%"))
        #expect(earlier.body.contains("New referrals don’t come under it any more."))
        // Its clauses lead to themselves, not to those of another version.
        #expect(earlier.body.contains("href=\"\(version)#2.2.3c\""))
        try expectSample(withoutFile(earlier), named: "policy/earlier")
    }

    @Test func `a clause on another page leads to its rule`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.starts("Irene Ellis")
        let homes = try await story.putsHomes()
        #expect(!homes.isEmpty)
        let broker = try await story.site().signedIn(as: .broker)
        _ = try await broker.submit("/cases/\(id)/homes", [])
        let ranked = try await broker.get("/cases/\(id)/homes").body
        let policy = try await broker.get("/policy").body
        let links = ranked.matches(of: /href="\/policy#([^"]+)"/).map { String($0.1) }
        #expect(links.contains("2.2.3b"))
        for link in Set(links) { #expect(policy.contains("id=\"\(link)\""), "\(link)") }
    }

    @Test func `without a policy the page says how one is loaded`() async throws {
        let story = try await Scenario(policy: nil)
        let browser = try await story.site().signedIn(as: .administrator)
        try expectSample(try await browser.get("/policy"), named: "policy/none")
        let missing = try await browser.get("/policy/" + String(repeating: "0", count: 64))
        #expect(missing.status == 404)
    }
}
