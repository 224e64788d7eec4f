import Crypto

/// The SHA-256 of a file whose bytes come in pieces.
package struct FileDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// 64 hexadecimal digits in lower case, of the bytes so far.
    package var hex: String {
        let whole = hash
        return Hex.encode(whole.finalize())
    }
}
