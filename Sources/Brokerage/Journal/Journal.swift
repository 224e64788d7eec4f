import Crypto
import Database

/// The hash-chained journal: one gapless chain, each row's digest over the previous digest and the row itself.
struct Journal: Sendable {
    /// What the first row is chained to.
    static let root = [UInt8](repeating: 0, count: 32)

    /// Appends the entry as the last row.
    /// - Returns: its `seq`, counted from 1 without gaps.
    func append(_ entry: JournalEntry, to connection: any Connection) throws -> Int64 {
        let last = try connection.row("SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1")
        let seq = (try last?.integer("seq") ?? 0) + 1
        let digest = Self.digest(after: try last?.blob("digest") ?? Self.root, seq: seq, entry)
        try connection.run(
            """
            INSERT INTO journal (seq, at, actor, action, subject, case_id, key, payload, digest) VALUES \
            (\(seq), \(entry.at.milliseconds), \(entry.actor), \(entry.action), \(entry.subject), \(entry.caseID), \
            \(entry.key), \(entry.payload), \(SQLValue.blob(digest)))
            """
        )
        return seq
    }

    static func digest(after previous: [UInt8], seq: Int64, _ entry: JournalEntry) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: previous)
        for text in [
            "\(seq)", "\(entry.at.milliseconds)", entry.actor, entry.action, entry.subject,
            entry.caseID.map { "+" + $0 } ?? "-", entry.key, entry.payload,
        ] {
            Canonical.update(&hash, text)
        }
        return Array(hash.finalize())
    }
}

extension JournalEntry {
    init(_ row: Row) throws {
        self.init(
            at: Instant(milliseconds: try row.integer("at")),
            actor: try row.text("actor"),
            action: try row.text("action"),
            subject: try row.text("subject"),
            caseID: try row.textIfAny("case_id"),
            key: try row.text("key"),
            payload: try row.text("payload")
        )
    }
}
