/// One row of an answer: values by column name.
package struct Row: Sendable {
    package let columns: [String]
    package let values: [SQLValue]

    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column, nothing where the answer has no such column. Rows are narrow, so a walk is fastest.
    package subscript(column: String) -> SQLValue? {
        guard let index = columns.firstIndex(of: column), index < values.count else { return nil }
        return values[index]
    }

    package func text(_ column: String) throws(DatabaseFault) -> String {
        guard case .text(let text)? = self[column] else { throw .unexpected(column: column, wanted: "text") }
        return text
    }

    package func integer(_ column: String) throws(DatabaseFault) -> Int64 {
        guard case .integer(let number)? = self[column] else { throw .unexpected(column: column, wanted: "a number") }
        return number
    }

    package func blob(_ column: String) throws(DatabaseFault) -> [UInt8] {
        guard case .blob(let bytes)? = self[column] else { throw .unexpected(column: column, wanted: "bytes") }
        return bytes
    }

    package func count(_ column: String) throws(DatabaseFault) -> Int {
        Int(try integer(column))
    }

    package func textIfAny(_ column: String) throws(DatabaseFault) -> String? {
        if case .null? = self[column] { return nil }
        return try text(column)
    }

    package func integerIfAny(_ column: String) throws(DatabaseFault) -> Int64? {
        if case .null? = self[column] { return nil }
        return try integer(column)
    }
}
