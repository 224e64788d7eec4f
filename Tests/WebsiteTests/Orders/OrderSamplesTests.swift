import Brokerage
import BrokerageTesting
import Testing

@testable import Website

/// Every page of the placement agreement, and the agreement on paper, as they were and sound.
@Suite struct OrderSamplesTests {
    @Test func `the pages of an agreement are as they were`() async throws {
        let story = try await Scenario()
        let (options, request) = try await story.asksFunding(
            from: [("Abbey Fields", .pounds(1_200))],
            includesFNC: true
        )
        try await story.limits(to: .pounds(1_500))
        try await story.does(
            ApproveFunding(requestID: request, conditions: "Review after six weeks"),
            as: .assistantDirector
        )
        let pages = "/cases/\(options.caseID)"
        let site = try await story.site()
        let (broker, finance) = (try await site.signedIn(as: .broker), try await site.signedIn(as: .finance))
        try expectSample(try await broker.get(pages + "/order"), named: "orders/order-none")
        try expectSample(try await broker.get(pages + "/signed"), named: "orders/signed-too-early")
        try await story.orders(options, conditions: "A bed on the ground floor")
        story.clock.pass(minutes: 10)
        let second = try await story.orders(options, from: LocalDate(testing: "2026-03-09"))
        try expectSample(try await broker.get(pages + "/order"), named: "orders/order-issued")
        try expectSample(try await broker.get(pages + "/signed"), named: "orders/signed")
        try await story.does(try story.signing(second, version: 2), as: .broker)
        try expectSample(try await broker.get(pages + "/order"), named: "orders/order-signed")
        try expectSample(try await finance.get(pages + "/order"), named: "orders/order-seen")
        try expectSample(try await broker.get(pages + "/orders/\(second)/print"), named: "orders/agreement")
    }
}
