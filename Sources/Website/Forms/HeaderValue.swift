/// A header's value with parameters, such as `form-data; name="letter"; filename="a.pdf"`.
struct HeaderValue {
    /// What stands before the first semicolon, in lower case.
    let kind: String
    /// By name in lower case. Bytes, because a file's name may be in no encoding we know.
    let parameters: [String: [UInt8]]

    /// Reads it strictly: nothing where it isn't tokens and quoted strings, or a parameter stands twice.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = Self.skippingBlanks(bytes)
        let kind = rest.prefix { Self.isToken($0) || $0 == UInt8(ascii: "/") }
        guard !kind.isEmpty else { return nil }
        rest = Self.skippingBlanks(rest.dropFirst(kind.count))

        var parameters: [String: [UInt8]] = [:]
        while let semicolon = rest.first {
            guard semicolon == UInt8(ascii: ";") else { return nil }
            rest = Self.skippingBlanks(rest.dropFirst())
            // A semicolon with nothing after it is common and means nothing.
            if rest.isEmpty { break }
            let name = rest.prefix(while: Self.isToken)
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return nil }
            rest = rest.dropFirst()
            guard let value = Self.value(takenFrom: &rest) else { return nil }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            guard parameters.updateValue(value, forKey: key) == nil else { return nil }
            rest = Self.skippingBlanks(rest)
        }
        self.kind = String(decoding: kind, as: UTF8.self).lowercased()
        self.parameters = parameters
    }

    /// A byte that may stand in a token (RFC 9110, 5.6.2).
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default:
            false
        }
    }

    private static func skippingBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// A token or a quoted string. A backslash escapes a quotation mark and itself and nothing else, because programs
    /// that escape nothing send `C:\letters\a.pdf`.
    private static func value(takenFrom rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = rest.prefix(while: isToken)
            rest = rest.dropFirst(token.count)
            return token.isEmpty ? nil : Array(token)
        }
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                return value
            case UInt8(ascii: "\\"):
                if let next = rest.first, next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
                    value.append(next)
                    rest = rest.dropFirst()
                } else {
                    value.append(byte)
                }
            default:
                value.append(byte)
            }
        }
        return nil
    }
}
