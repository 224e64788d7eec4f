import Crypto
import Database

/// The digest of a whole table: SHA-256 over its rows by id, each column in the order of the names, with its length
/// before it. There is no salt, because what is guarded so is public.
enum TableDigest {
    static func hex(of table: String, in connection: any Connection) throws -> String {
        var hash = SHA256()
        var order: [Int] = []
        var bytes: [UInt8] = []
        try connection.forEachRow("SELECT * FROM \(SQL.name(table)) ORDER BY id") { row in
            if order.isEmpty {
                order = row.columns.indices.sorted { row.columns[$0] < row.columns[$1] }
                for index in order { Canonical.update(&hash, row.columns[index]) }
            }
            bytes.removeAll(keepingCapacity: true)
            for index in order where index < row.values.count { append(row.values[index], to: &bytes) }
            hash.update(data: bytes)
        }
        return Hex.encode(hash.finalize())
    }

    private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null:
            bytes.append(0x6e)
        case .integer(let number):
            bytes.append(0x69)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            bytes.append(0x74)
            withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: text.utf8)
        case .blob(let blob):
            bytes.append(0x62)
            withUnsafeBytes(of: UInt64(blob.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: blob)
        }
    }
}
