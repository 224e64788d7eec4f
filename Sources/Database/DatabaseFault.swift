/// What can go wrong below the seam, in words that no engine owns.
package enum DatabaseFault: Error, Sendable, Hashable {
    /// A UNIQUE or PRIMARY KEY rule says no: somebody else was first. `what` names the table and columns.
    case taken(what: String)
    /// A row that is referred to does not exist, or one that is referred to would go.
    case unrelated(what: String)
    /// A CHECK or NOT NULL rule says no.
    case unsound(what: String)
    /// The engine can't answer now: busy, out of connections, stopped.
    case unavailable(what: String)
    /// A column is missing or holds another kind of value than the program expects.
    case unexpected(column: String, wanted: String)
    /// Another process owns this database.
    case owned(path: String)
    /// The database was made by a newer program.
    case newer(migration: Int)
    case other(what: String)
}
