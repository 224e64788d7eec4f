import Testing

@testable import Website

struct PathTests {
    @Test(arguments: [
        ("C-1042", "/cases/C-1042"),
        ("a b", "/cases/a%20b"),
        ("../admin", "/cases/..%2Fadmin"),
        ("..", "/cases/%252E%252E"),
        (".", "/cases/%252E"),
        ("//evil.example", "/cases/%2F%2Fevil.example"),
        ("a?b=c#d", "/cases/a%3Fb%3Dc%23d"),
        ("\r\nSet-Cookie: x", "/cases/%0D%0ASet-Cookie%3A%20x"),
        ("%2e%2e", "/cases/%252e%252e"),
        ("é", "/cases/%C3%A9"),
        ("", "/cases"),
    ])
    func `a path stays here whatever a part holds`(part: String, text: String) {
        let path: Path = "/cases/\(part)"
        #expect(path.text == text)
        #expect(Path("/cases/{case}", part).text == text)
        #expect(Path("/cases/:case", part).text == text)
    }

    @Test func `an empty part in front of a literal can't make another host`() {
        let path: Path = "/\("")/evil.example"
        #expect(path.text == "/evil.example")
        let two: Path = "/\(".")\(".")/x"
        #expect(two.text == "/%252E%252E/x")
    }

    @Test(arguments: [
        ("javascript:alert(1)" as Path, "/javascript%3Aalert%281%29"), ("//evil.example", "/evil.example"),
        ("/\\evil.example", "/%5Cevil.example"), ("", "/"), ("/", "/"), ("/cases/../x", "/cases/%252E/x"),
    ])
    func `even a literal gone wrong stays here`(path: Path, text: String) {
        #expect(path.text == text)
    }

    @Test func `generated parts stay one segment and come back`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = Seeded(seed)
        for _ in 0..<2_000 {
            let part = random.hostileText()
            let path: Path = "/cases/\(part)/offers"
            #expect(path.text.hasPrefix("/cases/"), "seed \(seed)")
            #expect(path.text.split(separator: "/").count == (part.isEmpty ? 2 : 3), "seed \(seed)")
            #expect(path.text.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "seed \(seed)")
            let asked = Path("/search").query("q", part)
            #expect(asked.splitForForm.items.map(\.value) == [part], "seed \(seed)")
        }
    }

    @Test func `holes are filled in order and a forgotten one is seen`() {
        #expect(Path("/cases/{case}/offers/{offer}", "C-1", 7).text == "/cases/C-1/offers/7")
        #expect(Path("/cases/{case}/offers/{offer}", "C-1").text == "/cases/C-1/offers/%7Boffer%7D")
    }

    @Test func `what is asked for is set, added to and taken away`() {
        let path = Path("/desk").query("turn", "mine").query("q", "a&b=c")
        #expect(path.text == "/desk?turn=mine&q=a%26b%3Dc")
        #expect(path.setting("turn", to: nil).text == "/desk?q=a%26b%3Dc")
        #expect(path.setting("turn", to: "any").text == "/desk?q=a%26b%3Dc&turn=any")
        #expect(path.query("page", Int?.none) == path)
        #expect(path.fragment("of fers").text == "/desk?turn=mine&q=a%26b%3Dc#of%20fers")
    }

    @Test(arguments: [
        "/", "/cases/C-1042", "/cases?turn=mine&page=2", "/cases/C-1#offers", "/a%20b?q=%26",
    ])
    func `an address from outside is taken when it is ours`(text: String) {
        #expect(Path(cameFromOutside: text)?.text == text)
    }

    @Test(arguments: [
        "", "cases", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a//b",
        "/a/../b",
        "/a/%2e%2E/b", "/a\tb", "/a\nb", "/ a", "/é", "/\u{0}", "///", "/a/", String(repeating: "/a", count: 1_001),
    ])
    func `an address from outside is refused when it isn't ours`(text: String) {
        #expect(Path(cameFromOutside: text) == nil)
    }
}

struct OutsideAddressTests {
    @Test(arguments: [
        ("https://www.cqc.org.uk/location/1-2", "https://www.cqc.org.uk/location/1-2"),
        ("http://home.example", "http://home.example"), ("www.home.example", "https://www.home.example"),
    ])
    func `a website is one`(typed: String, text: String) {
        #expect(OutsideAddress(website: typed)?.text == text)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "https://", "https://a b", "ftp://x", "home",
        "https://me:x@evil.example",
        " https://x.example", "https://x.example\\@evil", "",
    ])
    func `a website is nothing else`(typed: String) {
        #expect(OutsideAddress(website: typed) == nil)
    }

    @Test(arguments: [
        ("desk@oldfield.example", "mailto:desk@oldfield.example"), ("a+b@c.example", "mailto:a+b@c.example"),
        ("desk", nil), ("a@b@c", nil), ("@b", nil), ("a@b?bcc=x", nil), ("a@b,c", nil), ("a b@c", nil), ("a@é", nil),
    ])
    func `an e-mail address has one @ and nothing that extends it`(typed: String, text: String?) {
        #expect(OutsideAddress(email: typed)?.text == text)
    }

    @Test(arguments: [
        ("01225 555 010", "tel:01225555010"), ("+44 (0)1225 555010", "tel:+4401225555010"), ("ext", nil), ("12", nil),
        ("０１２２５", nil),
    ])
    func `a telephone number is its digits`(typed: String, text: String?) {
        #expect(OutsideAddress(telephone: typed)?.text == text)
    }
}
