import Testing

@testable import Website

/// What is wrong with a piece of markup: tags out of turn, ids used twice, labels and descriptions that point nowhere,
/// inline script or style, which the content policy forbids. Empty for markup that is sound.
func faults(in html: HTML) -> [String] {
    let tokens: [Token]
    do {
        tokens = try Tokenizer.tokens(of: html.markup)
    } catch {
        return ["\(error)"]
    }
    var faults: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    var pointedAt: [(from: String, to: String)] = []
    for token in tokens {
        switch token {
        case .start(let name, let attributes, let closesItself):
            if let id = attributes["id"], !ids.insert(id).inserted { faults.append("the id \(id) stands twice") }
            for (attribute, value) in attributes {
                if attribute.hasPrefix("on") { faults.append("an inline script in \(attribute)") }
                if attribute == "style" { faults.append("an inline style on \(name)") }
                let points = ["for", "aria-describedby", "aria-labelledby", "aria-controls", "data-look-up-shown-in"]
                if points.contains(attribute) {
                    pointedAt += value.split(separator: " ").map { ("\(name) \(attribute)", String($0)) }
                }
                if attribute == "href", value.hasPrefix("#"), value.count > 1 {
                    pointedAt.append(("a link", String(value.dropFirst())))
                }
                if ["href", "src", "action"].contains(attribute), value.lowercased().hasPrefix("javascript") {
                    faults.append("a script as an address in \(attribute)")
                }
            }
            if name == "script", attributes["src"] == nil { faults.append("an inline script") }
            let isEmpty = ["input", "br", "meta", "link", "img", "hr"].contains(name)
            if !isEmpty, !closesItself { open.append(name) }
            if name == "img", attributes["alt"] == nil { faults.append("an image without words") }
        case .end(let name):
            if open.last == name {
                open.removeLast()
            } else {
                faults.append("</\(name)> where </\(open.last ?? "nothing")> is due")
                if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
            }
        case .text, .doctype: break
        }
    }
    if !open.isEmpty { faults.append("left open: \(open.joined(separator: " "))") }
    for (from, to) in pointedAt where !ids.contains(to) { faults.append("\(from) points at \(to), which isn’t there") }
    return faults
}

struct SoundMarkupTests {
    @Test(arguments: [
        ("<p>", "left open: p"),
        ("<p></div></p>", "</div> where </p> is due"),
        ("<p id=\"a\"></p><p id=\"a\"></p>", "the id a stands twice"),
        ("<label for=\"b\">B</label>", "label for points at b, which isn’t there"),
        ("<p style=\"color:red\"></p>", "an inline style on p"),
        ("<p onclick=\"go()\"></p>", "an inline script in onclick"),
        ("<script>go()</script>", "an inline script"),
        ("<a href=\"javascript:go()\">Go</a>", "a script as an address in href"),
        ("<p title=a></p>", "an attribute without quotes, near “<p title=a></p>”"),
        ("<p>a & b</p>", "a bare &, near “<p>a & b</p>”"),
        ("<a href=\"#c\">C</a>", "a link points at c, which isn’t there"),
    ])
    func `each fault is seen`(markup: String, fault: String) {
        #expect(faults(in: HTML(trusted: markup)) == [fault])
    }

    @Test func `sound markup has none`() {
        #expect(faults(in: "<p id=\"a\">a &amp; b<br>c</p><label for=\"a\">A</label>").isEmpty)
    }
}
