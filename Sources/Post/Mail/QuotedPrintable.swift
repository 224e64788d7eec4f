/// Text in the quoted-printable encoding (RFC 2045 section 6.7): English stays readable, and no line is longer than 76.
enum QuotedPrintable {
    /// The text, whose lines may end in any way; each ends in CRLF afterwards, the last as well.
    static func encoded(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .reversed().drop(while: \.isEmpty).reversed()
            .map { encodedLine($0) + "\r\n" }
            .joined()
    }

    private static func encodedLine(_ line: Substring) -> String {
        var result = ""
        var column = 0
        let last = line.utf8.count - 1
        for (position, byte) in line.utf8.enumerated() {
            let stands: Bool
            switch byte {
            case UInt8(ascii: "="): stands = false
            // A space that ends a line gets lost on the way.
            case UInt8(ascii: " "), UInt8(ascii: "\t"): stands = position != last
            case 33...126: stands = true
            default: stands = false
            }
            let sign = stands ? String(Unicode.Scalar(byte)) : "=" + HeaderText.hexadecimal(byte)
            if column + sign.utf8.count > 75 {
                result += "=\r\n"
                column = 0
            }
            result += sign
            column += sign.utf8.count
        }
        return result
    }
}
