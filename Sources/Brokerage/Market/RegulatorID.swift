/// What the Care Quality Commission calls a location or a provider: `1-545611283`, or for bodies of the NHS their code,
/// such as `RXX11`. Coded as one string.
package struct RegulatorID: Sendable, Hashable {
    package let text: String

    /// Longer ones there are none, and up to here a string needs no memory of its own, which keeps the ids of a whole
    /// directory small.
    private static let longest = 15

    /// Reads it leniently: digits, a hyphen and digits, or at least three capitals and digits.
    package init?(_ written: String) {
        let bytes = Array(written.utf8)
        guard (3...Self.longest).contains(bytes.count) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard bytes.allSatisfy({ Self.isDigit($0) || Self.isCapital($0) }), bytes.contains(where: Self.isCapital)
            else { return nil }
        case 2:
            guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else { return nil }
        default:
            return nil
        }
        text = written
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}

extension RegulatorID: CustomStringConvertible {
    package var description: String { text }
}

extension RegulatorID: Comparable {
    /// By number where they are numbers: 1-9 stands before 1-10.
    package static func < (left: RegulatorID, right: RegulatorID) -> Bool {
        (left.text.utf8.count, left.text) < (right.text.utf8.count, right.text)
    }
}

extension RegulatorID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = RegulatorID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not an id of the regulator")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
