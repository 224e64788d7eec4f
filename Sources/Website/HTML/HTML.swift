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
    /// The markup in UTF-8, ready to be sent.
    package private(set) var bytes: [UInt8]

    package init(stringLiteral literal: String) {
        bytes = Array(literal.utf8)
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        bytes = interpolation.bytes
    }

    /// Takes markup that did not come from a literal, such as an embedded style sheet, as it is.
    /// A test keeps the list of files that may call this.
    package init(trusted markup: String) {
        bytes = Array(markup.utf8)
    }

    package static let empty: HTML = ""

    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ other: HTML) {
        bytes += other.bytes
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            // Most of what is interpolated is a name, a date or a short component.
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: String) {
            bytes += literal.utf8
        }

        package mutating func appendInterpolation(_ html: HTML) {
            bytes += html.bytes
        }

        package mutating func appendInterpolation(_ text: String) {
            HTML.escape(text, into: &bytes)
        }

        package mutating func appendInterpolation(_ text: Substring) {
            HTML.escape(text, into: &bytes)
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes += String(number).utf8
        }

        /// Writes the attribute with one space before it, so that `<a\(href(path))>` and `<a \(href(path))>` are alike.
        package mutating func appendInterpolation(_ attribute: Attribute) {
            attribute.append(to: &bytes)
        }

        package mutating func appendInterpolation(_ attributes: [Attribute]) {
            for attribute in attributes {
                attribute.append(to: &bytes)
            }
        }

        package mutating func appendInterpolation(href path: Path) {
            appendInterpolation(Website.href(path))
        }
    }

    /// The text with `&`, `<`, `>`, `"` and `'` written as character references: the same text again once parsed,
    /// whether it stands between tags or in a quoted attribute.
    package static func escape(_ text: String) -> String {
        var escaped: [UInt8] = []
        escape(text, into: &escaped)
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Goes by bytes and not by characters: "<" with a mark on it is one character that is not "<", and still opens a
    /// tag.
    static func escape(_ text: some StringProtocol, into bytes: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &bytes) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &bytes) } }
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        // Whatever stands between two signs goes over in one piece; nearly all text has none.
        var written = 0
        for index in text.indices {
            guard let reference = reference(for: text[index]) else { continue }
            bytes += text[written..<index]
            reference.withUTF8Buffer { bytes += $0 }
            written = index + 1
        }
        bytes += text[written...]
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> StaticString? {
        // The five lie between 0x22 and 0x3E, below all small letters.
        if byte > UInt8(ascii: ">") { return nil }
        return switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
