/// The number or heading under which a rule stands in its document: `2.2.3a`, `3.2.i`, `Appendix 1`.
///
/// A clause is a label: two clauses are the same when their texts are, and no order is read into the numbers.
/// Its coded form is the text itself.
package struct Clause: Sendable, Hashable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}
