/// One numbered step of the schema. It depends on no application type and is never edited once it has landed.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let why: String
    package let statements: [SQL]

    package init(_ number: Int, _ name: String, why: String, _ statements: [SQL]) {
        self.number = number
        self.name = name
        self.why = why
        self.statements = statements
    }
}

extension DatabaseEngine {
    /// Brings the schema up to the last of `migrations`, each in a transaction of its own.
    /// - Throws: `DatabaseFault.newer` when the database knows a migration that this program doesn't.
    package func migrate(_ migrations: [Migration]) async throws {
        let done = try await write { connection in
            try connection.run(
                "CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)"
            )
            return Set(try connection.rows("SELECT number FROM migrations").map { try $0.count("number") })
        }
        if let unknown = done.subtracting(migrations.map(\.number)).max() {
            throw DatabaseFault.newer(migration: unknown)
        }
        for migration in migrations where !done.contains(migration.number) {
            try await write { connection in
                for statement in migration.statements { try connection.run(statement) }
                try connection.run(
                    "INSERT INTO migrations (number, name) VALUES (\(migration.number), \(migration.name))"
                )
            }
        }
    }
}
