import Crypto
import Database

/// What the journal says the domain's rows are: the last digest of each row, and of each table that is guarded as a
/// whole.
struct KeptRows {
    private var digests: [String: String]

    init(_ digests: [String: String]) {
        self.digests = digests
    }

    /// - Returns: the first row, table or file that isn't as the journal left it.
    func compare(with connection: any Connection) throws -> JournalVerdict? {
        var unseen = self
        for table in Schema.tables(guarding: .eachRow) {
            if let verdict = try unseen.compareRows(of: table, connection) { return verdict }
        }
        for table in Schema.tables(guarding: .wholeTable) {
            if let verdict = try unseen.compareWhole(table, connection) { return verdict }
        }
        if let gone = unseen.digests.keys.min() {
            return .altered(row: gone, sentence: "\(gone) is gone, and no act erased it.")
        }
        return try Self.compareFiles(connection)
    }

    private mutating func compareRows(of table: String, _ connection: any Connection) throws -> JournalVerdict? {
        var verdict: JournalVerdict?
        try connection.forEachRow("SELECT * FROM \(SQL.name(table)) ORDER BY id") { row in
            guard verdict == nil else { return }
            guard let id = try? row.text("id"), let salt = try? row.blob("salt") else {
                verdict = .altered(row: table, sentence: "A row of \(table) has an id or a salt that can't be read.")
                return
            }
            let reference = "\(table)/\(id)"
            let columns = Array(zip(row.columns, row.values)).map { (name: $0, value: $1) }
            guard let wanted = digests.removeValue(forKey: reference) else {
                verdict = .altered(row: reference, sentence: "\(reference) was never written by an act.")
                return
            }
            if RowDigest.hex(columns, salt: salt) != wanted {
                verdict = .altered(row: reference, sentence: "\(reference) is not as the journal left it.")
            }
        }
        return verdict
    }

    private mutating func compareWhole(_ table: String, _ connection: any Connection) throws -> JournalVerdict? {
        guard let wanted = digests.removeValue(forKey: table) else {
            guard try connection.row("SELECT id FROM \(SQL.name(table)) ORDER BY id LIMIT 1") != nil else { return nil }
            return .altered(row: table, sentence: "\(table) has rows, and no act wrote any.")
        }
        guard try TableDigest.hex(of: table, in: connection) != wanted else { return nil }
        return .altered(row: table, sentence: "\(table) is not as the last act that wrote to it left it.")
    }

    /// Each file's bytes against the digest that its guarded rows name it by.
    private static func compareFiles(_ connection: any Connection) throws -> JournalVerdict? {
        var named: [String: String] = [:]
        try connection.forEachRow("SELECT id, digest FROM attachments ORDER BY id DESC") { row in
            named[try row.text("digest")] = "attachments/\(try row.text("id"))"
        }
        var hashes: [String: SHA256] = [:]
        try connection.forEachRow("SELECT digest, bytes FROM attachment_chunks ORDER BY digest, ordinal") { row in
            hashes[try row.text("digest"), default: SHA256()].update(data: try row.blob("bytes"))
        }
        for (digest, hash) in hashes.sorted(by: { $0.key < $1.key }) where Hex.encode(hash.finalize()) != digest {
            let row = named[digest] ?? "attachment_chunks"
            return .altered(row: row, sentence: "The file of \(row) is not the one that was stored.")
        }
        if let lost = named.filter({ hashes[$0.key] == nil }).values.min() {
            return .altered(row: lost, sentence: "The file of \(lost) is gone.")
        }
        if let added = hashes.keys.filter({ named[$0] == nil }).min() {
            return .altered(row: "attachment_chunks", sentence: "The file \(added) was never stored by an act.")
        }
        return nil
    }
}
