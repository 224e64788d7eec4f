/// One conversation with an engine, inside one transaction.
package protocol Connection: AnyObject {
    /// Every row of the answer.
    func rows(_ sql: SQL) throws -> [Row]
    /// Row by row, for answers that may be large.
    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws
    /// How many rows the statement changed.
    @discardableResult func run(_ sql: SQL) throws -> Int
    /// Runs `body`; what it wrote is undone when it throws, and the transaction around it lives on.
    func savepoint<Output>(_ body: () throws -> Output) throws -> Output
}

extension Connection {
    package func row(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }
}

/// A database behind the seam. One transaction per call, committed durably before it returns.
package protocol DatabaseEngine: Sendable {
    /// A consistent view; nothing can be written.
    func read<Output: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Output) async throws -> Output
    /// One transaction that is on disk when this returns; nothing of it remains when `body` throws.
    func write<Output: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Output) async throws -> Output
    func close() throws
}
