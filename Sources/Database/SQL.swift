/// A statement written once for both engines. Interpolation binds: `"… WHERE id = \(id)"` can't splice text into the
/// statement, because only another ``SQL`` value is taken in as words. Drivers render the placeholders.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    package enum Segment: Sendable, Hashable {
        case words(String)
        case bind(SQLValue)
        case type(ColumnType)
    }

    /// The one column type that the engines name differently; text is TEXT and numbers are BIGINT in both.
    package enum ColumnType: Sendable, Hashable {
        case bytes
    }

    package private(set) var segments: [Segment]

    package init(stringLiteral value: StaticString) {
        segments = [.words(value.description)]
    }

    package init(stringInterpolation: StringInterpolation) {
        segments = stringInterpolation.segments
    }

    private init(segments: [Segment]) {
        self.segments = segments
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var segments: [Segment] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            segments.append(.words(literal.description))
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            segments.append(.bind(value.sqlValue))
        }

        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            segments.append(.bind(value?.sqlValue ?? .null))
        }

        package mutating func appendInterpolation(_ sql: SQL) {
            segments.append(contentsOf: sql.segments)
        }

        package mutating func appendInterpolation(type: ColumnType) {
            segments.append(.type(type))
        }
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(segments: left.segments + right.segments)
    }

    /// A table or column name: lower-case letters, digits and underscores. Anything else becomes an empty name, which
    /// no engine accepts, so a name can't carry a statement.
    package static func name(_ name: String) -> SQL {
        let sound = name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
        return SQL(segments: [.words(sound ? name : "\"\"")])
    }

    package static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
        var segments: [Segment] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { segments.append(contentsOf: separator.segments) }
            segments.append(contentsOf: part.segments)
        }
        return SQL(segments: segments)
    }

    /// `(?, ?, ?)` for an IN; an empty list gives `(NULL)`, which matches nothing.
    package static func list(_ values: some Sequence<some SQLBindable>) -> SQL {
        let parts = values.map { SQL(segments: [.bind($0.sqlValue)]) }
        return parts.isEmpty ? "(NULL)" : "(" + joined(parts, by: ", ") + ")"
    }

    /// The statement's words with numbered placeholders, and what is bound to them, in order.
    package func rendered(
        placeholder: (Int) -> String,
        type: (ColumnType) -> String
    ) -> (words: String, bound: [SQLValue]) {
        var words = ""
        var bound: [SQLValue] = []
        for segment in segments {
            switch segment {
            case .words(let text): words += text
            case .type(let column): words += type(column)
            case .bind(let value):
                bound.append(value)
                words += placeholder(bound.count)
            }
        }
        return (words, bound)
    }
}
