import Crypto

/// What makes an act happen once: every form carries one, every due task has one. The same actor with the same key
/// gets the same answer again.
package struct Key: Sendable, Hashable, CustomStringConvertible {
    /// Ten characters of time, a dot, and what tells this key from others of that time.
    package let text: String
    /// When the form was shown or the task was due, in whole milliseconds.
    package let time: Instant

    package var description: String { text }

    package init(at time: Instant, name: String) {
        self.time = time
        text = Base32.encode(milliseconds: time.milliseconds) + "." + name
    }

    /// A new key for a form.
    package static func fresh(at time: Instant, entropy: Entropy) -> Key {
        Key(at: time, name: Base32.encode(entropy.bytes(10)))
    }

    /// A key that came back with a form. Nothing when it isn't one.
    package init?(_ text: String) {
        guard text.utf8.count <= 200, let dot = text.firstIndex(of: "."),
            let milliseconds = Base32.milliseconds(text[..<dot]),
            text[dot...].utf8.count > 8
        else { return nil }
        self.text = text
        time = Instant(milliseconds: milliseconds)
    }

    /// The `ordinal`th id made under this key by `actor`: the key's time, then a digest of all three, so that a retry
    /// makes the same ids and ids sort by time.
    func identifier<Noun>(_ ordinal: Int, of actor: Actor) -> Identifier<Noun> {
        let digest = SHA256.hash(data: Array("\(actor.text)\n\(text)\n\(ordinal)".utf8))
        return Identifier(
            known: Base32.encode(milliseconds: time.milliseconds) + Base32.encode(Array(digest.prefix(10)))
        )
    }
}

/// Crockford's base 32 in lower case: sorts as the bytes do, and no two signs look alike.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
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

    /// Ten characters: 50 bits, enough for the year 37000.
    static func encode(milliseconds: Int64) -> String {
        let number = UInt64(max(0, milliseconds)) & (1 << 50 - 1)
        let text = (0..<10).map { alphabet[Int((number >> UInt64(45 - 5 * $0)) & 31)] }
        return String(decoding: text, as: UTF8.self)
    }

    static func milliseconds(_ text: Substring) -> Int64? {
        guard text.utf8.count == 10 else { return nil }
        var number: Int64 = 0
        for sign in text.utf8 {
            guard let value = alphabet.firstIndex(of: sign) else { return nil }
            number = number << 5 | Int64(value)
        }
        return number
    }
}
