package import Database
import Foundation
import GRDB

/// SQLite behind the seam: WAL, `synchronous=FULL`, foreign keys on, one process and one writing connection per file.
package final class SQLiteDatabase: DatabaseEngine {
    /// Who opens the file.
    package enum Role: Sendable {
        /// The one process that writes; a second owner is refused.
        case owner
        /// Reads beside an owner.
        case reader
    }

    private let pool: DatabasePool
    private let lock: FileLock?

    /// `folder`: the data folder; the file in it is `carebroker.sqlite`.
    /// - Throws: `DatabaseFault.owned` when another process owns the file.
    package init(folder: String, role: Role) throws {
        let path = folder + "/carebroker.sqlite"
        switch role {
        case .owner:
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            lock = try FileLock(path: folder + "/carebroker.lock")
        case .reader:
            guard FileManager.default.fileExists(atPath: path) else {
                throw DatabaseFault.unavailable(what: "There is no database in \(folder).")
            }
            lock = nil
        }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.readonly = role == .reader
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.label = "carebroker"
        pool = try DatabasePool(path: path, configuration: configuration)
        if role == .owner {
            // GRDB sets NORMAL once the pool has opened, so FULL is set after it, and read back.
            let level = try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous=FULL")
                return try Int.fetchOne(database, sql: "PRAGMA synchronous")
            }
            guard level == 2 else { throw DatabaseFault.other(what: "SQLite would not take synchronous=FULL.") }
        }
    }

    package func read<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        do {
            return try await pool.read { database in try body(SQLiteConnection(database)) }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseFault(error)
        }
    }

    package func write<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        do {
            return try await pool.write { database in try body(SQLiteConnection(database)) }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseFault(error)
        }
    }

    package func close() throws {
        try pool.close()
        lock?.release()
    }
}
