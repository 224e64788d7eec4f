import Brokerage
import BrokerageTesting
import Testing

/// Every page of funding, as it was and sound.
@Suite struct FundingSamplesTests {
    @Test func `the pages of a price over the rate are as they were`() async throws {
        let story = try await Scenario()
        let options = try await story.knowsPrice(from: Scenario.overRate)
        let pages = "/cases/\(options.caseID)"
        let site = try await story.site()
        var (broker, chair) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .panelChair))
        try expectSample(try await chair.get("/funding"), named: "funding/list-nothing")
        try expectSample(try await broker.get(pages + "/funding"), named: "funding/ask-panel")
        let words = "Her husband walks there every day.\nNo other home is within a mile."
        let request = try await story.does(AskForFunding(caseID: options.caseID, words: words), as: .practitioner)
        try await story.passes(to: "2026-03-04 10:30")
        (broker, chair) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .panelChair))
        try expectSample(try await chair.get("/funding"), named: "funding/list-panel")
        try expectSample(try await broker.get("/funding"), named: "funding/list-seen")
        try expectSample(try await chair.get(pages + "/decision"), named: "funding/decision-panel")
        try expectSample(try await broker.get(pages + "/decision"), named: "funding/decision-seen")
        try await story.panel(.refused, on: request, reasons: "Abbey Fields can meet the need at the rate.")
        try expectSample(try await broker.get(pages + "/funding"), named: "funding/ask-refused")
        try expectSample(try await broker.get(pages + "/decision"), named: "funding/decision-refused")
    }

    @Test func `the pages of a price under the rate are as they were`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions(from: Scenario.underRate)
        let pages = "/cases/\(options.caseID)"
        let site = try await story.site()
        let (broker, approver) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .assistantDirector))
        try expectSample(try await broker.get(pages + "/funding"), named: "funding/ask-too-early")
        try await story.shows(["Abbey Fields"], of: options)
        try await story.chooses("Abbey Fields", of: options)
        try await story.assesses(options)
        try await story.breaksDown(options, [PricePart(.accommodation, .pounds(500)), PricePart(.care, .pounds(400))])
        try expectSample(try await broker.get(pages + "/funding"), named: "funding/ask-approver")
        try await story.does(AskForFunding(caseID: options.caseID), as: .broker)
        try expectSample(try await approver.get(pages + "/decision"), named: "funding/decision-no-limit")
        try await story.limits(to: .pounds(1_500))
        try expectSample(try await approver.get(pages + "/decision"), named: "funding/decision-approver")
    }
}
