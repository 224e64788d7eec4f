package import Database

/// The id of a noun: 26 letters and digits that sort by the time they were made. See ``Key/identifier(_:)``.
package struct Identifier<Noun>: Sendable, Hashable, Comparable, Codable, SQLBindable, CustomStringConvertible {
    package let text: String

    /// - Parameter text: what a path or a form carries. Nothing that isn't shaped like an id becomes one.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count),
            // Capitals stand in the regulator's ids of NHS bodies, such as RXX11.
            text.utf8.allSatisfy({
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            })
        else { return nil }
        self.text = text
    }

    /// An id the program made or keeps itself.
    package init(known text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
    package var sqlValue: SQLValue { .text(text) }
    package var description: String { text }
}
