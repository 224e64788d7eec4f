import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct ReferralPagesTests {
    /// A referral just begun, and its address.
    private func begun(_ story: Scenario) async throws -> (practitioner: Browser, referral: String) {
        let practitioner = try await story.site().signedIn(as: .practitioner)
        let answer = try await practitioner.submit("/referrals/new", [])
        return (practitioner, try #require(answer.location))
    }

    @Test(arguments: 1...4)
    func `somebody is referred, the sections filled in in any order`(seed: UInt64) async throws {
        let story = try await Scenario()
        let (practitioner, referral) = try await begun(story)
        #expect(try await practitioner.get(referral).body.contains("11 things are still missing"))
        var random = SeededGenerator(seed: seed)
        for (section, fields) in ReferralForms.all.shuffled(using: &random) {
            let saved = try await practitioner.fill("\(referral)/\(section)", fields)
            #expect(saved.location == referral, "\(section), seed \(seed)")
        }
        let list = try await practitioner.get(referral).body
        #expect(list.contains("Everything the policy asks for is there."))
        #expect(!list.contains("To do"))

        let send = referral.replacing("/referral", with: "/send")
        let check = try await practitioner.get(send)
        for words in ["943 476 5919", "BS31 1AA", "7 June 1941", "Hoist and two people", "14:30", "Inside the area"] {
            #expect(check.body.contains(words), "\(words)")
        }
        let caseAddress = referral.replacing("/referral", with: "")
        let sent = try await practitioner.submit(send, [])
        #expect(sent.location == caseAddress)
        let page = try await practitioner.get(caseAddress).body
        #expect(page.contains("The referral is with the brokerage."))
        #expect(page.contains("over 21 days"))
        #expect(try await practitioner.get(send).body.contains("This referral was sent."))
        #expect(try await story.isWhole())
    }

    @Test func `each missing thing is said in a sentence that leads to where it is entered`() async throws {
        let story = try await Scenario()
        let (practitioner, referral) = try await begun(story)
        // In hospital, nursing, paid by the council, unable to decide: everything the policy can ask for is asked for.
        _ = try await practitioner.fill("\(referral)/person", [("capacity", "lacks")])
        _ = try await practitioner.fill("\(referral)/situation", [("place", "hospital"), ("site", "St Elsewhere")])
        _ = try await practitioner.fill("\(referral)/needs", [("category", "nursing")])
        _ = try await practitioner.fill("\(referral)/funding", [("funder", "council")])
        let check = try await practitioner.get(referral.replacing("/referral", with: "/send"))
        let links = try check.all("href", "\(referral)/[a-z]+#[a-z-]+")
        // Twelve that are missing, and the five answers that can be changed.
        #expect(links.count == 17)
        for link in links {
            let parts = link.split(separator: "#")
            let section = try await practitioner.get(String(parts[0]))
            #expect(section.body.contains("id=\"\(parts[1])\""), "\(link)")
        }
        for words in ["Enter who represents the person", "Confirm the nursing need", "Appendix 1", "2.2.10a"] {
            #expect(check.body.contains(words), "\(words)")
        }
        #expect(!check.body.contains("Send the referral"))
        let refused = try await practitioner.post(
            referral.replacing("/referral", with: "/send"),
            [("form-key", check.input("form-key") ?? "")]
        )
        #expect(refused.status == 409 || refused.status == 422)
    }

    /// Wrong words in a section, what is said of them and where the summary leads.
    static let wrong: [(section: String, fields: ReferralForms.Fields, sentence: String, field: String)] = [
        ("person", [("given-name", "Irene"), ("nhs-number", "943 476 5918")], "Check each digit", "nhs-number"),
        ("person", [("nhs-number", "12")], "10 digits", "nhs-number"),
        ("person", ReferralForms.date("birth-date", 31, 2, 1941), "must be a real date", "birth-date"),
        (
            "person", [("birth-date-day", "3"), ("birth-date-month", ""), ("birth-date-year", "1941")], "month",
            "birth-date-month"
        ),
        ("person", ReferralForms.date("birth-date", 3, 3, 2026), "must be in the past", "birth-date"),
        ("person", [("postcode", "Keynsham")], "postcode", "postcode"),
        ("person", [("telephone", "ring Joan")], "telephone", "telephone"),
        ("person", [("email", "irene at home")], "name@example.org", "email"),
        ("person", [("representative-telephone", "01225 477 000")], "representative", "representative-name"),
        (
            "situation",
            [("place", "hospital"), ("site", "St Elsewhere")] + ReferralForms.date("admitted-on", 3, 3, 2026),
            "today or in the past", "admitted-on"
        ),
        (
            "situation",
            [("place", "hospital"), ("site", "St Elsewhere")] + ReferralForms.date("admitted-on", 1, 3, 2026)
                + ReferralForms.date("ready-on", 28, 2, 2026),
            "must be on or after", "ready-on"
        ),
        ("situation", [("wanted-by", "teatime")], "Enter a time like 14:30", "wanted-by"),
        ("situation", ReferralForms.date("wanted-from", 1, 1, 2025), "90 days ago", "wanted-from"),
        ("needs", [("nursing-confirmed-by", "A nurse")], "Enter the date", "nursing-confirmed-on"),
        ("wishes", [("preferred-place", "Keynsham"), ("farthest-miles", "far")], "whole number", "farthest-miles"),
        ("funding", ReferralForms.date("leaflet-given-on", 3, 3, 2026), "today or in the past", "leaflet-given-on"),
    ]

    @Test(arguments: wrong.indices)
    func `wrong words come back as they were typed, with what is wrong and a link to it`(index: Int) async throws {
        let (section, fields, sentence, field) = Self.wrong[index]
        let (practitioner, referral) = try await begun(try await Scenario())
        let answer = try await practitioner.fill("\(referral)/\(section)", fields)
        #expect(answer.status == 422)
        #expect(answer.body.contains("There is a problem"))
        #expect(answer.body.contains("href=\"#\(field)\""))
        #expect(answer.body.contains("id=\"\(field)\""))
        #expect(answer.body.contains(sentence))
        for (name, typed) in fields where !typed.isEmpty {
            let isKept =
                answer.body.contains("value=\"\(typed)\"") || answer.body.contains(">\n\(typed)</textarea>")
            #expect(isKept, "\(name)")
        }
        #expect(try await practitioner.get("\(referral)/\(section)").body.contains("value=\"irene at home\"") == false)
    }

    @Test func `two who change the same section see both texts, and neither is lost`() async throws {
        let (practitioner, referral) = try await begun(try await Scenario())
        let page = "\(referral)/needs"
        let opened = try await practitioner.get(page)
        #expect(try await practitioner.fill(page, [("summary", "Walks with a frame")]).status == 303)
        let stale = try await practitioner.post(
            page,
            [
                ("form-key", opened.input("form-key") ?? ""), ("version", opened.input("version") ?? ""),
                ("summary", "Walks with two sticks"),
            ]
        )
        #expect(stale.status == 409)
        #expect(stale.body.contains("What is saved now, and what you typed"))
        #expect(stale.body.contains("Walks with a frame</td>"))
        #expect(stale.body.contains("Walks with two sticks</td>"))
        #expect(stale.body.contains("\nWalks with two sticks</textarea>"))
        let again = try await practitioner.post(
            page,
            [
                ("form-key", stale.input("form-key") ?? ""), ("version", stale.input("version") ?? ""),
                ("summary", "Walks with two sticks"),
            ]
        )
        #expect(again.status == 303)
        #expect(try await practitioner.get(page).body.contains("Walks with two sticks"))
    }

    @Test func `what is typed is kept as it is typed, and comes back after a time-out`() async throws {
        let story = try await Scenario()
        let (practitioner, referral) = try await begun(story)
        let page = "\(referral)/wishes"
        let opened = try await practitioner.get(page)
        let drafts = try #require(try opened.all("data-draft", "[^\"]+").first?.replacing("&amp;", with: "&"))
        let typed = [("what-matters", "A garden & her cat"), ("farthest-miles", "eight or so"), ("area", "inside")]
        let key = opened.input("form-key") ?? ""
        #expect(try await practitioner.post(drafts, [("form-key", key)] + typed).status == 200)
        let back = try await practitioner.get(page).body
        #expect(back.contains("A garden &amp; her cat") && back.contains("value=\"eight or so\""))

        story.clock.pass(minutes: 45)
        let late = try await practitioner.post(
            page,
            [("form-key", key), ("version", "1"), ("what-matters", "A garden, her cat and the sea")]
        )
        let signIn = try #require(late.location)
        #expect(signIn.hasPrefix("/sign-in?next="))
        let landed = try await practitioner.submit(
            signIn,
            [("email", "practitioner@example.org"), ("password", Scenario.password)]
        )
        #expect(landed.location == page)
        #expect(try await practitioner.get(page).body.contains("A garden, her cat and the sea"))

        let saved = try await practitioner.fill(page, [("what-matters", "A garden, her cat and the sea")])
        #expect(saved.location == referral)
        #expect(!(try await practitioner.get(page).body.contains("eight or so")))
    }

    @Test func `somebody likely the same is shown and never merged`() async throws {
        let story = try await Scenario()
        let first = try await story.refers("Irene Ellis")
        let (practitioner, referral) = try await begun(story)
        let details = ReferralForms.person.filter { $0.0 != "nhs-number" }
        #expect(try await practitioner.fill("\(referral)/person", details).status == 303)
        for page in ["\(referral)/person", referral.replacing("/referral", with: "/send")] {
            let body = try await practitioner.get(page).body
            #expect(body.contains("Perhaps the same person"), "\(page)")
            #expect(body.contains("href=\"/cases/\(first)\""), "\(page)")
        }
        for (section, fields) in ReferralForms.all {
            _ = try await practitioner.fill("\(referral)/\(section)", fields)
        }
        let sent = try await practitioner.submit(referral.replacing("/referral", with: "/send"), [])
        #expect(sent.status == 303)
        #expect(try await practitioner.get("/cases").body.contains("2 cases"))
    }

    @Test func `the task list says who confirms the homes, and naming nobody is a fault`() async throws {
        let story = try await Scenario()
        let (practitioner, referral) = try await begun(story)
        let page = "\(referral)/practitioner"
        let none = try await practitioner.submit(page, [("practitioner", "")])
        #expect(none.status == 422)
        #expect(none.body.contains("Select a practitioner"))
        let shown = try await practitioner.get(referral)
        #expect(shown.says("A practitioner confirms which homes are suitable"))
    }

    @Test func `a section that isn't there looks like any missing page`() async throws {
        let (practitioner, referral) = try await begun(try await Scenario())
        for section in ["nothing", "%3Cb%3E", "Person"] {
            #expect(try await practitioner.get("\(referral)/\(section)").status == 404, "\(section)")
        }
        #expect(try await practitioner.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/referral").status == 404)
    }
}
