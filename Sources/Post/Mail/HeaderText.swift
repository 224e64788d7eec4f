import FoundationEssentials

/// Texts as they may stand in the header of an e-mail: ASCII, folded, and with nothing in them that ends a line.
enum HeaderText {
    /// An address with its name: `Ada Moss <ada.moss@bnes.example>`.
    static func mailbox(_ mailbox: Mailbox) -> String {
        let name = mailbox.name.map(onOneLine) ?? ""
        if name.isEmpty { return mailbox.address }
        if name.unicodeScalars.allSatisfy({ (" "..."~").contains($0) }), name.utf8.count <= 60, !name.contains("=?") {
            let escaped = name.replacing(#"\"#, with: #"\\"#).replacing("\"", with: "\\\"")
            return "\"\(escaped)\"\r\n <\(mailbox.address)>"
        }
        return encodedWords(name) + "\r\n <\(mailbox.address)>"
    }

    /// Free text, such as a subject; whatever ends a line in it becomes a space. `taken` is how many characters of the
    /// line the header's name has taken.
    static func words(_ text: String, after taken: Int) -> String {
        let text = onOneLine(text)
        let isPlain = text.unicodeScalars.allSatisfy { (" "..."~").contains($0) } && !text.contains("=?")
        return isPlain && taken + text.utf8.count <= 76 ? text : encodedWords(text)
    }

    /// The parameter of Content-Disposition that names a file: as it is when it is plain, and percent-encoded when it
    /// isn't (RFC 2231 section 4).
    static func fileName(_ name: String) -> String {
        let name = shortened(onOneLine(name).replacing("/", with: "-").replacing(#"\"#, with: "-"))
        if name.unicodeScalars.allSatisfy({ $0.isPlain || $0 == " " }) {
            return ";\r\n filename=\"\(name)\""
        }
        let encoded = name.utf8.map { byte in
            Unicode.Scalar(byte).isPlain ? String(Unicode.Scalar(byte)) : "%" + hexadecimal(byte)
        }
        return ";\r\n filename*=UTF-8''" + encoded.joined()
    }

    /// Two digits, as quoted-printable and percent-encoding have them.
    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }

    /// The text with every control character and line end turned into a space, and none at its ends.
    private static func onOneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " }
        let trimmed = scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return String(String.UnicodeScalarView(trimmed))
    }

    /// The text in encoded words (RFC 2047) of at most 64 characters, which leaves room for the header's name.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if word.count + bytes.count > 39 {
                words.append(encodedWord(word))
                word = []
            }
            word += bytes
        }
        words.append(encodedWord(word))
        return words.joined(separator: "\r\n ")
    }

    private static func encodedWord(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
    }

    /// The name in at most 100 bytes, its ending kept.
    private static func shortened(_ name: String) -> String {
        if name.utf8.count <= 100 { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= 10 ? String(name[dot...]) : ""
        var start = ""
        for scalar in name.unicodeScalars where start.utf8.count + ending.utf8.count <= 96 {
            start.unicodeScalars.append(scalar)
        }
        return start + ending
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit, a full stop, a hyphen or a low line: plain wherever mail is read.
    var isPlain: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
        default: false
        }
    }
}
