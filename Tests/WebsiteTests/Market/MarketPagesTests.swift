import HTTPTypes
import Brokerage
import BrokerageTesting
import Demo
import Foundation
import Testing
import Website

@Suite struct MarketPagesTests {
    private static let homes = [
        StoryHome(
            "St. Mary’s Court",
            number: 1,
            postcode: "BA1 1UA",
            weekly: .pounds(1_200),
            includesFNC: true,
            vacancies: 2,
            blockBeds: ["Room 1", "Room 2"],
            rating: .good
        ),
        StoryHome("Bits & <Bobs>", number: 2, onFramework: false),
    ]
    private static let maryID = "1-1000000001"

    private func market() async throws -> (Scenario, Site) {
        let story = try await Scenario()
        try await story.market(Self.homes)
        try await story.rate(.pounds(950))
        return (story, try await story.site())
    }

    @Test func `the list shows what is known of each location, and narrows`() async throws {
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        let all = try await broker.get("/locations")
        #expect(all.status == 200)
        #expect(all.body.contains("2 locations, by name"))
        #expect(all.body.contains("Bits &amp; &lt;Bobs&gt;"))
        let found = try await broker.get(
            "/locations?words=marys&care=nursing&rating=good&framework=yes&near=BA2&miles=10"
        )
        #expect(found.body.contains("1 location<"))
        #expect(found.body.contains("St. Mary’s Court"))
        #expect(!found.body.contains("Bobs"))
        let odd = try await broker.get(
            "/locations?care=nothing&rating=%3Cb%3E&page=999999999999999999&miles=7&near=Nowhere"
        )
        #expect(odd.status == 200)
        #expect(odd.body.contains("no place called ‘Nowhere’"))
        #expect(try await broker.get("/locations?page=-5").status == 200)
    }

    @Test func `a location's page says what it costs against the rate, what is free and what to beware of`()
        async throws
    {
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        let page = try await broker.get("/locations/\(Self.maryID)")
        #expect(page.status == 200)
        #expect(page.body.contains("£1,200.00"))
        #expect(page.body.contains("£945.94 without"))
        #expect(page.body.contains("−£4.06"))
        #expect(page.body.contains("2 of 2"))
        #expect(page.body.contains("Record free beds"))
        #expect(page.body.contains("First in the regulator’s directory"))
        let practitioner = try await site.signedIn(as: .practitioner).get("/locations/\(Self.maryID)")
        #expect(practitioner.status == 200)
        #expect(!practitioner.body.contains("Record free beds"))
    }

    /// Each form with what a broker would type, and a word of the page it leads to.
    static let forms: [(step: String, fields: [(String, String)], then: String)] = [
        (
            "vacancies/new",
            [
                ("category", "nursing"), ("beds", "3"), ("said-by", "Nurse Hale"), ("said-on-day", "2"),
                ("said-on-month", "3"), ("said-on-year", "2026"), ("said-at", "8:30am"),
            ], "Nurse Hale"
        ),
        (
            "prices/new",
            [
                ("category", "residential"), ("weekly", "1,010.50"), ("starts-on-day", "1"),
                ("starts-on-month", "March"),
                ("starts-on-year", "2026"), ("said-by", "Nurse Hale"),
            ], "£1,010.50"
        ),
        (
            "ratings/new",
            [
                ("rating", "outstanding"), ("reported-on-day", "1"), ("reported-on-month", "3"),
                ("reported-on-year", "2026"), ("beds", "44"),
            ], "Outstanding"
        ),
        (
            "contacts/new",
            [
                ("name", "Rose Hale"), ("post", "Registered manager"), ("email", "rose@example.org"),
                ("telephone", "01225 496 000"), ("starts-on-day", "1"), ("starts-on-month", "3"),
                ("starts-on-year", "2026"),
            ], "mailto:rose@example.org"
        ),
        (
            "suspensions/new",
            [
                ("starts-on-day", "2"), ("starts-on-month", "3"), ("starts-on-year", "2026"),
                ("source", "Commissioning team"), ("words", "Staffing at night"),
            ], "Placements are suspended since 2 March 2026"
        ),
        (
            "concerns/new",
            [
                ("kind", "safeguarding"), ("raised-on-day", "1"), ("raised-on-month", "3"), ("raised-on-year", "2026"),
                ("source", "A district nurse"),
            ], "Get the commissioner’s word"
        ),
        (
            "block-contracts/new",
            [
                ("commissioner", "bnes"), ("category", "nursing"), ("weekly", "990"), ("includes-fnc", "no"),
                ("starts-on-day", "1"), ("starts-on-month", "3"), ("starts-on-year", "2026"),
                ("beds", "Room 7\r\n\r\nRoom 8\r\n"),
            ], "Room 8"
        ),
    ]

