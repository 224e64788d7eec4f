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

        // Two checked today, in one answer; two on another day, each with three dates.
        var words: [(String, String)] = [("checked-with", "Dan Ray")]
        for (name, offer) in options.offers {
            words.append(("suitable-\(offer)", "yes"))
            guard ["Abbey Fields", "Weir Lodge"].contains(name) else {
                words.append(("checked-\(offer)", "other"))
                for check in ["inspection", "suspension", "safeguarding"] { words += date("\(check)-\(offer)", "1") }
                continue
            }
            words.append(("checked-\(offer)", "today"))
        }
        let half = try await practitioner.submit("\(pages)/suitability", [("checked-with", "Dan Ray")])
        #expect(half.status == 422)
        #expect(half.body.contains("Select whether Abbey Fields is suitable"))
        #expect(half.body.contains("value=\"Dan Ray\""))
        let unchecked = try await practitioner.submit(
            "\(pages)/suitability",
            words.filter { !$0.0.hasPrefix("checked-\(options.offer("Abbey Fields"))") }
        )
        #expect(unchecked.status == 422)
        #expect(unchecked.body.contains("Select when you checked Abbey Fields"))
        try await #require(practitioner.submit("\(pages)/suitability", words).status == 303)
        let confirmed = try await practitioner.get("\(pages)/suitability")
        for said in [
            "You have confirmed this.", "Change what you said", "Save the change",
            "Checked with Dan Ray: the latest inspection, whether placements are suspended and the safeguarding concerns "
                + "on 2 March 2026",
            "the safeguarding concerns on 1 March 2026",
        ] {
            #expect(confirmed.body.contains(said), "\(said)")
        }

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
        #expect(printed.body.contains("<strong>Bath and North East Somerset Council</strong>"))
        for page in [sheet, printed] {
            for said in [
                "About a mile or less from where you want to be, measured from the middle of the area",
                "£900.00 a week, without what the NHS pays for nursing", "None: this is within what the council pays",
                "This is £50.00 a week more than the council usually pays", "up to <strong>£1,000.00 a week</strong>",
                "the NHS pays the home £254.06 a week besides",
                "<strong>One of these homes needs no top-up:</strong> Abbey Fields.",
                "Nobody has to agree to one.", "financial assessment", "What it comes to isn’t known here",
                "by <strong>Wednesday 4 March 2026</strong>", "within 1 working day of being asked for",
                "or within 5 working days where the home costs more", "Brokerage, hospital team",
                "telephone number isn’t known here",
            ] {
                #expect(page.body.contains(said), "\(said)")
            }
        }
        let seenByWard = try await story.site().signedIn(as: .ward).get("\(pages)/sheet")
        #expect(!seenByWard.body.contains("£") && seenByWard.body.contains("The prices aren’t shown on this sheet."))
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
        let after = try await broker.get("\(pages)/breakdown")
        #expect(after.body.contains("Submitted by Ruth Dale on 2 March 2026, without FNC"))
        // What is said stands there; the empty form is behind a line.
        #expect(after.body.contains("<span class=\"nhsuk-details__summary-text\">Enter the breakdown</span>"))
        #expect(try await story.isWhole())
    }

    @Test func `a nursing price is shown without FNC wherever it is compared, with what was quoted`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions(
            from: [("Abbey Fields", .pounds(1_200)), ("Oldfield", .pounds(1_300))],
            includesFNC: true
        )
        try await story.shows(["Abbey Fields", "Oldfield"], of: options)
        let broker = try await story.site().signedIn(as: .broker)
        for page in ["", "/answers", "/suitability", "/present", "/choice"] {
            let body = try await broker.get("/cases/\(options.caseID)\(page)").body
            for said in ["£945.94", "without FNC", "quoted £1,200.00 with FNC in it"] {
                #expect(body.contains(said), "\(page): \(said)")
            }
        }
        let sheet = try await broker.get("/cases/\(options.caseID)/sheet").body
        #expect(sheet.contains("£945.94 a week, without what the NHS pays for nursing") && !sheet.contains("£1,200.00"))
    }

    @Test func `where no home is at the rate the sheet says so (Care Act 2014, section 30)`() async throws {
        let story = try await Scenario()
        let options = try await story.sendsOptions(from: [("Tower House", .pounds(1_300))])
        try await story.shows(["Tower House"], of: options)
        let broker = try await story.site().signedIn(as: .broker)
        let sheet = try await broker.get("/cases/\(options.caseID)/sheet").body
        #expect(sheet.contains("None of these homes costs as little as the council usually pays."))
        #expect(sheet.contains("By law you must be offered at least one home that needs no top-up."))
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
