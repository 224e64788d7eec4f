/// A full postcode of the United Kingdom in capitals with one space: "BA1 1UA". That it is written as postcodes are is
/// checked; that there is such a place is not. Coded as one string.
package struct Postcode: Sendable, Hashable, Comparable {
    package let outward: OutwardCode
    /// The second half: "1UA".
    package let inward: String

    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        case blank, notAPostcode

        package var sentence: String {
            switch self {
            case .blank: "Enter the postcode"
            case .notAPostcode: "Enter a full UK postcode, like BA1 1UA"
            }
        }
    }

    /// A postcode as typed: any case, spaces anywhere.
    package init(typed: String) throws(Fault) {
        let capitals = PostcodeRule.capitals(typed)
        guard !capitals.isEmpty else { throw .blank }
        let inward = Array(capitals.suffix(3))
        guard PostcodeRule.isInward(inward), let outward = OutwardCode(capitals: Array(capitals.dropLast(3))),
            outward.text != "GIR" || inward == Array("0AA".utf8)
        else { throw .notAPostcode }
        self.outward = outward
        self.inward = String(decoding: inward, as: UTF8.self)
    }

    package static func < (left: Postcode, right: Postcode) -> Bool { left.description < right.description }
}

extension Postcode: CustomStringConvertible {
    /// "BA1 1UA"
    package var description: String { "\(outward) \(inward)" }
}

extension Postcode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let postcode = try? Postcode(typed: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a postcode")
        }
        self = postcode
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// How a postcode may be written (after BS 7666), over capitals and digits without spaces.
enum PostcodeRule {
    /// What was typed without its white space, in capitals. Only ASCII letters are raised: "ß" must not become "SS".
    static func capitals(_ typed: String) -> [UInt8] {
        typed.filter { !$0.isWhitespace }.utf8.map { letters.contains($0 & 0xDF) ? $0 & 0xDF : $0 }
    }

    /// A9, A99, A9A, AA9, AA99, AA9A, with the letters that each place allows; and GIR, Girobank's own.
    static func isOutward(_ code: [UInt8]) -> Bool {
        if code == Array("GIR".utf8) { return true }
        guard (2...4).contains(code.count), isLetter(code[0], except: "QVX") else { return false }
        if isDigit(code[1]) {
            return switch code.count {
            case 2: true
            case 3: isDigit(code[2]) || isLetter(code[2], except: "ILMNOQRVXYZ")
            default: false
            }
        }
        guard isLetter(code[1], except: "IJZ"), code.count >= 3, isDigit(code[2]) else { return false }
        return code.count == 3 || isDigit(code[3]) || isLetter(code[3], except: "CDFGIJKLOQSTUZ")
    }

    /// 9AA, without the letters C, I, K, M, O and V, which are easily misread.
    static func isInward(_ code: [UInt8]) -> Bool {
        code.count == 3 && isDigit(code[0]) && isLetter(code[1], except: "CIKMOV")
            && isLetter(code[2], except: "CIKMOV")
    }

    private static let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8, except refused: StaticString) -> Bool {
        letters.contains(byte) && !refused.withUTF8Buffer { $0.contains(byte) }
    }
}
