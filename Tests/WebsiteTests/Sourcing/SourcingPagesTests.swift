import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct SourcingPagesTests {
    private func date(_ name: String, _ day: String, _ month: String = "3") -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", "2026")]
    }

    private func homes(_ homes: StoryHome...) -> [(String, String)] { homes.map { ("homes[]", $0.id.text) } }

    private func asking(_ homes: StoryHome...) -> String {
        "ask?" + homes.map { "homes%5B%5D=\($0.id)" }.joined(separator: "&")
    }

    @Test func `from the ranking to the options sent, in the browser (B&NES 2.2.2 to 2.2.6)`() async throws {
        let story = try await Scenario()
        let id = try await story.looks()
        let broker = try await story.site().signedIn(as: .broker)
        let pages = "/cases/\(id)"

        // Ranked
        #expect(try await broker.get("\(pages)/homes").body.contains("No homes are ranked yet."))
        let ranked = try await broker.submit("\(pages)/homes", [])
        #expect(ranked.location == "\(pages)/homes")
        let board = try await broker.get("\(pages)/homes").body
        for words in [
            "6 homes ranked, 2 left out.", "Homes with a vacancy in a block contract", "£30.00 under",
            "Keynsham, the preferred place", "£70.00 over the rate", "the policy gives no figure", "approximate",
            "Not registered for nursing care", "Not on the framework: the commissioner comes first",
        ] { #expect(board.contains(words), "\(words)") }

        // Asked
        #expect(try await broker.get("\(pages)/ask").location == "\(pages)/homes")
        let form = "\(pages)/\(asking(StoryHomes.abbey, StoryHomes.riverside))"
        let opened = try await broker.get(form)
        #expect(opened.status == 200)
        #expect(opened.body.contains("To Abbey Fields") == false, "no postcode, no letter")
        let ranking = opened.input("ranking") ?? ""
        let send =
            homes(StoryHomes.abbey, StoryHomes.riverside) + [("ranking", ranking), ("channel", "email")]
        let telling = [("pen-picture", "Irene needs a hoist."), ("outward", "BA2")]
        let refused = try await broker.submit(form, to: "\(pages)/ask", send + telling)
        #expect(refused.status == 409)
        #expect(refused.body.contains("Irene needs a hoist."))
        #expect(refused.body.contains("<mark>Irene<span class=\"nhsuk-u-visually-hidden\"> (a name of the person)"))
        #expect(refused.body.contains("To Abbey Fields"))
        let sent = try await broker.submit(
            form,
            to: "\(pages)/ask",
            send + [("pen-picture", "Needs a hoist."), ("outward", "BA2")]
        )
        #expect(sent.location == "\(pages)/answers")
        #expect(try await broker.get("\(pages)/answers").body.contains("2 homes haven’t answered"))

        // Answered
        let abbey = "\(pages)/enquiries/\(try await story.enquiry(StoryHomes.abbey, of: id).id)"
        let can = [("answer", "can"), ("answered-by", "Jo Pike"), ("channel", "telephone"), ("includes-fnc", "no")]
        let parts = [("part-accommodation", "500"), ("part-care", "519.99")]
        let short = try await broker.submit(
            abbey,
            can + parts + [("weekly", "1020"), ("conditions", "If the hoist comes")] + date("earliest-start", "4")
        )
        #expect(short.status == 422)
        #expect(short.body.contains("£0.01 less than the price"))
        #expect(short.body.contains("value=\"519.99\"") && short.body.contains("If the hoist comes"))
        let answered = try await broker.submit(
            abbey,
            can + parts + [("weekly", "1019.99")] + date("earliest-start", "4") + date("stands-until", "5")
        )
        #expect(answered.location == "\(pages)/answers")
        #expect(
            try await story.home(StoryHomes.abbey, of: id).answer?.standsUntil == Instant(testing: "2026-03-05 17:00")
        )
        let riverside = "\(pages)/enquiries/\(try await story.enquiry(StoryHomes.riverside, of: id).id)"
        let cannot = try await broker.submit(
            riverside,
            [("answer", "cannot"), ("answered-by", "Sam Lee"), ("channel", "email"), ("words", "Nobody at night")]
        )
        #expect(cannot.status == 422)
        #expect(cannot.body.contains("Choose why the home can’t") && cannot.body.contains("Nobody at night"))
        _ = try await broker.submit(
            riverside,
            [
                ("answer", "cannot"), ("decline-reason", "staffing"), ("answered-by", "Sam Lee"),
                ("channel", "email"), ("words", "Nobody at night"),
            ]
        )
        let beside = try await broker.get("\(pages)/answers").body
        for words in [
            "1 home can meet the need", "−£30.01", "1 home can’t", "Nobody at night", "accommodation £500.00",
        ] {
            #expect(beside.contains(words), "\(words)")
        }

        // Sent
        let nothing = try await broker.submit("\(pages)/answers", to: "\(pages)/options", [])
        #expect(nothing.status == 422)
        #expect(nothing.body.contains("Choose at least one offer to send"))
        let offer = try #require(try await story.home(StoryHomes.abbey, of: id).answer?.id)
        let options = try await broker.submit("\(pages)/answers", to: "\(pages)/options", [("offers[]", offer.text)])
        #expect(options.location == pages)
        #expect(try await broker.get(pages).body.contains("1 option sent to A practitioner."))
        let practitioner = try await story.site().signedIn(as: .practitioner)
        #expect(try await practitioner.get("\(pages)/suitability").body.contains("Abbey Fields"))
        #expect(try await practitioner.get("\(pages)/homes").body.contains("Prepare the enquiry") == false)
        #expect(try await story.isWhole())
    }

    @Test func `asking out of order asks for the reason, when it happens (B&NES 2.2.3)`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks()
        let broker = try await story.site().signedIn(as: .broker)
        let form = "/cases/\(id)/\(asking(StoryHomes.oldfield))"
        let opened = try await broker.get(form)
        #expect(opened.body.contains("Why before those that come first?"))
        let fields =
            homes(StoryHomes.oldfield)
            + [
                ("ranking", opened.input("ranking") ?? ""), ("pen-picture", "Needs a hoist."), ("outward", "BA2"),
                ("channel", "telephone"),
            ]
        let refused = try await broker.submit(form, to: "/cases/\(id)/ask", fields)
        #expect(refused.status == 409)
        #expect(refused.body.contains("Say why you ask others before."))
        let wordless = try await broker.submit(form, to: "/cases/\(id)/ask", fields + [("out-of-order", "other")])
        #expect(wordless.status == 422)
        #expect(wordless.body.contains("Say why these homes are asked first"))
        let sent = try await broker.submit(form, to: "/cases/\(id)/ask", fields + [("out-of-order", "near-family")])
        #expect(sent.status == 303)
        let enquiry = try await story.enquiry(StoryHomes.oldfield, of: id)
        #expect(enquiry.outOfOrder == .nearFamily && enquiry.channel == .telephone)
        #expect(try await broker.get("/cases/\(id)/homes").body.contains("Out of order: it is near family or friends"))
    }

    @Test func `an ordinary word is kept with a reason, and checking sends nothing`() async throws {
        let story = try await Scenario()
        let id = try await story.ranks { $0.person.knownAs = "May" }
        let broker = try await story.site().signedIn(as: .broker)
        let form = "/cases/\(id)/\(asking(StoryHomes.abbey))"
        let fields =
            homes(StoryHomes.abbey)
            + [
                ("ranking", try await broker.get(form).input("ranking") ?? ""),
                ("pen-picture", "Falls may follow."), ("outward", "BA2"), ("channel", "email"),
            ]
        let checked = try await broker.submit(form, to: "/cases/\(id)/ask", fields + [("do", "check")])
        #expect(checked.status == 200)
        #expect(try await story.home(StoryHomes.abbey, of: id).enquiry == nil)
        let keep = try #require(checked.body.firstMatch(of: /name="(keep-[0-9a-f]+)"/)).output.1
        let sent = try await broker.submit(form, to: "/cases/\(id)/ask", fields + [(String(keep), "ordinary-word")])
        #expect(sent.status == 303)
        let piece = try await broker.post("/cases/\(id)/ask/look-up", [("text", "May & <b>")])
        #expect(piece.body.contains("<mark>May") && piece.body.contains("&amp; &lt;b&gt;"))
    }

    @Test func `the discussion with the commissioner comes before a home off the framework (B&NES 2.2.4)`() async throws
    {
        let story = try await Scenario()
        let id = try await story.ranks()
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker)
        let early = try await broker.get("/cases/\(id)/\(asking(StoryHomes.hillcrest))")
        #expect(early.body.contains("Discuss it with the commissioner"))
        let page = "/cases/\(id)/homes/\(StoryHomes.hillcrest.id)/discussion"
        let half = try await broker.submit(page, [("about", "off-framework"), ("spoke-with", "Dan Ray")])
        #expect(half.status == 422)
        #expect(half.body.contains("value=\"Dan Ray\"") && half.body.contains("Choose what the commissioner said"))
        let recorded = try await broker.submit(
            page,
            [("about", "off-framework"), ("spoke-with", "Dan Ray"), ("outcome", "not-now")] + date("held-on", "2")
        )
        #expect(recorded.location == "/cases/\(id)/homes")
        #expect(try await broker.get("/cases/\(id)/homes").body.contains("Commissioner: not to be asked"))

        // The commissioner says otherwise for themselves.
        let commissioner = try await site.signedIn(as: .commissioner)
        #expect(try await commissioner.get("/cases/\(id)/commissioner").body.contains("Hillcrest"))
        story.clock.pass(minutes: 1)
        let word = try await commissioner.submit(
            "/cases/\(id)/commissioner/\(StoryHomes.hillcrest.id)",
            [("about", "off-framework"), ("outcome", "may-be-asked"), ("words", "At £990 a week at most")]
        )
        #expect(word.location == "/cases/\(id)/commissioner")
        #expect(try await story.home(StoryHomes.hillcrest, of: id).standing.asking == .available)
    }

    @Test func `an answer is withdrawn, the case turned back, and the round stays readable (B&NES 2.2.11)`()
        async throws
    {
        let story = try await Scenario()
        let (id, offers) = try await story.sendsTwoOffers()
        let broker = try await story.site().signedIn(as: .broker)
        let page = "/cases/\(id)/offers/\(offers[0])/withdraw"
        let half = try await broker.submit(page, [("words", "The bed went")])
        #expect(half.status == 422)
        #expect(half.body.contains("The bed went"))
        _ = try await broker.submit(page, [("reason", "home-withdrew"), ("words", "The bed went")])
        #expect(try await broker.get("/cases/\(id)/answers").body.contains("Answers that no longer count"))

        #expect(try await broker.submit("/cases/\(id)/turn-back", [("words", "Neither")]).status == 422)
        let back = try await broker.submit(
            "/cases/\(id)/turn-back",
            [("reason", "none-suitable"), ("words", "Neither")]
        )
        #expect(back.location == "/cases/\(id)/homes")
        _ = try await broker.submit("/cases/\(id)/homes", [])
        let rounds = try await broker.get("/cases/\(id)/rounds").body
        #expect(rounds.contains("No home was suitable") && rounds.contains("Neither"))
        let first = try await broker.get("/cases/\(id)/homes?round=1").body
        #expect(first.contains("This round is over") && !first.contains("Prepare the enquiry"))
        #expect(try await broker.get("/cases/\(id)/answers?round=1").body.contains("answers of round 1"))
        #expect(try await broker.get("/cases/\(id)/homes?round=7").status == 404)

        let outbox = try await broker.get("/outbox?show=to-read-out")
        #expect(outbox.body.contains("No longer needed"))
        let letter = try #require(outbox.body.firstMatch(of: /href="(\/outbox\/[0-9a-z]{26})"/)).output.1
        #expect(try await broker.get(String(letter)).body.contains("To be read out"))
        #expect(try await broker.get("/outbox?show=nonsense").status == 404)
    }

    @Test func `another's case, enquiry, offer and letter look like ones that aren't there`() async throws {
        let story = try await Scenario()
        let (id, offers) = try await story.sendsTwoOffers()
        let other = try await story.does(
            TakeTelephoneReferral(
                name: "Ada Brook",
                place: .home,
                whereabouts: "At home",
                needed: "Somebody at night",
                neededOn: story.clock.now.london.date,
                neededBy: nil,
                caller: "Susan Brook",
                callerTelephone: try TelephoneNumber(typed: "01225 477 000")
            ),
            as: .broker
        )
        let site = try await story.site()
        let practitioner = try await site.signedIn(as: .practitioner)
        let broker = try await site.signedIn(as: .broker)
        for page in ["homes", "rounds", "answers"] {
            #expect(try await broker.get("/cases/\(id)/\(page)").status == 200)
            #expect(try await practitioner.get("/cases/\(other)/\(page)").status == 404, "\(page)")
            #expect(try await practitioner.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/\(page)").status == 404)
        }
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id).id
        for page in ["enquiries/\(enquiry)", "offers/\(offers[0])/withdraw"] {
            #expect(try await broker.get("/cases/\(id)/\(page)").status == 200)
            #expect(try await broker.get("/cases/\(other)/\(page)").status == 404)
            #expect(try await practitioner.get("/cases/\(id)/\(page)").status == 403)
        }
        #expect(try await practitioner.get("/outbox").status == 403)
        #expect(try await broker.get("/outbox/01hzzzzzzzzzzzzzzzzzzzzzzz").status == 404)
    }
}
