import Database

/// Reads the domain's rows for one actor, in one consistent view.
package class Reading {
    package let actor: Actor
    /// What the actor may do and whose data is theirs, looked up in this very transaction.
    package let standing: Standing
    package let now: Instant
    private let connection: any Connection
    let shelf: PolicyShelf
    /// The people whose records were shown; the journal says who looked.
    private(set) var viewed: Set<Identifier<Person>> = []

    init(actor: Actor, standing: Standing, now: Instant, shelf: PolicyShelf, connection: any Connection) {
        self.actor = actor
        self.standing = standing
        self.now = now
        self.shelf = shelf
        self.connection = connection
    }

    /// Rows of any shape, for lists that draw on several nouns.
    func rows(_ sql: SQL) throws -> [Row] { try connection.rows(sql) }
    func row(_ sql: SQL) throws -> Row? { try connection.row(sql) }
    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws { try connection.forEachRow(sql, body) }

    /// Every record that `clauses` leaves: `all(Offer.self, "WHERE round_id = \(id) ORDER BY id")`.
    func all<Noun: Record>(_ type: Noun.Type, _ clauses: SQL = "") throws -> [Noun] {
        let decoder = RowDecoder()
        return try connection.rows("SELECT * FROM \(SQL.name(Noun.table)) " + clauses).map {
            try decoder.decode(type, from: $0)
        }
    }

    func first<Noun: Record>(_ type: Noun.Type, _ clauses: SQL) throws -> Noun? {
        try all(type, clauses + " LIMIT 1").first
    }

    func find<Noun: Record>(_ id: Identifier<Noun>) throws -> Noun? {
        try first(Noun.self, "WHERE id = \(id)")
    }

    func count(_ sql: SQL) throws -> Int {
        guard let value = try connection.row(sql)?.values.first, case .integer(let number) = value else { return 0 }
        return Int(number)
    }

    /// Says that this person's record is being shown to the actor.
    package func views(_ person: Identifier<Person>) { viewed.insert(person) }
}