    @Test(arguments: forms.indices)
    func `each fact is recorded by its form`(number: Int) async throws {
        let (step, fields, then) = Self.forms[number]
        let (story, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        let address = "/locations/\(Self.maryID)/\(step)"
        let answer = try await broker.submit(address, fields)
        #expect(answer.status == 303, "\(step): \(answer.body)")
        #expect(answer.location == "/locations/\(Self.maryID)")
        #expect(try await broker.get("/locations/\(Self.maryID)").body.contains(then), "\(step)")
        guard case .whole = try await story.verdict() else {
            Issue.record("\(step): the chain broke")
            return
        }
    }

    @Test(arguments: forms.indices)
    func `an empty form comes back with what is missing, and what was typed stays`(number: Int) async throws {
        let (step, fields, _) = Self.forms[number]
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        let address = "/locations/\(Self.maryID)/\(step)"
        let empty = try await broker.submit(address, [])
        #expect(empty.status == 422, "\(step)")
        #expect(empty.body.contains("There is a problem"))
        guard let words = fields.first(where: { ["said-by", "source", "name", "beds"].contains($0.0) }) else { return }
        let again = try await broker.submit(address, [(words.0, "Larch <&> Co")])
        #expect(again.body.contains("Larch &lt;&amp;&gt; Co"), "\(step)")
    }

    @Test func `what is recorded can be ended, and another location's fact is no fact of this one`() async throws {
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        let here = "/locations/\(Self.maryID)"
        for (number, ending) in [(4, "lift"), (5, "close")] {
            let (step, fields, _) = Self.forms[number]
            _ = try await broker.submit("\(here)/\(step)", fields)
            let page = try await broker.get(here).body
            let noun = step.prefix { $0 != "/" }
            let link = try #require(page.firstMatch(of: try Regex("href=\"(\(here)/\(noun)/[^\"]+/\(ending))\"")))
            let address = String(try #require(link.output[1].substring))
            #expect(try await broker.get(address.replacing(Self.maryID, with: "1-1000000002")).status == 404)
            let day = ending == "lift" ? "placements-from" : "closed-on"
            let ended = try await broker.submit(
                address,
                [("\(day)-day", "2"), ("\(day)-month", "3"), ("\(day)-year", "2026"), ("source", "The commissioner")]
            )
            #expect(ended.status == 303)
        }
        let page = try await broker.get(here).body
        #expect(!page.contains("Placements are suspended since"))
        let membership = try #require(page.firstMatch(of: try Regex("href=\"(\(here)/frameworks/[^\"]+/end)\"")))
        let address = String(try #require(membership.output[1].substring))
        #expect(try await broker.submit(address, [("mistake", "yes")]).status == 303)
        #expect(try await broker.get(here).body.contains("Entered by mistake"))
    }

    @Test func `a rate is added, shown without funded nursing care, and can't stand beside another`() async throws {
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .commissioner)
        let fields = [
            ("commissioner", "bnes"), ("category", "nursing-dementia"), ("weekly", "1300"), ("includes-fnc", "yes"),
            ("starts-on-day", "1"), ("starts-on-month", "4"), ("starts-on-year", "2026"), ("ends-on-day", "31"),
            ("ends-on-month", "3"), ("ends-on-year", "2027"),
        ]
        #expect(try await broker.submit("/rates/new", fields).status == 303)
        let page = try await broker.get("/rates").body
        #expect(page.contains("£1,032.32 without"))
        let again = try await broker.submit("/rates/new", fields)
        #expect(again.status == 409)
        #expect(again.body.contains("There is a rate for nursing dementia care"))
        #expect(again.body.contains("value=\"1300\""))
        let links = page.matches(of: try Regex("href=\"(/rates/[^\"]+/end)\""))
        let address = String(try #require(links.last?.output[1].substring))
        let ended = try await broker.submit(
            address,
            [("ends-on-day", "31"), ("ends-on-month", "12"), ("ends-on-year", "2026")]
        )
        #expect(ended.status == 303)
    }

    @Test func `block beds are listed with who has them`() async throws {
        let (story, site) = try await market()
        let bed = try #require(try await story.blockBeds().first)
        try await story.plantHold(of: bed, number: 3, state: .used)
        let broker = try await site.signedIn(as: .broker)
        let page = try await broker.get("/block-contracts").body
        #expect(page.contains("1 of 2"))
        #expect(page.contains("C-1003"))
        let practitioner = try await site.signedIn(as: .practitioner).get("/block-contracts").body
        #expect(practitioner.contains("Lived in") && !practitioner.contains("C-1003"))
    }

    @Test func `those without the permission are told so, and those who only look have no forms`() async throws {
        let (_, site) = try await market()
        let ward = try await site.signedIn(as: .ward)
        for path in ["/locations", "/locations/\(Self.maryID)", "/rates", "/block-contracts", "/directory"] {
            #expect(try await ward.get(path).status == 403, "\(path)")
        }
        let practitioner = try await site.signedIn(as: .practitioner)
        for path in ["/rates/new", "/locations/\(Self.maryID)/vacancies/new", "/directory"] {
            #expect(try await practitioner.get(path).status == 403, "\(path)")
        }
        let administrator = try await site.signedIn(as: .administrator)
        #expect(try await administrator.get("/directory").body.contains("aria-current=\"page\">Directory"))
    }

    @Test func `a location that isn't there looks like any missing page`() async throws {
        let (_, site) = try await market()
        let broker = try await site.signedIn(as: .broker)
        for path in [
            "/locations/1-404", "/locations/%3Cb%3E", "/locations/1-404/prices/new", "/rates/nothing/end",
            "/locations/\(Self.maryID)/contacts/nobody/end",
        ] {
            #expect(try await broker.get(path).status == 404, "\(path)")
        }
    }
}

@Suite struct DirectoryPagesTests {
    private func directory(_ count: Int) -> [UInt8] {
        var generator = Demo.SeededGenerator(seed: 7)
        return Array(
            MadeUpDirectory.csv(count: count, publishedOn: LocalDate(testing: "2026-02-25"), using: &generator).utf8
        )
    }

    private func send(
        _ bytes: [UInt8],
        named name: String = "26_February_2026_CQC_directory.csv",
        by browser: Browser
    ) async throws -> Answer {
        let opened = try await browser.get("/directory")
        let sent = try await browser.upload(
            "/directory",
            [("form-key", opened.input("form-key") ?? "")],
            file: ("file", name, bytes)
        )
        guard sent.status == 303, let location = sent.location else { return sent }
        await browser.site.errands.settle()
        return try await browser.get(location)
    }

    @Test func `a file is sent, read and taken in, and the page says what changed`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        let page = try await send(directory(600), by: manager)
        #expect(page.body.contains("The directory is taken in"))
        #expect(page.body.contains("<dd>600</dd>"))
        #expect(try await manager.get("/locations").body.contains("600 locations"))
        let again = try await send(directory(600), by: manager)
        #expect(again.body.contains("The directory is taken in"))
        #expect(!again.body.contains("<dt>New</dt><dd>600</dd>"))
        let list = try await manager.get("/directory").body
        #expect(list.components(separatedBy: "26_February_2026_CQC_directory.csv").count == 3)
    }

    @Test func `a broken row in the middle is shown with its line, and the others are taken in`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        var lines = String(decoding: directory(60), as: UTF8.self).components(separatedBy: "\r\n")
        lines[33] = lines[33].replacing(try Regex("[A-Z]{2}[0-9]{1,2} [0-9]"), with: "?? ")
        let page = try await send(Array(lines.joined(separator: "\r\n").utf8), by: manager)
        #expect(page.body.contains("Line 34, "))
        #expect(try await manager.get("/locations").body.contains("59 locations"))
    }

    @Test(arguments: [
        ("a picture", [UInt8]([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), "is not text"),
        ("a document", Array("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n".utf8), "no row of column names"),
        ("nothing in it", [], "no row of column names"),
    ])
    func `a file of another kind is refused in words, and nothing changes`(
        what: String,
        bytes: [UInt8],
        words: String
    ) async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        let page = try await send(bytes, named: "directory.csv", by: manager)
        #expect(page.body.contains("The file can’t be taken in"), "\(what)")
        #expect(page.body.contains(words), "\(what)")
        #expect(page.body.contains("Nothing was changed."))
    }

    @Test func `a form without a file says so`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        let opened = try await manager.get("/directory")
        let answer = try await manager.upload(
            "/directory",
            [("form-key", opened.input("form-key") ?? "")],
            file: ("file", "", [])
        )
        #expect(answer.status == 422)
        #expect(answer.body.contains("Select the regulator’s directory"))
    }

