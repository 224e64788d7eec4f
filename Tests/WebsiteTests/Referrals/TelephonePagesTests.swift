import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct TelephonePagesTests {
    private let call: ReferralForms.Fields =
        [
            ("person-name", "Mr Harold Pike"), ("whereabouts", "home"), ("where", "4 High Street, Keynsham"),
            ("needs", "His wife, who cares for him, fell"), ("needed-at", "6pm"), ("caller", "Dr Shaw"),
            ("caller-telephone", "01225 477 000"),
        ] + ReferralForms.date("needed-by", 2, 3, 2026)

    @Test func `five answers start an emergency, and the rest is completed after`() async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let broker = try await story.site().signedIn(as: .broker)
        let taken = try await broker.submit("/referrals/telephone", call)
        let address = try #require(taken.location)
        let begun = try await broker.get(address).body
        #expect(begun.contains("The emergency has started. You hold it."))
        #expect(begun.contains("Harold Pike"))
        #expect(begun.contains("emergency"))
        #expect(begun.contains("Still to be completed"))
        #expect(begun.contains("Complete the referral"))
        #expect(begun.contains("today 17:00"))
        #expect(try await broker.get("/").body.contains("Harold Pike"))

        for (section, fields) in ReferralForms.all {
            let saved = try await broker.fill("\(address)/referral/\(section)", fields)
            #expect(saved.status == 303, "\(section)")
        }
        let practitioner = story.account(.practitioner).text
        _ = try await broker.submit("\(address)/referral/practitioner", [("practitioner", practitioner)])
        let complete = try await broker.get(address).body
        #expect(!complete.contains("Still to be completed"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: [
        ("person-name", "Enter the person&#39;s name"), ("whereabouts", "Enter where the person is now"),
        ("needs", "Describe what care the person needs"), ("needed-by", "Enter the date the care is needed by"),
        ("caller", "Enter who is calling"), ("caller-telephone", "Enter the caller’s telephone number"),
    ])
    func `each of the five is asked for, and what was typed stays`(field: String, sentence: String) async throws {
        let broker = try await Scenario(at: "2026-03-02 10:00").site().signedIn(as: .broker)
        let answer = try await broker.submit("/referrals/telephone", call.filter { !$0.0.hasPrefix(field) })
        #expect(answer.status == 422)
        #expect(answer.body.contains("href=\"#\(field)\"") && answer.body.contains("id=\"\(field)\""))
        #expect(answer.body.contains(sentence) || answer.body.contains(sentence.replacing("&#39;", with: "'")))
        if field != "needs" { #expect(answer.body.contains("His wife, who cares for him, fell</textarea>")) }
        if field != "where" && field != "whereabouts" {
            #expect(answer.body.contains("value=\"4 High Street, Keynsham\""))
        }
    }

    @Test func `a practitioner refers in writing`() async throws {
        let practitioner = try await Scenario().site().signedIn(as: .practitioner)
        #expect(try await practitioner.get("/referrals/telephone").status == 403)
        #expect(!(try await practitioner.get("/").body.contains("by telephone")))
    }
}
