import Database

/// What an action has in its hands: the domain's rows, the actor, the time, the policy. Only `Perform.swift` makes one,
/// and the connection is never given away.
package final class Work: Reading {
    private let connection: any Connection
    private let key: Key
    private let entropy: Entropy
    /// The address people reach the website under, for links in letters.
    let address: String
    private var ordinal = 0
    /// The digest of each guarded row this act wrote; nothing for one it erased.
    private var digests: [String: String?] = [:]
    /// The tables it wrote to that are guarded as a whole.
    private var wholeTables: Set<String> = []

    init(
        actor: Actor,
        standing: Standing,
        now: Instant,
        key: Key,
        entropy: Entropy,
        shelf: PolicyShelf,
        address: String,
        connection: any Connection
    ) {
        self.connection = connection
        self.key = key
        self.entropy = entropy
        self.address = address
        super.init(actor: actor, standing: standing, now: now, shelf: shelf, connection: connection)
    }

    /// The next id of this act: the same again when the act is tried again.
    package func newID<Noun>() -> Identifier<Noun> {
        ordinal += 1
        return key.identifier(ordinal, of: actor)
    }

    package func randomBytes(_ count: Int) -> [UInt8] { entropy.bytes(count) }

    /// A record that has to be there.
    /// - Throws: ``Refusal`` `.notFound`, the same for what is missing and what is another's.
    package func require<Noun: Record>(_ id: Identifier<Noun>) throws -> Noun {
        guard let record = try find(id) else { throw Refusal.notFound }
        return record
    }

    package func insert(_ record: some Record) throws {
        var columns = try RowEncoder().columns(of: record)
        if let salt = guarded(record, columns) { columns.append(("salt", .blob(salt))) }
        try connection.run(
            """
            INSERT INTO \(SQL.name(type(of: record).table)) (\(SQL.joined(columns.map { SQL.name($0.name) }, by: ", "))) \
            VALUES \(SQL.list(columns.map(\.value)))
            """
        )
    }

    /// Writes the record as it now is.
    /// - Throws: ``Refusal`` `.notFound` when it is gone.
    package func update(_ record: some Record) throws {
        guard try write(record, where: "") else { throw Refusal.notFound }
    }

    /// Writes an edited record, if nobody saved it since `record.version` was read; counts the version up.
    /// - Throws: ``Refusal`` `.stale` when somebody did.
    package func save<Noun: Versioned>(_ record: Noun) throws -> Noun {
        var next = record
        next.version += 1
        guard try write(next, where: " AND version = \(record.version)") else {
            throw try find(record.id) == nil ? Refusal.notFound : Refusal.stale
        }
        return next
    }

    /// Writes a record whose state has moved on from `old`.
    /// - Throws: ``Refusal`` `.movedOn` when the table has no such step, or when somebody else was first.
    package func move<Noun: Stateful>(_ record: Noun, from old: Noun.State) throws {
        guard old.next.contains(record.state), try write(record, where: " AND state = \(old.rawValue)") else {
            throw Refusal.movedOn
        }
    }

    /// Erases a record and its salt: the chain still verifies, and what stood here can't be told from the digest.
    package func erase(_ record: some Record) throws {
        let table = SQL.name(type(of: record).table)
        guard try connection.run("DELETE FROM \(table) WHERE id = \(record.id)") == 1 else { throw Refusal.notFound }
        switch type(of: record).guarding {
        case .eachRow: digests[record.reference] = .some(nil)
        case .wholeTable: wholeTables.insert(type(of: record).table)
        case .ownDigest, .nothing: break
        }
    }

    /// Writes many rows of a table by one statement: what a file brought, which was staged beside it.
    /// - Returns: how many rows it changed.
    /// - Throws: a fault where the table's rows are guarded: each of those is written by itself, with its digest.
    @discardableResult
    func writeMany<Noun: Record>(_ noun: Noun.Type, _ statement: SQL) throws -> Int {
        switch noun.guarding {
        case .eachRow: throw DatabaseFault.other(what: "\(noun.table) is guarded, row by row.")
        case .wholeTable: wholeTables.insert(noun.table)
        case .ownDigest, .nothing: break
        }
        return try connection.run(statement)
    }

    /// The digests that this act's journal entry holds: by the row's reference, and by the table's name where it is
    /// guarded as a whole.
    func digestsAtEnd() throws -> [String: String?] {
        for table in wholeTables { digests[table] = try TableDigest.hex(of: table, in: connection) }
        return digests
    }

    /// Notes the digest of a row that is about to be written.
    /// - Returns: the salt to be written with it, where the row has one.
    private func guarded<Noun: Record>(_ record: Noun, _ columns: [(name: String, value: SQLValue)]) -> [UInt8]? {
        switch Noun.guarding {
        case .eachRow:
            let salt = entropy.bytes(16)
            digests[record.reference] = RowDigest.hex(columns, salt: salt)
            return salt
        case .wholeTable:
            wholeTables.insert(Noun.table)
            return nil
        case .ownDigest, .nothing:
            return nil
        }
    }

    private func write<Noun: Record>(_ record: Noun, where condition: SQL) throws -> Bool {
        let columns = try RowEncoder().columns(of: record)
        var changes = columns.filter { $0.name != "id" }
        if let salt = guarded(record, columns) { changes.append(("salt", .blob(salt))) }
        let sets = changes.map { SQL.name($0.name) + " = \($0.value)" }
        let table = SQL.name(Noun.table)
        return try connection.run(
            "UPDATE \(table) SET \(SQL.joined(sets, by: ", ")) WHERE id = \(record.id)" + condition
        ) == 1
    }
}
