import Brokerage
import BrokerageTesting
import Testing

/// The administrator's pages: who may sign in, and how much they may approve.
@Suite struct AccountPagesTests {
    @Test func `a limit is set on somebody's page, and without one they approve nothing`() async throws {
        let story = try await Scenario()
        let administrator = try await story.site().signedIn(as: .administrator)
        let page = "/accounts/\(story.account(.assistantDirector))"
        #expect(try await administrator.get(page).body.contains("Nothing: no limit is set"))
        try expectSample(try await administrator.get(page + "/limit"), named: "accounts/limit")

        // What can't be an amount is refused, and stays as it was typed.
        let refused = try await administrator.submit(page + "/limit", [("commissioner", "bnes"), ("weekly", "lots")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("value=\"lots\""))
        try expectSample(try await administrator.get(page), named: "accounts/account")
        for (commissioner, weekly) in [("nobody", "900"), ("bnes", "0"), ("", "900")] {
            let answer = try await administrator.submit(
                page + "/limit",
                [("commissioner", commissioner), ("weekly", weekly)]
            )
            #expect(answer.status == 422, "\(commissioner), \(weekly)")
        }

        let set = try await administrator.submit(page + "/limit", [("commissioner", "bnes"), ("weekly", "1,200")])
        #expect(set.location == page)
        #expect(try await administrator.get(page).body.contains("£1,200.00 a week of bnes"))
        _ = try await administrator.submit(page + "/limit", [("commissioner", "bnes"), ("weekly", "")])
        #expect(try await administrator.get(page).body.contains("Nothing: no limit is set"))
        #expect(try await story.isWhole())
    }

    @Test func `the pages of accounts are as they were`() async throws {
        let story = try await Scenario()
        let administrator = try await story.site().signedIn(as: .administrator)
        try expectSample(try await administrator.get("/accounts"), named: "accounts/list")
        try expectSample(try await administrator.get("/accounts/new"), named: "accounts/new")
    }
}
