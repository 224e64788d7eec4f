/// An address on this site: always begins with one `/`, so it can be neither a scheme (`javascript:…`) nor another
/// host (`//evil.example`). Literal parts are ours; whatever is interpolated is percent-encoded, slashes included:
///
///     let path: Path = "/cases/\(caseID)/offers"
///     Path("/cases/{case}/offers/{offer}", caseID, offerID)      // from a route's pattern
///     path.query("sort", "price").fragment("offers")
///
/// However odd the parts are, the result stands below `/` here and can be put in a `Location` header.
package struct Path: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The path alone, percent-encoded.
    private let path: String
    private var queryItems: [QueryItem] = []
    private var fragment: String?

    private struct QueryItem: Hashable {
        /// Both percent-encoded.
        let name: String
        let value: String
    }

    package init(stringLiteral literal: String) {
        path = Self.tidied(Self.encoded(literal, keepingSlashes: true))
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        path = Self.tidied(interpolation.path)
    }

    /// Fills the holes of a route's pattern in order: `{case}` and `:case` are holes. A hole without a part stays as it
    /// is and leads nowhere, which the test that follows every link sees.
    package init(pattern: String, _ parts: [any CustomStringConvertible]) {
        var parts = parts[...]
        let segments = pattern.split(separator: "/").map { segment -> String in
            let isHole = segment.hasPrefix(":") || (segment.hasPrefix("{") && segment.hasSuffix("}"))
            guard isHole, let part = parts.popFirst() else { return Self.encoded(segment, keepingSlashes: false) }
            return Self.encodedPart(part.description)
        }
        path = Self.tidied(segments.joined(separator: "/"))
    }

    package init(_ pattern: StaticString, _ parts: any CustomStringConvertible...) {
        self.init(pattern: "\(pattern)", parts)
    }

    /// An address that came from outside, such as where to go after signing in: taken only if it is one of ours as it
    /// stands, else nil. Never redirect to any other.
    package init?(cameFromOutside text: String) {
        let bytes = Array(text.utf8)
        // Browsers read a backslash as a slash and drop tabs and line ends, so only plain visible ASCII passes.
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
            bytes.count <= 2_000,
            bytes.allSatisfy({ (0x21...0x7E).contains($0) && !Self.neverInAddress.contains($0) })
        else { return nil }
        let beforeFragment = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let halves = beforeFragment[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(halves[0])
        guard path == Self.tidied(path) else { return nil }
        self.path = path
        if halves.count > 1 {
            queryItems = halves[1].split(separator: "&").map { item in
                let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return QueryItem(name: String(sides[0]), value: sides.count > 1 ? String(sides[1]) : "")
            }
        }
        if beforeFragment.count > 1 { fragment = String(beforeFragment[1]) }
    }

    /// The whole address, percent-encoded: ASCII letters, digits and punctuation only.
    package var text: String {
        var text = path
        for (index, item) in queryItems.enumerated() {
            text += (index == 0 ? "?" : "&") + item.name + "=" + item.value
        }
        if let fragment { text += "#" + fragment }
        return text
    }

    package var description: String { text }

    /// The same address with `name` asking for `value` as well as whatever it asked for before.
    package func query(_ name: String, _ value: (any CustomStringConvertible)?) -> Path {
        guard let value else { return self }
        var changed = self
        changed.queryItems.append(
            QueryItem(name: Self.encodedQuery(name), value: Self.encodedQuery(value.description))
        )
        return changed
    }

    /// The same address with `name` set to `value` alone, or not asked for when there is no value.
    package func setting(_ name: String, to value: (any CustomStringConvertible)?) -> Path {
        var changed = self
        let name = Self.encodedQuery(name)
        changed.queryItems.removeAll { $0.name == name }
        if let value {
            changed.queryItems.append(QueryItem(name: name, value: Self.encodedQuery(value.description)))
        }
        return changed
    }

    /// The same address at the element with this id.
    package func fragment(_ id: String) -> Path {
        var changed = self
        changed.fragment = Self.encodedQuery(id)
        return changed
    }

    /// The path without what it asks for, and what it asks for as text: a form sent by GET drops the query of its
    /// action, so the form carries it as hidden fields.
    var splitForForm: (path: Path, items: [(name: String, value: String)]) {
        var bare = self
        bare.queryItems = []
        bare.fragment = nil
        return (bare, queryItems.map { (Self.decoded($0.name), Self.decoded($0.value)) })
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var path = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            path.reserveCapacity(literalCapacity + interpolationCount * 28)
        }

        package mutating func appendLiteral(_ literal: String) {
            path += Path.encoded(literal, keepingSlashes: true)
        }

        package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
            path += Path.encodedPart(part.description)
        }
    }
}

extension Path {
    /// Characters that may be typed in an address but never stand in one of ours.
    private static let neverInAddress = Set("\\\"<>^`{|}".utf8)

    /// RFC 3986's unreserved characters; all others are percent-encoded.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    fileprivate static func encoded(_ text: some StringProtocol, keepingSlashes: Bool) -> String {
        let isKept = { (byte: UInt8) in isUnreserved(byte) || (keepingSlashes && byte == UInt8(ascii: "/")) }
        if text.utf8.allSatisfy(isKept) { return String(text) }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A part of only dots would be read as "this folder" or "the one above", even percent-encoded once.
    fileprivate static func encodedPart(_ part: String) -> String {
        let isDots = !part.isEmpty && part.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
        return isDots ? part.utf8.map { _ in "%252E" }.joined() : encoded(part, keepingSlashes: false)
    }

    private static func encodedQuery(_ text: String) -> String {
        encoded(text, keepingSlashes: false)
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One slash in front, none doubled or last, and no segment that means "this folder" or "the one above".
    private static func tidied(_ path: String) -> String {
        if isTidy(path) { return path }
        let segments = path.split(separator: "/").map { segment -> String in
            let plain = segment.lowercased().split(separator: "%2e", omittingEmptySubsequences: false)
                .joined(separator: ".")
            return plain == "." || plain == ".." ? "%252E" : String(segment)
        }
        return "/" + segments.joined(separator: "/")
    }

    /// Whether a path is surely tidy, as nearly all are: a slash, then segments that begin with anything but `/`, `.` or `%`.
    private static func isTidy(_ path: String) -> Bool {
        var before: UInt8?
        for byte in path.utf8 {
            if let before {
                let isOdd = byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%")
                if before == UInt8(ascii: "/"), isOdd { return false }
            } else if byte != UInt8(ascii: "/") {
                return false
            }
            before = byte
        }
        return before != nil && (before != UInt8(ascii: "/") || path.utf8.count == 1)
    }
}
