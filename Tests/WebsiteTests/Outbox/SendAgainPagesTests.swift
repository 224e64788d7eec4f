import Brokerage
import BrokerageTesting
import Foundation
import Testing

@testable import Website

/// A letter that couldn't be delivered, from the desk to its second try.
@Suite struct SendAgainPagesTests {
    @Test(arguments: Engine.available)
    func `from the desk to the letter, and sent again to the address shown`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        _ = try await story.writesToAbbey()
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker)
        #expect(try await broker.get("/").body.contains("/outbox?show=failed") == false)

        let failed = try await story.failsToReachAbbey()
        #expect(try await broker.get("/").body.contains("/outbox?show=failed"))
        try expect(try await broker.get("/outbox?show=failed"), named: "not-delivered")
        let page = "/outbox/\(failed.id)"
        try expect(try await broker.get(page), named: "letter-not-delivered")

        // The address is mended while the page stands open.
        try await story.knowsAddress("manager@abbey.example", of: StoryHomes.abbey)
        let before = try await broker.submit(page, to: "\(page)/send-again", [("address", "office@abbey.example")])
        #expect(before.status == 409 && before.body.contains("The e-mail address has changed"))
        try expect(before, named: "letter-address-changed", status: 409)

        let sent = try await broker.submit(page, to: "\(page)/send-again", [("address", "manager@abbey.example")])
        #expect(sent.status == 303)
        let second = try #require(sent.location)
        try expect(try await broker.get(second), named: "second-letter")
        try expect(try await broker.get(page), named: "letter-sent-again")
        let twice = try await broker.submit(page, to: "\(page)/send-again", [("address", "manager@abbey.example")])
        #expect(twice.status == 409 && twice.body.contains("This letter was sent again already."))
        #expect(try await broker.get("/").body.contains("/outbox?show=failed") == false)
        #expect(try await story.isWhole())
    }

    @Test func `an agreement that wasn't delivered is sent again from its case`() async throws {
        let story = try await Scenario()
        let options = try await story.funds()
        try await story.does(
            AddContact(
                locationID: options.home("Abbey Fields"),
                name: "Jo Pike",
                email: "office@abbey.example",
                startsOn: LocalDate(testing: "2026-01-01")
            ),
            as: .broker
        )
        try await story.orders(options)
        let line = try #require(try await story.outbox().first { $0.kind == .orderSent })
        _ = try await story.partnership.deliverWaiting(
            by: StoryCarrier(Array(repeating: .refused("No such mailbox"), count: 50))
        )
        let site = try await story.site()
        let page = try await site.signedIn(as: .broker).get("/outbox/\(line.id)")
        #expect(page.body.contains("href=\"/cases/\(options.caseID)/order\""))
        #expect(!page.body.contains("send-again"))
        // Once they were told in another way it needs nobody.
        let broker = try await site.signedIn(as: .broker)
        #expect(try await broker.submit("/outbox/\(line.id)", to: "/outbox/\(line.id)/told", []).status == 303)
        #expect(try await broker.get("/").body.contains("/outbox?show=failed") == false)
        try expect(try await broker.get("/outbox/\(line.id)"), named: "letter-told")
    }

    @Test func `who sees the outbox and doesn't broker, and who doesn't see it, can't`() async throws {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        let failed = try await story.failsToReachAbbey()
        let site = try await story.site()
        for role in [Role.practitioner, .finance, .ward] {
            let answer = try await site.signedIn(as: role).post(
                "/outbox/\(failed.id)/send-again",
                [("form-key", story.partnership.newKey().text), ("address", "office@abbey.example")]
            )
            #expect(answer.status == 403, "\(role)")
        }
    }

    private func expect(_ answer: Answer, named name: String, status: Int = 200) throws {
        #expect(answer.status == status, "\(name)")
        #expect(faults(in: HTML(trusted: answer.body)).isEmpty, "\(name): \(faults(in: HTML(trusted: answer.body)))")
        let start = try #require(answer.body.range(of: "<main id=\"main\">"))
        let end = try #require(answer.body.range(of: "</main>"))
        let main = String(answer.body[start.upperBound..<end.lowerBound])
            .replacing(try Regex("name=\"form-(key|token)\" value=\"[^\"]*\""), with: "name=\"form-key\" value=\"KEY\"")
            .replacing(try Regex("[0-9a-hjkmnp-tv-z]{26}"), with: "ID")
        try expectSnapshot(HTML(trusted: main), named: "outbox/\(name)")
    }
}
