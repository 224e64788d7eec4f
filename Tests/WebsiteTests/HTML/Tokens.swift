/// A tiny reader of markup, written without a look at how ours is made, so that what is rendered is judged by someone
/// else. It knows start and end tags, quoted attributes, text and character references, and refuses whatever a careful
/// hand would not write: an attribute without quotes, a bare `<` or `&`, an end tag out of turn.
enum Token: Equatable {
    case start(String, attributes: [String: String], closesItself: Bool)
    case end(String)
    case text(String)
    case doctype
}

struct Malformed: Error, CustomStringConvertible {
    let what: String
    let near: String

    var description: String { "\(what), near “\(near)”" }
}

struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    private init(_ markup: String) {
        scalars = Array(markup.unicodeScalars)
    }

    static func tokens(of markup: String) throws -> [Token] {
        var tokenizer = Tokenizer(markup)
        var tokens: [Token] = []
        while let token = try tokenizer.next() {
            tokens.append(token)
            // What stands in a style element is not markup.
            if case .start("style", _, _) = token { tokenizer.skipStyle() }
        }
        return tokens
    }

    private var here: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func malformed(_ what: String) -> Malformed {
        let near = scalars[max(0, place - 30)..<min(scalars.count, place + 30)]
        return Malformed(what: what, near: String(String.UnicodeScalarView(near)))
    }

    private mutating func next() throws -> Token? {
        guard let first = here else { return nil }
        guard first == "<" else { return .text(try read(until: "<")) }
        place += 1
        if here == "!" {
            while let scalar = here, scalar != ">" { _ = scalar; place += 1 }
            place += 1
            return .doctype
        }
        if here == "/" {
            place += 1
            let name = word()
            guard here == ">" else { throw malformed("an end tag that doesn’t end") }
            place += 1
            return .end(name)
        }
        let name = word()
        guard !name.isEmpty else { throw malformed("a bare <") }
        var attributes: [String: String] = [:]
        while true {
            let hadSpace = skipSpace()
            if here == ">" {
                place += 1
                return .start(name, attributes: attributes, closesItself: false)
            }
            if here == "/" {
                place += 1
                guard here == ">" else { throw malformed("a stray /") }
                place += 1
                return .start(name, attributes: attributes, closesItself: true)
            }
            guard hadSpace else { throw malformed("no space before an attribute") }
            let attribute = word()
            guard !attribute.isEmpty else { throw malformed("a tag that doesn’t end") }
            guard attributes[attribute] == nil else { throw malformed("\(attribute) twice") }
            guard here == "=" else {
                attributes[attribute] = ""
                continue
            }
            place += 1
            guard here == "\"" else { throw malformed("an attribute without quotes") }
            place += 1
            attributes[attribute] = try read(until: "\"")
            guard here == "\"" else { throw malformed("an attribute that doesn’t end") }
            place += 1
        }
    }

    private mutating func word() -> String {
        var word = ""
        while let scalar = here, scalar.properties.isAlphabetic || "0123456789-_:".unicodeScalars.contains(scalar) {
            word.unicodeScalars.append(scalar)
            place += 1
        }
        return word
    }

    private mutating func skipSpace() -> Bool {
        let before = place
        while let scalar = here, scalar == " " || scalar == "\n" { place += 1 }
        return place > before
    }

    private mutating func skipStyle() {
        while place < scalars.count, scalars[place] != "<" { place += 1 }
    }

    private mutating func read(until end: Unicode.Scalar) throws -> String {
        var text = ""
        while let scalar = here, scalar != end {
            place += 1
            switch scalar {
            case "<": throw malformed("a bare < in a value")
            case "&": text.unicodeScalars.append(try reference())
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private mutating func reference() throws -> Unicode.Scalar {
        var name = ""
        while let scalar = here, scalar != ";", name.count < 8 {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        guard here == ";" else { throw malformed("a bare &") }
        place += 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        default:
            guard name.hasPrefix("#"), let number = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number)
            else { throw malformed("an unknown reference \(name)") }
            return scalar
        }
    }
}
