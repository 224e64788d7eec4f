/// The first half of a postcode, "BA1": a district, which tells about where something is without telling whose door
/// it is. Coded as one string.
package struct OutwardCode: Sendable, Hashable, Comparable {
    package let text: String

    /// An outward code as typed: any case, spaces anywhere. Nil for what is none, a full postcode included.
    package init?(typed: String) {
        self.init(capitals: PostcodeRule.capitals(typed))
    }

    /// Capitals and digits without spaces, as ``PostcodeRule/capitals(_:)`` makes them.
    init?(capitals: [UInt8]) {
        guard PostcodeRule.isOutward(capitals) else { return nil }
        text = String(decoding: capitals, as: UTF8.self)
    }

    package static func < (left: OutwardCode, right: OutwardCode) -> Bool { left.text < right.text }

    /// The letters it starts with, which name the postcode area: "BA" of "BA1".
    package var area: String { String(text.prefix(while: \.isLetter)) }
}

extension OutwardCode: CustomStringConvertible {
    package var description: String { text }
}

extension OutwardCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = OutwardCode(typed: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not an outward code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