    @Test func `a request cut off in the middle changes nothing`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        let body =
            Array(
                """
                --edge\r\nContent-Disposition: form-data; name="file"; filename="directory.csv"\r\n\r\n
                """.utf8
            ) + directory(100).prefix(5_000)
        let answer = try await manager.send(
            .post,
            "/directory",
            headers: ["Content-Type": "multipart/form-data; boundary=edge", "Sec-Fetch-Site": "same-origin"],
            body: body
        )
        #expect(answer.status == 400)
        await site.errands.settle()
        #expect(try await manager.get("/locations").body.contains("No location is known yet."))
    }

    @Test func `a file that is too large is refused while it comes`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        let opened = try await manager.get("/directory")
        let answer = try await manager.upload(
            "/directory",
            [("form-key", opened.input("form-key") ?? "")],
            file: ("file", "large.csv", [UInt8](repeating: 0x61, count: 101 * 1_048_576))
        )
        #expect(answer.status == 413)
        #expect(answer.body.contains("100 MB at most"))
    }

    @Test func `many gone have to be confirmed, and can be left`() async throws {
        let site = try await Scenario().site()
        let manager = try await site.signedIn(as: .teamManager)
        _ = try await send(directory(100), by: manager)
        let doubted = try await send(directory(50), by: manager)
        #expect(doubted.body.contains("Look twice before you take this in"))
        #expect(doubted.body.contains("50 of the 100 known locations are not in the file"))
        #expect(try await manager.get("/locations").body.contains("100 locations"))
        let action = try #require(doubted.body.firstMatch(of: try Regex("action=\"(/directory/[^\"]+/confirm)\"")))
        let address = String(try #require(action.output[1].substring))
        let confirmed = try await manager.post(address, [("form-key", doubted.input("form-key") ?? "")])
        #expect(confirmed.status == 303)
        #expect(try await manager.get("/locations").body.contains("50 locations"))
        #expect(try await manager.get("/locations?left=yes").body.contains("50 locations"))
        // Sent twice, it is done once.
        let twice = try await manager.post(address, [("form-key", doubted.input("form-key") ?? "")])
        #expect(twice.status == 303)
    }

    @Test func `who may not send it is answered before the file is read`() async throws {
        let site = try await Scenario().site()
        let broker = try await site.signedIn(as: .broker)
        let answer = try await broker.upload("/directory", [], file: ("file", "a.csv", directory(5)))
        #expect(answer.status == 403)
        let nobody = try await Browser(site).upload("/directory", [], file: ("file", "a.csv", directory(5)))
        #expect(nobody.location?.hasPrefix("/sign-in") == true)
    }
}
