/// A piece of markup. Literals are trusted because a programmer wrote them; whatever is interpolated into one is
/// escaped unless it is itself `HTML`, so text that a person typed can never become markup:
///
///     let name = "<script>"
///     let heading: HTML = "<h1>\(name)</h1>"        // <h1>&lt;script&gt;</h1>
///     let card: HTML = "<section>\(heading)</section>"   // the heading goes in as it is
///
/// Two things to know. A literal in a ternary inside an interpolation is a `String` and comes out escaped, which is
/// safe but ugly: use ``when(_:_:else:)``. And an attribute's value must stand in quotes, as an unquoted one ends at
/// a space; ``href(_:)``, ``attribute(_:_:)`` and ``classes(_:)`` write whole attributes and always quote.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The markup as text, ready to be sent.
    package private(set) var markup: String

    package init(stringLiteral literal: String) {
        markup = literal
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        markup = interpolation.markup
    }

    /// Takes markup that did not come from a literal, such as an embedded style sheet, as it is.
    /// A test keeps the list of files that may call this.
    package init(trusted markup: String) {
        self.markup = markup
    }

    package static let empty: HTML = ""

    package var isEmpty: Bool { markup.isEmpty }

    package mutating func append(_ other: HTML) {
        markup += other.markup
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup = ""
            // Most of what is interpolated is a name, a date or a short component.
            markup.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        package mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        package mutating func appendInterpolation(_ text: String) {
            HTML.escape(text, into: &markup)
        }

        package mutating func appendInterpolation(_ text: Substring) {
            HTML.escape(text, into: &markup)
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            markup += String(number)
        }

        /// Writes the attribute with one space before it, so that `<a\(href(path))>` and `<a \(href(path))>` are alike.
        package mutating func appendInterpolation(_ attribute: Attribute) {
            attribute.append(to: &markup)
        }

        package mutating func appendInterpolation(_ attributes: [Attribute]) {
            for attribute in attributes {
                attribute.append(to: &markup)
            }
        }

        package mutating func appendInterpolation(href path: Path) {
            appendInterpolation(Website.href(path))
        }
    }

    /// The text with `&`, `<`, `>`, `"` and `'` written as character references: the same text again once parsed,
    /// whether it stands between tags or in a quoted attribute.
    package static func escape(_ text: String) -> String {
        var escaped = ""
        escape(text, into: &escaped)
        return escaped
    }

    static func escape(_ text: some StringProtocol, into markup: inout String) {
        // Nearly all text needs no escaping and goes over in one piece.
        guard text.utf8.contains(where: { reference(for: $0) != nil }) else {
            markup += text
            return
        }
        var written = text.startIndex
        for index in text.utf8.indices {
            guard let reference = reference(for: text.utf8[index]) else { continue }
            markup += text[written..<index]
            markup += reference
            written = text.utf8.index(after: index)
        }
        markup += text[written...]
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
