/// Checks byte by byte that a stream is plain text in UTF-8, and not a program or markup that a browser would run.
struct TextCheck: Sendable {
    private var isSound = true
    /// How many continuation bytes the character under way still needs, and what the next one may be.
    private var awaited = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    /// The first bytes that aren't blank or a byte order mark.
    private var opening: [UInt8] = []
    private var position = 0

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let openingBytes = 5

    mutating func read(_ bytes: ArraySlice<UInt8>) {
        guard isSound else { return }
        for byte in bytes {
            take(byte)
            guard isSound else { return }
        }
    }

    /// Whether all of it was text. An empty file isn't.
    var isPlainText: Bool {
        guard isSound, awaited == 0, let first = opening.first else { return false }
        // `<` opens HTML, SVG and XML, `#!` a script, and the last two are documents of their own kind.
        return first != UInt8(ascii: "<") && !opening.starts(with: "#!".utf8) && !opening.starts(with: "{\\rtf".utf8)
            && !opening.starts(with: "%!PS".utf8) && !opening.starts(with: "%PDF-".utf8)
    }

    private mutating func take(_ byte: UInt8) {
        let isMark = position < 3 && byte == Self.byteOrderMark[position]
        if position < 3 { position = isMark ? position + 1 : 3 }
        if awaited > 0 {
            guard allowed.contains(byte) else { return isSound = false }
            allowed = 0x80...0xBF
            awaited -= 1
        } else {
            switch byte {
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x0C, UInt8(ascii: "\r"), 0x20...0x7E: break
            // The well-formed sequences of the Unicode Standard, table 3-7: nothing overlong, no surrogates.
            case 0xC2...0xDF: expect(1)
            case 0xE0: expect(2, 0xA0...0xBF)
            case 0xED: expect(2, 0x80...0x9F)
            case 0xE1...0xEF: expect(2)
            case 0xF0: expect(3, 0x90...0xBF)
            case 0xF1...0xF3: expect(3)
            case 0xF4: expect(3, 0x80...0x8F)
            default: return isSound = false
            }
        }
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if opening.count < Self.openingBytes, !isMark, !(isBlank && opening.isEmpty) { opening.append(byte) }
    }

    private mutating func expect(_ count: Int, _ first: ClosedRange<UInt8> = 0x80...0xBF) {
        awaited = count
        allowed = first
    }
}
