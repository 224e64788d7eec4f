/// A telephone number, kept as it was typed because people write numbers the way they read them out, and its digits
/// for comparing and dialling. Coded as one string, as typed.
package struct TelephoneNumber: Sendable, Hashable {
    /// Without white space around it: "+44 (0)1225 477000 ext 12".
    package let typed: String
    /// For a number of the UK its digits from the 0 on, "01225477000"; for one abroad + and its digits.
    package let digits: String
    /// The digits after "ext", "extension" or "x".
    package let extensionDigits: String?

    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        case blank, notANumber

        package var sentence: String {
            switch self {
            case .blank: "Enter the telephone number"
            case .notANumber: "Enter a telephone number with its area code, like 01225 477 000 or 07700 900 982"
            }
        }
    }

    /// - Throws: ``Fault/notANumber`` for letters and other signs, for a UK number that doesn't start with 0 or has
    ///   fewer than 10 or more than 11 digits (but 0800 1111 and its like have 8), and for a number abroad that isn't
    ///   + and 8 to 15 digits (ITU-T E.164).
    package init(typed: String) throws(Fault) {
        var text = typed.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        guard !text.isEmpty else { throw .blank }

        let (number, extensionDigits) = TelephoneNumber.parted(text)
        guard let digits = TelephoneNumber.canonical(number) else { throw .notANumber }
        if let extensionDigits, !(1...7).contains(extensionDigits.count) || !extensionDigits.allSatisfy(\.isASCIIDigit)
        {
            throw .notANumber
        }
        self.typed = String(text)
        self.digits = digits
        self.extensionDigits = extensionDigits
    }

    private static func parted(_ text: Substring) -> (number: Substring, extensionDigits: String?) {
        guard let letter = text.firstIndex(where: \.isLetter) else { return (text, nil) }
        let tail = text[letter...]
        let word = tail.prefix(while: \.isLetter)
        guard ["x", "ext", "extension"].contains(word.lowercased()) else { return (text, nil) }
        let rest = tail.dropFirst(word.count).filter { !$0.isWhitespace && $0 != "." && $0 != ":" }
        return (text[..<letter], rest)
    }

    /// The digits to compare by; nil where it isn't a number. `+44`, `0044` and a `(0)` after them become one 0.
    private static func canonical(_ number: Substring) -> String? {
        let signs = number.filter { !$0.isWhitespace && !"-–.()/".contains($0) }
        let isInternational = signs.hasPrefix("+") || signs.hasPrefix("00")
        let digits = signs.hasPrefix("+") ? signs.dropFirst() : signs.hasPrefix("00") ? signs.dropFirst(2) : signs[...]
        guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
        if isInternational, !digits.hasPrefix("44") {
            return (8...15).contains(digits.count) && !digits.hasPrefix("0") ? "+\(digits)" : nil
        }
        let national = isInternational ? "0" + digits.dropFirst(2).drop { $0 == "0" } : String(digits)
        let isFreephoneShort = national.hasPrefix("0800") && national.count == 8
        guard national.hasPrefix("0"), (10...11).contains(national.count) || isFreephoneShort else { return nil }
        return national
    }
}

extension TelephoneNumber: CustomStringConvertible {
    package var description: String { typed }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension TelephoneNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = try? TelephoneNumber(typed: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a telephone number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(typed)
    }
}
