import Brokerage
import BrokerageTesting
import Testing
import Website

@Suite struct StartsPagesTests {
    private func date(_ name: String, _ day: String, _ month: String = "3") -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", "2026")]
    }

    @Test
    func `from the signed agreement to the survey, in the browser (B&NES 2.2.10)`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement()
        let site = try await story.site()
        let pages = "/cases/\(move.caseID)"
        var broker = try await site.signedIn(as: .broker)
        #expect(try await broker.get(pages).body.contains("Arrange the discharge"))

        // What was typed comes back with what is wrong.
        let half = try await broker.submit("\(pages)/discharge", [("arranged-with", "Sister Hall"), ("hour", "two")])
        #expect(half.status == 422)
        #expect(half.body.contains("Enter the day"))
        #expect(half.body.contains("Enter a time like 14:30 or 2:30pm"))
        #expect(half.body.contains("Select how the person travels"))
        #expect(half.body.contains("value=\"Sister Hall\"") && half.body.contains("value=\"two\""))
        let arrangement = [
            ("hour", "2pm"), ("arranged-with", "Sister Hall"), ("transport", "hospital"), ("along[]", "medication"),
            ("along[]", "equipment"),
        ]
        let arranged = try await broker.submit("\(pages)/discharge", arrangement + date("planned", "5"))
        #expect(arranged.location == pages)
        #expect(try await broker.get(pages).body.contains("Medication, Equipment"))
        let unsaid = try await broker.submit("\(pages)/discharge", arrangement + date("planned", "6"))
        #expect(unsaid.status == 422 && unsaid.body.contains("Select why it is changed"))
        let changed = try await broker.submit(
            "\(pages)/discharge",
            arrangement + [("change", "ward")] + date("planned", "6")
        )
        #expect(changed.status == 303)
        #expect(try await broker.get("\(pages)/discharge").body.contains("Arranged before"))

        story.clock.move(to: Instant(testing: "2026-03-06 15:00"))
        broker = try await site.signedIn(as: .broker)
        let early = try await broker.submit("\(pages)/moved-in", date("started", "7") + [("hour", "09:00")])
        #expect(early.status == 422 && early.body.contains("Select who told you"))
        #expect(early.body.contains("value=\"09:00\""))
        let moved = try await broker.submit(
            "\(pages)/moved-in",
            date("started", "6") + [("hour", "14:20"), ("informant", "home"), ("informant-name", "Ruth Dale")]
        )
        #expect(moved.location == pages)
        move.discharge = try #require(try await story.move(move).discharge?.id)

        story.clock.move(to: Instant(testing: "2026-03-09 09:05"))
        broker = try await site.signedIn(as: .broker)
        // From the desk.
        let desk = try await broker.get("/")
        #expect(desk.body.contains("\(pages)/follow-up"))
        let silent = try await broker.submit("\(pages)/follow-up", to: "\(pages)/follow-up/no-answer", [])
        #expect(silent.status == 422 && silent.body.contains("Select what came of the call"))
        let noted = try await broker.submit(
            "\(pages)/follow-up",
            to: "\(pages)/follow-up/no-answer",
            [("outcome", "no-answer")]
        )
        #expect(noted.status == 303)
        #expect(try await broker.get("\(pages)/follow-up").body.contains("Tried before"))
        let answers = [
            ("spoke-to", "Ruth Dale"), ("went-well", "yes"), ("medication", "no"), ("discharge-letter", "yes"),
            ("equipment", "not-needed"),
        ]
        let amiss = try await broker.submit(
            "\(pages)/follow-up",
            answers + [("words-medication", "No insulin came")]
        )
        #expect(amiss.status == 422 && amiss.body.contains("Select who puts right the medication"))
        #expect(amiss.body.contains("No insulin came</textarea>"))
        let called = try await broker.submit(
            "\(pages)/follow-up",
            answers + [("words-medication", "No insulin came"), ("goes-to-medication", "ward")]
        )
        #expect(called.location == pages)

        // The ward reads what is missing, and says what it did.
        let ward = try await site.signedIn(as: .ward)
        let seen = try await ward.get("\(pages)/put-right")
        #expect(seen.body.contains("No insulin came"))
        let finding = try #require(try await story.move(move).findings.first?.id)
        let path = "\(pages)/put-right/\(finding)"
        let empty = try await ward.submit("\(pages)/put-right", to: path, [("words", " ")])
        #expect(empty.status == 422 && empty.body.contains("Enter what was done"))
        let right = try await ward.submit("\(pages)/put-right", to: path, [("words", "Sent by taxi")])
        #expect(right.location == pages)
        #expect(try await broker.get(pages).body.contains("Sent by taxi"))

        let sent = try await broker.submit("\(pages)/survey", [])
        #expect(sent.location == pages)
        #expect(try await broker.get(pages).body.contains("Placed at Abbey Fields") == false)
        #expect(try await story.page(move.caseID).heading.state == .closed)

        // Somebody without an account answers by the link.
        let link = "/survey/\(try await story.surveyToken())"
        let person = Browser(site)
        let survey = try await person.get(link)
        #expect(survey.status == 200)
        #expect(!survey.body.contains("Ellis") && !survey.body.contains("Abbey"))
        let nothing = try await person.submit(link, [("words", " ")])
        #expect(nothing.status == 422 && nothing.body.contains("Answer at least one question"))
        let answered = try await person.submit(link, [("move", "5"), ("words", "Everybody was <kind>")])
        #expect(answered.location == link)
        #expect(try await person.get(link).body.contains("We have your answers."))
        #expect(try await broker.get(pages).body.contains("Everybody was &lt;kind&gt;"))
        #expect(try await story.isWhole())
    }

    @Test func `a link that leads to no survey says so plainly`() async throws {
        let story = try await Scenario()
        let person = Browser(try await story.site())
        for path in ["/survey/nothing", "/survey/01hzzzzzzzzzzzzzzzzzzzzzzz", "/survey/%3Cscript%3E"] {
            let page = try await person.get(path)
            #expect(page.status == 404)
            #expect(page.body.contains("This link leads to no survey."))
            let sent = try await person.post(path, [("move", "5")])
            #expect(sent.status == 404 || sent.status == 403)
        }
    }

    @Test func `called off without another day, in the browser`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let broker = try await story.site().signedIn(as: .broker)
        let page = "/cases/\(move.caseID)/discharge/cancel"
        let unsaid = try await broker.submit(page, [("words", "A fever")])
        #expect(unsaid.status == 422 && unsaid.body.contains("Select why it is cancelled"))
        #expect(unsaid.body.contains("A fever</textarea>"))
        let off = try await broker.submit(page, [("change", "not-well-enough"), ("words", "A fever")])
        #expect(off.location == "/cases/\(move.caseID)")
        #expect(try await broker.get("/cases/\(move.caseID)").body.contains("A fever"))
        // Nothing is arranged any more: the page says so.
        #expect(try await broker.get(page).body.contains("No move is arranged."))
        #expect(try await broker.get("/cases/\(move.caseID)/moved-in").body.contains("Arrange the move first."))
    }

    @Test func `the block bed that is held is offered first`() async throws {
        let story = try await Scenario()
        let today = story.clock.now.london.date
        var move = try await story.signsAgreement(blockBeds: ["Room 4", "Room 5"], from: today)
        try await story.arranges(&move, at: "2026-03-02 09:00")
        story.clock.pass(minutes: 10)
        let broker = try await story.site().signedIn(as: .broker)
        let page = "/cases/\(move.caseID)/moved-in"
        let words = date("started", "2") + [("hour", "9:05"), ("informant", "ward")]
        let noBed = try await broker.submit(page, words)
        #expect(noBed.status == 422 && noBed.body.contains("Select which bed it is"))
        let bed = try #require(try await story.move(move).beds.free.last)
        #expect(bed.name == "Room 5")
        #expect(try await broker.submit(page, words + [("bed", bed.id.text)]).status == 303)
        #expect(try await broker.get("/cases/\(move.caseID)").body.contains("Block bed Room 5"))
    }

    @Test(arguments: ["discharge", "discharge/cancel", "moved-in", "follow-up", "put-right", "survey"])
    func `another's case looks like one that isn't there`(page: String) async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn()
        let site = try await story.site()
        let broker = try await site.signedIn(as: .broker)
        #expect(try await broker.get("/cases/\(move.caseID)/\(page)").status == 200)
        #expect(try await broker.get("/cases/01hzzzzzzzzzzzzzzzzzzzzzzz/\(page)").status == 404)
        // A practitioner's roles let nobody arrange a move; a panel chair has nothing to put right.
        let other = try await site.signedIn(as: page == "put-right" ? .panelChair : .practitioner)
        #expect(try await other.get("/cases/\(move.caseID)/\(page)").status == 403)
    }
}
