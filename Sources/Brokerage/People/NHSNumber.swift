/// A person's NHS number: ten digits, the last of them a check on the rest (modulus 11, NHS Data Dictionary).
/// Coded as one string of ten digits.
package struct NHSNumber: Sendable, Hashable, Comparable {
    /// Ten digits, unspaced.
    package let digits: String

    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        /// `checkDigit`: ten digits that can't be an NHS number, nearly always a slip in typing.
        case blank, notDigits, notTenDigits, checkDigit

        package var sentence: String {
            switch self {
            case .blank: "Enter the NHS number"
            case .notDigits: "NHS number must be made of digits only, like 943 476 5919"
            case .notTenDigits: "NHS number must have 10 digits, like 943 476 5919"
            case .checkDigit: "This is not an NHS number. Check each digit"
            }
        }
    }

    /// An NHS number as typed or pasted: spaces and hyphens may stand anywhere.
    package init(typed: String) throws(Fault) {
        let characters = typed.filter { !$0.isWhitespace && !NHSNumber.hyphens.contains($0) }
        guard !characters.isEmpty else { throw .blank }
        guard characters.allSatisfy({ ("0"..."9").contains($0) }) else { throw .notDigits }
        guard characters.count == 10 else { throw .notTenDigits }
        guard NHSNumber.passesCheck(characters) else { throw .checkDigit }
        digits = characters
    }

    /// What keyboards and word processors make of a hyphen: hyphen-minus, soft and hard hyphens, dashes, minus.
    private static let hyphens: Set<Character> = [
        "-", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// The first nine digits weigh 10 down to 2 and the check digit 1; the weighted sum is a multiple of 11. A check
    /// of 10 has no digit, so no number that would need it is ever issued.
    private static func passesCheck(_ digits: String) -> Bool {
        var sum = 0
        for (place, digit) in digits.enumerated() { sum += (digit.wholeNumberValue ?? 0) * (10 - place) }
        return sum.isMultiple(of: 11)
    }

    package static func < (left: NHSNumber, right: NHSNumber) -> Bool { left.digits < right.digits }
}

extension NHSNumber: CustomStringConvertible {
    /// As shown to people: "943 476 5919".
    package var description: String {
        "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))"
    }
}

extension NHSNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = try? NHSNumber(typed: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not an NHS number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
