import Crypto
import Foundation

/// Time-based one-time codes: RFC 6238 with SHA-1, six digits, thirty seconds.
package enum TimeCode {
    package static func code(secret: [UInt8], step: Int64) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Data($0) }
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(digest[19] & 15)
        let number = digest[offset...offset + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    package static func step(at instant: Instant) -> Int64 { instant.milliseconds / 30_000 }

    /// The step whose code this is, one step early or late being forgiven.
    static func step(of typed: String, secret: [UInt8], at now: Instant) -> Int64? {
        let digits = String(typed.filter { !$0.isWhitespace })
        let current = step(at: now)
        return (current - 1...current + 1).first { code(secret: secret, step: $0) == digits }
    }
}

/// RFC 4648 base 32, in which authenticator apps take their secrets.
package enum Base32Secret {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[(held >> bits) & 31])
            }
        }
        if bits > 0 { text.append(alphabet[(held << (5 - bits)) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Seals second-factor secrets under the installation's own secret, so that a copy of the database alone doesn't give
/// them away.
struct Seal: Sendable {
    private let key: SymmetricKey
    private let secret: [UInt8]

    init(secret: [UInt8]) {
        self.secret = secret
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret),
            info: Data("second-factor".utf8),
            outputByteCount: 32
        )
    }

    /// The secret offered to an account that has none yet: the same until it is confirmed with a code.
    func enrolmentSecret(for account: Identifier<Account>) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("enrol/\(account)".utf8), using: key).prefix(20))
    }

    func close(_ bytes: [UInt8], entropy: Entropy) -> String? {
        guard let nonce = try? ChaChaPoly.Nonce(data: entropy.bytes(12)),
            let box = try? ChaChaPoly.seal(bytes, using: key, nonce: nonce)
        else { return nil }
        return Hex.encode(box.combined)
    }

    func open(_ sealed: String) -> [UInt8]? {
        guard let bytes = Hex.decode(sealed), let box = try? ChaChaPoly.SealedBox(combined: bytes),
            let opened = try? ChaChaPoly.open(box, using: key)
        else { return nil }
        return Array(opened)
    }

    /// Says, sealed, that an account's password was right; good for some minutes.
    func proof(_ account: Identifier<Account>, until: Instant, entropy: Entropy) -> String {
        close(Array("proof/\(account)/\(until.milliseconds)".utf8), entropy: entropy) ?? ""
    }

    func proves(_ proof: String, _ account: Identifier<Account>?, at now: Instant) -> Bool {
        guard let account, let bytes = open(proof) else { return false }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "/")
        guard parts.count == 3, parts[0] == "proof", parts[1] == account.text, let until = Int64(parts[2]) else {
            return false
        }
        return now.milliseconds < until
    }
}
