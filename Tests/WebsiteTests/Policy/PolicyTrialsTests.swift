import Brokerage
import BrokerageTesting
import Database
import Testing
import Website

/// A change of the policy tried on a page, and put forward.
@Suite struct PolicyTrialsTests {
    private static let need = [
        ("category", "nursing"), ("funder", "council"), ("area", "inside"), ("rate", "1000"), ("preferred", "Keynsham"),
    ]
    private static let market = """
        id,name,framework,tier,block_vacancies,vacancies,vacancy_age_hours,price,registered_for,rating,suspended,safeguarding,place,distance_km,times_offset_minutes,earliest_start,innovation_fit
        H1,Oldfield & Sons,y,,0,2,20,1150,nursing,,n,n,Bath,8.4,,,
        H2,Avon View,y,,0,1,5,1080,nursing,,n,n,Keynsham,1.2,,,
        H3,The Willows,n,,1,0,3,900,nursing,,n,n,Radstock,14,,,
        H4,Chew Court,y,,0,1,3,900,nursing,,y,n,Radstock,14,,,

        """

    @Test func `a commissioner tries a change and sees what moves, and nothing is written`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .commissioner)
        #expect(try await browser.get("/policy").body.contains("href=\"/policy/try\""))
        let page = try await browser.get("/policy/try")
        #expect(page.body.contains("policy: bath-and-north-east-somerset"))
        let text = try #require(try await story.asks(ListProposals(), as: .commissioner)).inForce.text
        let before = try await story.journalLength()
        let copy = text.replacing("      - { clause: 2.2.3a, take: block-vacancy }\n", with: "")
        let tried = try await browser.submit(
            "/policy/try",
            Self.need + [("market", Self.market.replacing("\n", with: "\r\n")), ("policy", copy), ("act", "try")]
        )
        #expect(tried.status == 200)
        for words in [
            "3 providers move.", "Up 1", "Down 2", "Oldfield &amp; Sons", "Placements are suspended",
            "value=\"Keynsham\"", "Stays",
        ] {
            #expect(tried.body.contains(words), "\(words)")
        }
        #expect(!tried.body.contains("clause: 2.2.3a, take"), "The copy comes back as it was typed")
        #expect(try await story.journalLength() == before)
        #expect(try #require(try await story.asks(ListProposals(), as: .commissioner)).proposals.isEmpty)
    }

    @Test func `what is wrong with need, market and copy is told with its line, and all that was typed stays`()
        async throws
    {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .commissioner)
        let text = try #require(try await story.asks(ListProposals(), as: .commissioner)).inForce.text
        let answer = try await browser.submit(
            "/policy/try",
            [
                ("category", "nursing"), ("funder", "council"), ("area", "inside"), ("rate", "a lot"),
                ("market", Self.market.replacing("1080", with: "about <1080>")),
                ("policy", text.replacing("at-most: 3, clause: 2.2.7", with: "at-most: many, clause: 2.2.7")),
                ("act", "try"),
            ]
        )
        #expect(answer.status == 422)
        for words in [
            "The rate must be an amount in pounds", "value=\"a lot\"",
            "Market, line 3: `price: about &lt;1080&gt;` must be an amount in pounds",
            "`at-most: many` must be a whole number from 1 to 20", "at-most: many, clause: 2.2.7 }",
            "about &lt;1080&gt;,nursing",
        ] {
            #expect(answer.body.contains(words), "\(words)")
        }
    }

    @Test func `a need that the copy has no pathway for is refused with the reason`() async throws {
        let story = try await Scenario()
        let browser = try await story.site().signedIn(as: .administrator)
        let text = try #require(try await story.asks(ListProposals(), as: .administrator)).inForce.text
        let answer = try await browser.submit(
            "/policy/try",
            [
                ("category", "nursing"), ("funder", "chc"), ("area", "inside"), ("rate", "1000"),
                ("market", Self.market),
                ("policy", text), ("act", "try"),
            ]
        )
        #expect(answer.status == 422)
        #expect(answer.body.contains("is for care funded by the council, not by NHS continuing healthcare"))
    }

    @Test func `a change is put forward, and everybody reads what it is for and what is different`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .commissioner)
        let text = try #require(try await story.asks(ListProposals(), as: .commissioner)).inForce.text
        let copy = text.replacing("within: 10%", with: "within: 15%")
        let silent = try await browser.submit(
            "/policy/try",
            Self.need + [("policy", copy), ("why", ""), ("act", "propose")]
        )
        #expect(silent.status == 422 && silent.body.contains("Enter what the change is for"))
        #expect(silent.body.contains("within: 15%"))
        let same = try await browser.submit(
            "/policy/try",
            Self.need + [("policy", text.replacing("\n", with: "\r\n")), ("why", "Nothing"), ("act", "propose")]
        )
        #expect(same.body.contains("Change something in the policy before you put it forward"))
        let put = try await browser.submit(
            "/policy/try",
            Self.need + [
                ("policy", copy.replacing("\n", with: "\r\n")), ("why", "10% is too near"), ("act", "propose"),
            ]
        )
        let path = try #require(put.location)
        let ward = try await site.signedIn(as: .ward)
        #expect(try await ward.get("/policy").body.contains("href=\"\(path)\""))
        #expect(try await !ward.get("/policy").body.contains("/policy/try"))
        let page = try await ward.get(path).body
        for words in ["10% is too near", "within: 15%", "Removed", "Added", "until an administrator loads this file"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.ranges(of: "Added</strong>").count == 1, "Line ends are no change")
        #expect(try await ward.get("/policy/try").status == 403)
        #expect(try await story.isWhole())
    }

    @Test func `the pages of the policy are as they were and sound`() async throws {
        let story = try await Scenario()
        let site = try await story.site()
        let browser = try await site.signedIn(as: .commissioner)
        try expectSnapshot(of: try await browser.get("/policy/try"), named: "policy/try")
        let text = try #require(try await story.asks(ListProposals(), as: .commissioner)).inForce.text
        let copy = text.replacing("within: 10%", with: "within: 20%")
        try expectSnapshot(
            of: try await browser.submit(
                "/policy/try",
                Self.need + [("market", Self.market), ("policy", copy), ("act", "try")]
            ),
            named: "policy/tried"
        )
        let proposal = try await story.putsForward()
        try expectSnapshot(of: try await browser.get("/policy/proposals/\(proposal)"), named: "policy/proposal")
    }
}

extension Scenario {
    fileprivate func journalLength() async throws -> Int {
        try await engine.read { try $0.row("SELECT COUNT(*) AS n FROM journal")?.count("n") ?? 0 }
    }
}
