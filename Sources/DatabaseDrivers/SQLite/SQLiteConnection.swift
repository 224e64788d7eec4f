import Database
import Foundation
import GRDB

/// GRDB's connection in the seam's words.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func rows(_ sql: SeamSQL) throws -> [SeamRow] {
        var rows: [SeamRow] = []
        try forEachRow(sql) { rows.append($0) }
        return rows
    }

    func forEachRow(_ sql: SeamSQL, _ body: (SeamRow) throws -> Void) throws {
        let (words, arguments) = render(sql)
        try translatingFaults {
            let statement = try database.cachedStatement(sql: words)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
            let columns = statement.columnNames
            while let row = try cursor.next() {
                try body(SeamRow(columns: columns, values: columns.indices.map { value(row[$0]) }))
            }
        }
    }

    func run(_ sql: SeamSQL) throws -> Int {
        let (words, arguments) = render(sql)
        return try translatingFaults {
            try database.cachedStatement(sql: words).execute(arguments: arguments)
            return database.changesCount
        }
    }

    func savepoint<Output>(_ body: () throws -> Output) throws -> Output {
        try translatingFaults { try database.execute(sql: "SAVEPOINT act") }
        do {
            let output = try body()
            try translatingFaults { try database.execute(sql: "RELEASE SAVEPOINT act") }
            return output
        } catch {
            // A full disk undoes the whole transaction by itself, and then there is no savepoint to go back to.
            try translatingFaults {
                try database.execute(sql: "ROLLBACK TO SAVEPOINT act; RELEASE SAVEPOINT act")
            }
            throw error
        }
    }

    private func render(_ sql: SeamSQL) -> (String, StatementArguments) {
        let (words, bound) = sql.rendered(placeholder: { "?\($0)" }, type: { _ in "BLOB" })
        return (words, StatementArguments(bound.map(databaseValue)))
    }
}

private func databaseValue(_ value: SQLValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
}

private func value(_ stored: DatabaseValue) -> SQLValue {
    switch stored.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double: .null  // No column of ours holds a fraction.
    case .string(let text): .text(text)
    case .blob(let data): .blob(Array(data))
    }
}

private func translatingFaults<Output>(_ body: () throws -> Output) throws -> Output {
    do {
        return try body()
    } catch let error as GRDB.DatabaseError {
        throw DatabaseFault(error)
    }
}

extension DatabaseFault {
    init(_ error: GRDB.DatabaseError) {
        let what = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .taken(what: what)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .unrelated(what: what)
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: self = .unsound(what: what)
        default:
            // The other kinds come with more detail than is told apart here. A transaction that the engine gave up,
            // as it does on a full disk, is said to be aborted from then on.
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_ABORT: self = .unavailable(what: what)
            default: self = .other(what: what)
            }
        }
    }
}
