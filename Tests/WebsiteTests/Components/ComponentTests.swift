import Testing

@testable import Website

struct PageTests {
    struct Plain: Page {
        var title: String { "<Desk>" }
        var errors: [FieldError] = []
        var body: HTML { "<h1>\(title)</h1>" }
    }

    let frame = PageFrame(assets: Assets(versions: ["carebroker.css": "5f1c"]), visitor: nil)

    @Test func `a page says its title, and that something is wrong`() {
        #expect(frame.show(Plain()).markup.contains("<title>&lt;Desk&gt; – CareBroker</title>"))
        let wrong = frame.show(Plain(errors: [FieldError(field: "a", "Enter a")])).markup
        #expect(wrong.contains("<title>Error: &lt;Desk&gt; – CareBroker</title>"))
        #expect(wrong.contains("<a href=\"#a\">Enter a</a>"))
    }

    @Test func `a page asks for its files by version`() {
        let markup = frame.show(Plain()).markup
        #expect(markup.contains("/assets/carebroker.css?v=5f1c"))
        #expect(markup.contains("\"/assets/nhsuk.css\""))
    }

    @Test func `a page marks where it belongs and offers the way out only to those who are in`() {
        let visitor = Visitor(
            name: "Ada <Moss>",
            sections: [Section("Desk", "/desk"), Section("Cases", "/cases")],
            search: nil,
            signOutKey: FormKey(key: "k", token: "t")
        )
        struct Cases: Page {
            var title: String { "Cases" }
            var section: Section? { Section("Cases", "/cases") }
            var body: HTML { "" }
        }
        let markup = PageFrame(assets: Assets(versions: [:]), visitor: visitor).show(Cases()).markup
        #expect(markup.contains("<a href=\"/cases\" aria-current=\"page\">Cases</a>"))
        #expect(markup.contains("<a href=\"/desk\">Desk</a>"))
        #expect(markup.contains("Ada &lt;Moss&gt;"))
        #expect(markup.contains("Sign out"))
        #expect(!frame.show(Plain()).markup.contains("Sign out"))
    }
}

struct FormComponentTests {
    static let hostile = "\n</textarea><script>\"'&"

    static let field = Field("re[a]son", hostile, hint: hostile, value: hostile, error: hostile)

    static let all: [(name: String, html: HTML)] = [
        ("text", textInput(field, prefix: hostile, suffix: hostile)), ("money", moneyInput(field, per: hostile)),
        ("time", timeInput(field)), ("password", passwordInput(field)), ("file", fileUpload(field, accepts: [hostile])),
        ("textarea", textarea(field, atMost: 100, lookUp: "/look")), ("search", searchInput(field)),
        ("select", select(field, [FieldOption(hostile, hostile)])),
        ("radios", radios(field, [FieldOption(hostile, hostile, hint: hostile, reveals: "<p>x</p>")])),
        ("checkboxes", checkboxes(field, [FieldOption(hostile, hostile)], chosen: [hostile])),
        ("checkbox", checkbox(field)),
        ("date", dateInput(field, typed: TypedDate(day: hostile, month: hostile, year: hostile))),
    ]

    @Test(arguments: all.map(\.name))
    func `fields are sound whatever they are given, say the label, and point at hint and error`(name: String) throws {
        let html = try #require(Self.all.first { $0.name == name }?.html)
        #expect(faults(in: html).isEmpty)
        let tokens = try Tokenizer.tokens(of: html.markup)
        #expect(tokens.contains(.text(Self.hostile)))
        let described = tokens.contains { token in
            guard case .start(_, let attributes, _) = token else { return false }
            return attributes["aria-describedby"]?.hasPrefix("re-a-son-hint re-a-son-error") == true
        }
        #expect(described)
        // The error summary's link leads to something that takes the focus.
        let leadsTo = tokens.contains { token in
            guard case .start(let element, let attributes, _) = token else { return false }
            return attributes["id"] == "re-a-son" && ["input", "select", "textarea"].contains(element)
        }
        #expect(leadsTo)
    }

    @Test func `inputs bring back what was typed`() throws {
        for (name, html) in Self.all where ["text", "money", "time", "search"].contains(name) {
            let tokens = try Tokenizer.tokens(of: html.markup)
            let values = tokens.compactMap { token -> String? in
                guard case .start("input", let attributes, _) = token else { return nil }
                return attributes["value"]
            }
            #expect(values == [Self.hostile], "\(name)")
        }
    }

    @Test func `a textarea keeps a line end that comes first, which a browser would drop`() {
        #expect(textarea(Field("a", "A", value: "\nb")).markup.contains(">\n\nb</textarea>"))
    }

    @Test func `a password never comes back`() {
        #expect(!passwordInput(Field("p", "P", value: "secret")).markup.contains("secret"))
    }

    @Test func `only the parts of a date that are wrong are marked, or all`() {
        let field = Field("start", "Start", error: "Start must include a month")
        let month = dateInput(field, typed: TypedDate(day: "6"), wrong: [.month]).markup
        #expect(month.split(separator: "nhsuk-input--error").count == 2)
        #expect(dateInput(field, typed: TypedDate()).markup.split(separator: "nhsuk-input--error").count == 4)
        #expect(month.contains("name=\"start-month\""))
        #expect(month.contains("id=\"start\""))
    }

