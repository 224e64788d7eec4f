import Brokerage
import BrokerageTesting
import Foundation
import Testing

@testable import Website

/// Every page of sourcing, enquiries, answers and the outbox, out of one small story, as it was and sound.
@Suite struct SourcingSamplesTests {
    @Test func `every page from the ranking to the outbox is as it was and sound`() async throws {
        let story = try await Scenario()
        let id = try await story.looks()
        let site = try await story.site()
        var broker = try await site.signedIn(as: .broker)
        let commissioner = try await site.signedIn(as: .commissioner)
        let pages = "/cases/\(id)"

        try expect(try await broker.get("\(pages)/homes"), named: "homes-before")
        try await story.does(RankHomes(caseID: id), as: .broker)
        try expect(try await broker.get("\(pages)/homes"), named: "homes")
        try expect(try await commissioner.get("\(pages)/commissioner"), named: "commissioner")
        let hillcrest = StoryHomes.hillcrest.id
        try expect(try await commissioner.get("\(pages)/commissioner/\(hillcrest)"), named: "commissioner-word")
        try expect(try await broker.get("\(pages)/homes/\(hillcrest)/discussion"), named: "discussion")

        let asking = "\(pages)/ask?homes%5B%5D=\(StoryHomes.abbey.id)&homes%5B%5D=\(StoryHomes.oldfield.id)"
        try expect(try await broker.get(asking), named: "ask")
        let checked = try await broker.submit(
            asking,
            to: "\(pages)/ask",
            [
                ("homes[]", StoryHomes.abbey.id.text), ("channel", "telephone"), ("outward", "BS31"), ("do", "check"),
                ("pen-picture", "Mrs Ellis needs two people.\nRing 01225 477 000."),
            ]
        )
        try expect(checked, named: "ask-checked")

        try await story.asks([StoryHomes.abbey, StoryHomes.riverside, StoryHomes.willows], of: id)
        story.clock.pass(minutes: 60)
        broker = try await site.signedIn(as: .broker)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020), until: story.clock.now.adding(hours: 48))
        try await story.declines(StoryHomes.riverside, of: id, .staffing, words: "Nobody at night")
        try expect(try await broker.get("\(pages)/homes"), named: "homes-asked")
        try expect(try await broker.get("\(pages)/answers"), named: "answers")
        let enquiry = try await story.enquiry(StoryHomes.willows, of: id).id
        try expect(try await broker.get("\(pages)/enquiries/\(enquiry)"), named: "answer")
        let offer = try #require(try await story.home(StoryHomes.abbey, of: id).answer?.id)
        try expect(try await broker.get("\(pages)/offers/\(offer)/withdraw"), named: "withdraw")

        try await story.does(SendForSuitability(caseID: id, offers: [offer]), as: .broker)
        try expect(try await broker.get("\(pages)/turn-back"), named: "turn-back")
        try await story.does(TurnBack(caseID: id, reason: .noneSuitable, words: "Too far"), as: .broker)
        try expect(try await broker.get("\(pages)/homes"), named: "homes-turned-back")
        try expect(try await broker.get("\(pages)/rounds"), named: "rounds")

        try expect(try await broker.get("/outbox"), named: "outbox")
        try expect(try await broker.get("/outbox?show=failed"), named: "outbox-none")
        let letter = try #require(try await story.outbox().first { $0.kind == .enquiry })
        try expect(try await broker.get("/outbox/\(letter.id)"), named: "letter")
    }

    /// The main part of a page, with ids and keys, which change with every step of a story, made alike.
    private func expect(_ answer: Answer, named name: String) throws {
        #expect(answer.status == 200, "\(name)")
        if let folder = ProcessInfo.processInfo.environment["SHOW_PAGES_IN"] {
            try answer.body.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
        }
        #expect(faults(in: HTML(trusted: answer.body)).isEmpty, "\(name): \(faults(in: HTML(trusted: answer.body)))")
        let start = try #require(answer.body.range(of: "<main id=\"main\">"))
        let end = try #require(answer.body.range(of: "</main>"))
        let main = String(answer.body[start.upperBound..<end.lowerBound])
            .replacing(try Regex("name=\"form-(key|token)\" value=\"[^\"]*\""), with: "name=\"form-key\" value=\"KEY\"")
            .replacing(try Regex("[0-9a-hjkmnp-tv-z]{26}"), with: "ID")
        try expectSnapshot(HTML(trusted: main), named: "sourcing/\(name)")
    }
}
