import Brokerage
import BrokerageTesting
import Post
import Testing
import Website

@Suite struct ChoicesPagesTests {
    private func date(_ name: String, _ day: String, _ month: String = "3") -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", "2026")]
    }

    @Test
    func `from the options to the cost breakdown, in the browser (B&NES 2.2.6 to 2.2.9)`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        let site = try await story.site()
        let practitioner = try await site.signedIn(as: .practitioner)
        let broker = try await site.signedIn(as: .broker)
        let pages = "/cases/\(options.caseID)"

        var words: [(String, String)] = [("checked-with", "Dan Ray")]
        for (_, offer) in options.offers {
            words.append(("suitable-\(offer)", "yes"))
            for check in ["inspection", "suspension", "safeguarding"] { words += date("\(check)-\(offer)", "2") }
        }
        let half = try await practitioner.submit("\(pages)/suitability", [("checked-with", "Dan Ray")])
        #expect(half.status == 422)
        #expect(half.body.contains("Select whether Abbey Fields is suitable"))
        #expect(half.body.contains("value=\"Dan Ray\""))
        try await #require(practitioner.submit("\(pages)/suitability", words).status == 303)

        let offers = options.offers(["Abbey Fields", "Oldfield", "Tower House"]).map { ("offers[]", $0.text) }
        let tooMany = try await broker.submit(
            "\(pages)/present",
            offers + [("offers[]", options.offer("Weir Lodge").text)] + date("given-on", "2") + date("decide-by", "4")
        )
        #expect(tooMany.status == 409)
        #expect(tooMany.body.contains("3 homes at most"))
        let shown = try await broker.submit(
            "\(pages)/present",
            offers + date("given-on", "2") + date("decide-by", "4")
        )
        #expect(shown.location == "\(pages)/sheet")
        let sheet = try await broker.get("\(pages)/sheet")
        #expect(sheet.body.contains("Three homes can look after you."))
        let printed = try await broker.get("\(pages)/sheet/print")
        #expect(printed.status == 200)
        #expect(printed.body.contains(PrintFault.adviceToReader))

        let bed = "\(pages)/beds/\(options.offer("Abbey Fields"))"
        let held = try await broker.submit(bed, [("bed", "kept"), ("until-time", "17:00")] + date("until", "4"))
        #expect(held.status == 303)
        #expect(try await broker.get(bed).body.contains("Release the bed"))

        let choice = [
            ("offer", options.offer("Abbey Fields").text), ("reserve", options.offer("Oldfield").text),
            ("expressed-by", "Irene Ellis"), ("capacity", "person"),
        ]
        let chosen = try await broker.submit("\(pages)/choice", choice + date("expressed-on", "2"))
        #expect(chosen.location == "\(pages)/assessment")
        let assessed = try await broker.submit(
            "\(pages)/assessment",
            [("assessor", "registered-manager"), ("assessor-name", "Ruth Dale"), ("can-meet", "yes")]
                + date("assessed-on", "2")
        )
        #expect(assessed.location == "\(pages)/negotiation")
        let agreed = try await broker.submit(
            "\(pages)/negotiation",
            [
                ("side", "brokerage"), ("said-by", "Ruth Dale"), ("weekly", "880"), ("includes-fnc", "no"),
                ("accepted", "yes"),
            ]
        )
        #expect(agreed.location == "\(pages)/breakdown")
        let parts = [("part-care", "380"), ("breakdown-fnc", "no"), ("submitted-by", "Ruth Dale")]
        let short = try await broker.submit(
            "\(pages)/breakdown",
            [("part-accommodation", "499.99")] + parts + date("received-on", "2")
        )
        #expect(short.status == 422)
        #expect(short.body.contains("£0.01 less than the price"))
        let kept = try await broker.submit(
            "\(pages)/breakdown",
            [("part-accommodation", "500")] + parts + date("received-on", "2")
        )
        #expect(kept.status == 303)
        #expect(try await broker.get("\(pages)/breakdown").body.contains("Submitted by Ruth Dale"))
        #expect(try await story.isWhole())
    }

    @Test(arguments: [
        "suitability", "present", "sheet", "sheet/print", "choice", "assessment", "negotiation", "breakdown",
    ])
    func `another's case looks like one that isn't there`(page: String) async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        let stranger = try await story.site().signedIn(as: .panelChair)
        #expect(try await stranger.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/\(page)").status == 404)
        let broker = try await story.site().signedIn(as: .broker)
        #expect(try await broker.get("/cases/\(options.caseID)/suitability").status == 200)
    }
}
