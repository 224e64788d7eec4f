import Crypto
import Database

/// The salted digest of a row: SHA-256 over the salt and the row's columns, sorted by name, each with its length before
/// it. Columns without a value are left out, so that a later migration can add one.
enum RowDigest {
    static func hex(_ columns: [(name: String, value: SQLValue)], salt: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(data: salt)
        for column in columns.sorted(by: { $0.name < $1.name }) where column.value != .null && column.name != "salt" {
            Canonical.update(&hash, column.name)
            switch column.value {
            case .null: break
            case .integer(let number): Canonical.update(&hash, "i\(number)")
            case .text(let text): Canonical.update(&hash, "t" + text)
            case .blob(let bytes): Canonical.update(&hash, [0x62] + bytes)
            }
        }
        return Hex.encode(hash.finalize())
    }
}

/// Lengths before values, so that no two different rows encode to the same bytes.
enum Canonical {
    static func update(_ hash: inout SHA256, _ text: String) {
        update(&hash, Array(text.utf8))
    }

    static func update(_ hash: inout SHA256, _ bytes: [UInt8]) {
        withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: bytes)
    }
}
