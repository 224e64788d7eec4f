import Foundation

/// Turns an Encodable struct into columns. Optionals without a value become NULL, bytes become a blob, values with one
/// column form are stored as that, and everything with a structure of its own as JSON with sorted keys.
package struct RowEncoder {
    package init() {}

    package func columns(of value: some Encodable) throws -> [(name: String, value: SQLValue)] {
        let encoder = ColumnsEncoder()
        try value.encode(to: encoder)
        return encoder.sink.columns
    }
}

private final class ColumnSink {
    var columns: [(name: String, value: SQLValue)] = []
}

private struct ColumnsEncoder: Encoder {
    let sink = ColumnSink()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(ColumnsContainer<Key>(sink: sink))
    }

    // A record is a struct with named columns; a list or a bare value is a mistake of the program, which the
    // missing columns show at once.
    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        RefusingContainer()
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { RefusingContainer() }
}

private struct ColumnsContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let sink: ColumnSink
    var codingPath: [any CodingKey] { [] }

    private func put(_ value: SQLValue, _ key: Key) {
        sink.columns.append((ColumnName.of(key.stringValue), value))
    }

    mutating func encodeNil(forKey key: Key) { put(.null, key) }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { put(try columnValue(of: value), key) }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) { put(value.sqlValue, key) }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { put(value.sqlValue, key) }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) { put(value.sqlValue, key) }
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { put(value.sqlValue, key) }
    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        put(try value.map(columnValue(of:)) ?? .null, key)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(ColumnsContainer<Nested>(sink: ColumnSink()))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { RefusingContainer() }
    mutating func superEncoder() -> any Encoder { ColumnsEncoder() }
    mutating func superEncoder(forKey key: Key) -> any Encoder { ColumnsEncoder() }
}

/// Where a record tries to be something other than named columns.
private struct RefusingContainer: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }
    private var refusal: DatabaseFault { .other(what: "A record is a struct with named columns.") }

    mutating func encodeNil() throws { throw refusal }
    mutating func encode<Value: Encodable>(_ value: Value) throws { throw refusal }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(ColumnsContainer<Nested>(sink: ColumnSink()))
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    mutating func superEncoder() -> any Encoder { ColumnsEncoder() }
}

/// The one column a value becomes.
package func columnValue<Value: Encodable>(of value: Value) throws -> SQLValue {
    if let bindable = value as? any SQLBindable { return bindable.sqlValue }
    // An empty list of anything would pass for a list of no bytes.
    if Value.self == [UInt8].self, let bytes = value as? [UInt8] { return .blob(bytes) }
    if let raw = value as? any RawRepresentable<String> { return .text(raw.rawValue) }
    let json = try CanonicalJSON.encode(value)
    // A fragment is a value with one column form that doesn't say so itself.
    switch json.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .text(String(decoding: json, as: UTF8.self))
    case UInt8(ascii: "\""): return .text(try JSONDecoder().decode(String.self, from: Data(json)))
    case UInt8(ascii: "t"): return .integer(1)
    case UInt8(ascii: "f"): return .integer(0)
    case UInt8(ascii: "n"): return .null
    default: return .integer(try JSONDecoder().decode(Int64.self, from: Data(json)))
    }
}

/// JSON that is the same bytes for the same value: sorted keys, no escaped slashes.
package enum CanonicalJSON {
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
