import Foundation

/// Turns a row into a Decodable struct, the way ``RowEncoder`` wrote it.
package struct RowDecoder {
    package init() {}

    package func decode<Record: Decodable>(_ type: Record.Type, from row: Row) throws -> Record {
        try Record(from: RowReader(row: row))
    }
}

private struct RowReader: Decoder {
    let row: Row
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer<Key>(row: row))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw DatabaseFault.other(what: "A row is not a list.")
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw DatabaseFault.other(what: "A row is not one value.")
    }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let row: Row
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { row.columns.compactMap { Key(stringValue: $0) } }

    private func value(_ key: Key) throws -> SQLValue {
        let column = ColumnName.of(key.stringValue)
        guard let value = row[column] else { throw DatabaseFault.unexpected(column: column, wanted: "a column") }
        return value
    }

    func contains(_ key: Key) -> Bool { row[ColumnName.of(key.stringValue)] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try value(key) == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try ColumnReader(value: try value(key), column: key.stringValue).decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw DatabaseFault.unexpected(column: key.stringValue, wanted: "one value")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw DatabaseFault.unexpected(column: key.stringValue, wanted: "one value")
    }

    func superDecoder() throws -> any Decoder { RowReader(row: row) }
    func superDecoder(forKey key: Key) throws -> any Decoder { RowReader(row: row) }
}

/// One column as a value: a plain one, or JSON where it has a structure.
private struct ColumnReader: Decoder, SingleValueDecodingContainer {
    let value: SQLValue
    let column: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private func fault(_ wanted: String) -> DatabaseFault { .unexpected(column: column, wanted: wanted) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == [UInt8].self {
            guard case .blob(let bytes) = value, let output = bytes as? Value else { throw fault("bytes") }
            return output
        }
        if type == String.self {
            guard case .text(let text) = value, let output = text as? Value else { throw fault("text") }
            return output
        }
        if case .text(let text) = value, text.hasPrefix("{") || text.hasPrefix("[") {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        }
        return try type.init(from: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw fault("JSON") }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw fault("JSON") }

    func decodeNil() -> Bool { value == .null }

    func decode(_ type: String.Type) throws -> String {
        guard case .text(let text) = value else { throw fault("text") }
        return text
    }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .integer(let number) = value else { throw fault("a number") }
        return number != 0
    }

    func decode(_ type: Int64.Type) throws -> Int64 {
        guard case .integer(let number) = value else { throw fault("a number") }
        return number
    }

    private func number<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard case .integer(let number) = value, let exact = Number(exactly: number) else { throw fault("a number") }
        return exact
    }

    func decode(_ type: Int.Type) throws -> Int { try number(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try number(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try number(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try number(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try number(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number(type) }
    func decode(_ type: Double.Type) throws -> Double { throw fault("a value that is no fraction") }
    func decode(_ type: Float.Type) throws -> Float { throw fault("a value that is no fraction") }
}
