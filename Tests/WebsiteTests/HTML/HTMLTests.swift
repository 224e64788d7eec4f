import Testing

@testable import Website

struct HTMLTests {
    let hostile = "<b>\"O'Brien\" & sons</b>"

    @Test func `text is escaped between tags`() {
        let html: HTML = "<p>\(hostile)</p>"
        #expect(html.markup == "<p>&lt;b&gt;&quot;O&#39;Brien&quot; &amp; sons&lt;/b&gt;</p>")
    }

    @Test func `text is escaped in an attribute's value`() {
        let html: HTML = "<p title=\"\(hostile)\"></p>"
        #expect(html.markup == "<p title=\"&lt;b&gt;&quot;O&#39;Brien&quot; &amp; sons&lt;/b&gt;\"></p>")
    }

    @Test func `an attribute made by function has the only quotes there are`() {
        let html: HTML = "<p\(attribute("title", hostile))\(classes("a", nil, "b\" onclick=\"x"))></p>"
        #expect(
            html.markup == """
                <p title="&lt;b&gt;&quot;O&#39;Brien&quot; &amp; sons&lt;/b&gt;" class="a b&quot; onclick=&quot;x"></p>
                """
        )
    }

    @Test func `a part of a string is escaped`() {
        let html: HTML = "\(hostile.prefix(3))"
        #expect(html.markup == "&lt;b&gt;")
    }

    @Test func `text is escaped that joins its marks to a sign of markup`() {
        // As one Character, "<" with a mark on it is not "<"; to a browser it still opens a tag.
        let html: HTML = "\("<\u{338}script>&\u{301}\"\u{20DD}")"
        #expect(html.markup == "&lt;\u{338}script&gt;&amp;\u{301}&quot;\u{20DD}")
    }

    @Test(arguments: [true])
    func `a literal in a ternary is a String and escaped`(isLate: Bool) {
        let html: HTML = "<p>\(isLate ? "<b>late</b>" : "")</p>"
        #expect(html.markup == "<p>&lt;b&gt;late&lt;/b&gt;</p>")
    }

    @Test func `joined literals are a String and escaped`() {
        let html: HTML = "\(["<br>", "<br>"].joined())"
        #expect(html.markup == "&lt;br&gt;&lt;br&gt;")
    }

    @Test func `HTML goes in as it is, once escaped and never twice`() {
        let name: HTML = "<b>\("A & B")</b>"
        let html: HTML = "<p>\(name)</p>"
        #expect(html.markup == "<p><b>A &amp; B</b></p>")
    }

    @Test func `numbers go in as they are`() {
        let html: HTML = "\(18_204) \(-3) \(UInt8(7))"
        #expect(html.markup == "18204 -3 7")
    }

    // What does not compile, which is the point of the type. Take a line out of its comment to see it refused:
    //
    //     let name: String = "Irene"
    //     let a: HTML = name                         // cannot convert value of type 'String' to 'HTML'
    //     let b: HTML = "<p>\(Optional(name))</p>"   // no interpolation takes an optional: say what stands for none
    //     let c: HTML = "<a\(href(name))>"           // cannot convert value of type 'String' to 'Path'
    //     let d: HTML = "<p>\([name])</p>"           // no interpolation takes a list: use each
    //     let e = attribute(name, "x")               // an attribute's name is a literal

    @Test func `generated hostile text comes back as it went in`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = Seeded(seed)
        for _ in 0..<2_000 {
            let text = random.hostileText()
            let html: HTML = "<p\(attribute("title", text))\(classes(text))>\(text)</p>"
            let tokens = try Tokenizer.tokens(of: html.markup)
            var attributes = ["title": text]
            if !text.isEmpty { attributes["class"] = text }
            let expected: [Token] =
                [.start("p", attributes: attributes, closesItself: false)]
                + (text.isEmpty ? [] : [.text(text)]) + [.end("p")]
            #expect(tokens == expected, "seed \(seed)")
        }
    }
}

struct AttributeTests {
    @Test func `an attribute has one space before it whether or not there was one`() {
        let path: Path = "/desk"
        let close: HTML = "<a\(href(path))>"
        let wide: HTML = "<a \(href(path))>"
        let labelled: HTML = "<a\(href: path)>"
        #expect(close.markup == "<a href=\"/desk\">")
        #expect(wide == close)
        #expect(labelled == close)
    }

    @Test func `an attribute that is left out leaves nothing`() {
        let html: HTML = """
            <p\(attribute("title", String?.none))\(attribute("hidden", if: false))\(classes(nil, ""))\(Attribute.none)>
            """
        #expect(html.markup == "<p>")
    }

    @Test func `an attribute without a value is written by name`() {
        let html: HTML = "<input\(attribute("checked", if: true))\(attribute("rows", 5))>"
        #expect(html.markup == "<input checked rows=\"5\">")
    }
}

struct ConditionTests {
    @Test func `when shows one of two`() {
        #expect(when(true) { "<b>a</b>" }.markup == "<b>a</b>")
        #expect(when(false) { "<b>a</b>" }.isEmpty)
        #expect(
            when(false) {
                "<b>a</b>"
            } else: {
                "<i>b</i>"
            }.markup == "<i>b</i>"
        )
    }

    @Test func `optional shows what is there, escaped`() {
        #expect(optional("<x>") { "<p>\($0)</p>" }.markup == "<p>&lt;x&gt;</p>")
        #expect(
            optional(String?.none) {
                "<p>\($0)</p>"
            } else: {
                "none"
            }.markup == "none"
        )
    }

    @Test func `each shows every item with something between`() {
        #expect(each(["a", "<"]) { "<li>\($0)</li>" }.markup == "<li>a</li><li>&lt;</li>")
        #expect(each(1...3, between: ", ") { "\($0)" }.markup == "1, 2, 3")
        #expect(each([String]()) { "\($0)" }.isEmpty)
    }
}

/// A generator that gives the same again for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to forty pieces that have broken pages before: signs of markup, ends of comments and scripts, marks that join,
    /// letters of other scripts, and half references.
    mutating func hostileText() -> String {
        let pieces = [
            "<", ">", "&", "\"", "'", "=", " ", "/", "\\", "`", "%", "{", "}", "\n", "\t", "a", "O’Brien", "é",
            "e\u{301}",
            "\u{338}", "\u{20DD}", "\u{200D}", "\u{202E}", "👩‍👧", "名", "<script>", "</textarea>", "-->", "]]>",
            "&amp;", "&#39", "javascript:", "//", "..", "on click=", "\u{FEFF}", "\u{A0}",
        ]
        let count = Int.random(in: 0...40, using: &self)
        return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