    @Test func `the chosen options are chosen and no other`() {
        let options = [FieldOption("a", "A"), FieldOption("b", "B")]
        #expect(radios(Field("x", "X", value: "b"), options).markup.split(separator: " checked").count == 2)
        #expect(radios(Field("x", "X"), options).markup.contains(" checked") == false)
        #expect(select(Field("x", "X", value: "b"), options).markup.contains("value=\"b\" selected"))
        #expect(
            checkboxes(Field("x", "X"), options, chosen: ["a", "b"]).markup.split(separator: " checked").count == 3
        )
    }

    @Test func `a form carries its key, and one that asks carries what was asked`() {
        let sent = form(to: "/offers", key: FormKey(key: "<k>", token: "t"), draft: "/drafts/k") { "" }.markup
        #expect(sent.contains("name=\"form-key\" value=\"&lt;k&gt;\""))
        #expect(sent.contains("name=\"form-token\" value=\"t\""))
        #expect(sent.contains("data-draft=\"/drafts/k\""))
        let asked = form(asking: Path("/desk").query("turn", "mine & yours")) { "" }.markup
        #expect(asked.contains("action=\"/desk\""))
        #expect(asked.contains("name=\"turn\" value=\"mine &amp; yours\""))
    }
}

struct ButtonTests {
    @Test func `a button that can't be pressed says why, and by which clause`() {
        let markup = button("Choose", unless: Unavailable("It waits.", clause: "2.2.7", local: "ours")).markup
        #expect(markup.contains("disabled>Choose</button>"))
        #expect(markup.contains("It waits. <span class=\"cb-clause\">"))
        #expect(markup.contains("2.2.7"))
        #expect(markup.contains("<b>Local rule:</b> ours"))
        #expect(!markup.contains("type=\"submit\""))
    }

    @Test func `a button that can be pressed has no reason`() {
        #expect(!button("Choose").markup.contains("cb-unavailable"))
        #expect(!button("Choose").markup.contains("disabled"))
    }

    @Test func `a button that leads somewhere can be unavailable too`() {
        #expect(!button("Go", to: "/x", unless: Unavailable("No.")).markup.contains("/x"))
    }
}

struct TableTests {
    @Test func `a table carries its headers into every cell`() {
        let html = table(
            [("Nursing", 2)],
            caption: "Rates",
            columns: [
                Column("Category", .rowHeader) { "\($0.0)" }, Column("Count", .number, short: "No.") { "\($0.1)" },
            ]
        )
        #expect(html.markup.contains("<th role=\"rowheader\" scope=\"row\" data-h=\"Category\">Nursing</th>"))
        #expect(html.markup.contains("<td role=\"cell\" class=\"cb-number\" data-h=\"No.\">2</td>"))
        #expect(faults(in: html).isEmpty)
    }

    @Test func `a table without rows says so`() {
        #expect(table([Int](), caption: "x", whenEmpty: "Nothing", columns: []).markup == "Nothing")
    }
}

struct PageNumberTests {
    @Test(arguments: [
        (1, 10, 0, 1, 1, 0), (1, 10, 10, 1, 1, 0), (2, 10, 11, 2, 2, 10), (9, 10, 11, 2, 2, 10), (-4, 10, 11, 1, 2, 0),
        (1, 0, 3, 1, 3, 0), (Int.max, 10, 25, 3, 3, 20),
    ])
    func `a page number stays among the pages there are`(
        asked: Int,
        size: Int,
        total: Int,
        current: Int,
        last: Int,
        offset: Int
    ) {
        let page = PageNumber(asked, size: size, total: total)
        #expect(page.current == current)
        #expect(page.last == last)
        #expect(page.offset == offset)
    }

    @Test(
        arguments: [
            (1, 3, [1, 2, 3]), (5, 9, [1, nil, 4, 5, 6, nil, 9]), (3, 9, [1, 2, 3, 4, nil, 9]), (1, 1, [1]),
            (9, 9, [1, nil, 8, 9]),
        ] as [(Int, Int, [Int?])]
    )
    func `pages far away are left out, but never a single one`(current: Int, last: Int, shown: [Int?]) {
        #expect(PageNumber(current, size: 1, total: last).shown == shown)
    }

    @Test func `the first page has the plain address`() {
        let markup = pagination(PageNumber(2, size: 5, total: 14), at: Path("/desk").query("turn", "mine")).markup
        #expect(markup.contains("href=\"/desk?turn=mine\""))
        #expect(markup.contains("href=\"/desk?turn=mine&amp;page=3\""))
        #expect(markup.contains("6 to 10 of 14"))
        #expect(pagination(PageNumber(1, size: 5, total: 5), at: "/desk").isEmpty)
    }
}

struct SmallComponentTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (18_204, "18,204"), (-1_234_567, "−1,234,567"),
        (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `numbers are grouped`(number: Int, text: String) {
        #expect(grouped(number) == text)
    }

    @Test(arguments: [("a[b].c", "a-b-c"), ("", "x"), ("é", "x"), ("Send <it>", "Send-it")])
    func `ids hold letters, digits and hyphens`(text: String, id: String) {
        #expect(elementID(text) == id)
    }

    @Test(arguments: [("Name", "name"), ("NHS number", "NHS number"), ("", "")])
    func `a key stands inside a sentence`(key: String, said: String) {
        #expect(key.lowercasedFirst == said)
    }

    @Test func `a clause says when it is our own rule`() {
        #expect(clause("2.2.3c", local: "no figure").markup.contains("<b>Local rule:</b> no figure"))
        #expect(!clause("2.2.3a").markup.contains("Local rule"))
    }

    @Test func `what can't be written to or rung is plain text`() {
        #expect(email("not <one>").markup == "not &lt;one&gt;")
        #expect(telephone("ask").markup == "ask")
    }
}
