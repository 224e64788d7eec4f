import Crypto
package import Database

/// What `verify` found: how many entries and the head, or the first thing that is wrong.
package enum JournalVerdict: Sendable, Hashable {
    case whole(count: Int64, head: String)
    /// A journal row that doesn't follow from the one before it.
    case broken(seq: Int64, sentence: String)
    /// A row of the domain that isn't as the journal left it.
    case altered(row: String, sentence: String)
    /// A head kept elsewhere that this journal doesn't hold.
    case headMissing(seq: Int64, sentence: String)
}

/// A line `seq digest` of a head file kept elsewhere.
package struct JournalHead: Sendable, Hashable {
    package let seq: Int64
    package let digest: String

    /// - Parameter line: `18204 9f2c…`; nothing when it isn't such a line.
    package init?(line: some StringProtocol) {
        let parts = line.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let seq = Int64(parts[0]), seq > 0, let bytes = Hex.decode(parts[1].lowercased()),
            bytes.count == 32
        else { return nil }
        self.seq = seq
        digest = Hex.encode(bytes)
    }

    package init(seq: Int64, digest: String) {
        self.seq = seq
        self.digest = digest
    }

    /// As it stands in a head file, and as ``init(line:)`` reads it.
    package var line: String { "\(seq) \(digest)" }
}

package struct VerifyJournal: Sendable {
    private let heads: [Int64: String]

    /// - Parameter heads: heads kept elsewhere; each must stand in the journal.
    package init(heads: [JournalHead] = []) {
        self.heads = Dictionary(heads.map { ($0.seq, $0.digest) }) { first, _ in first }
    }

    /// Walks the whole chain, then every guarded row and table against the last digest that the journal holds of it,
    /// and every file against its own.
    package func verify(_ database: any DatabaseEngine) async throws -> JournalVerdict {
        try await database.read { [heads] connection in
            var walk = Walk(heads: heads)
            try connection.forEachRow("SELECT * FROM journal ORDER BY seq") { row in
                if walk.verdict == nil { walk.take(row) }
            }
            if let verdict = walk.verdict { return verdict }
            if let lost = heads.keys.filter({ $0 > walk.count }).min() {
                return .headMissing(
                    seq: lost,
                    sentence:
                        "The journal ends at entry \(walk.count), but entry \(lost) was noted elsewhere: rows were cut off."
                )
            }
            if let verdict = try KeptRows(walk.rows).compare(with: connection) { return verdict }
            return .whole(count: walk.count, head: Hex.encode(walk.last))
        }
    }

    private struct Walk {
        let heads: [Int64: String]
        var count: Int64 = 0
        var last = Journal.root
        var rows: [String: String] = [:]
        var verdict: JournalVerdict?

        private struct Payload: Decodable {
            let rows: [String: String?]
        }

        mutating func take(_ row: Row) {
            guard let seq = try? row.integer("seq"), let entry = try? JournalEntry(row) else {
                verdict = .broken(seq: count + 1, sentence: "Entry \(count + 1) can't be read.")
                return
            }
            guard seq == count + 1 else {
                verdict = .broken(seq: count + 1, sentence: "Entry \(count + 1) is missing; the next is \(seq).")
                return
            }
            let digest = Journal.digest(after: last, seq: seq, entry)
            guard (try? row.blob("digest")) == digest else {
                verdict = .broken(seq: seq, sentence: "Entry \(seq) does not follow from the one before it.")
                return
            }
            if let wanted = heads[seq], wanted != Hex.encode(digest) {
                verdict = .headMissing(
                    seq: seq,
                    sentence: "Entry \(seq) is not the one that was noted elsewhere: the chain was made again."
                )
                return
            }
            guard let payload = try? CanonicalJSON.decode(Payload.self, from: entry.payload) else {
                verdict = .broken(seq: seq, sentence: "Entry \(seq) has a payload that can't be read.")
                return
            }
            for (reference, digest) in payload.rows { rows[reference] = digest }
            count = seq
            last = digest
        }
    }
}
