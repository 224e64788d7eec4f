/// Where a provider stands in a ranking, in two numbers of which the smaller comes first.
///
/// Comparing all that decides, one thing after another, would be most of the work of ranking a whole market. Nearly
/// always it fits into 64 bits, and the beginning of the name into 64 more. So a provider whose numbers are smaller
/// does come first, and only among those with the same numbers must ``FullOrder`` say which does.
struct RankingKey: Comparable {
    private let key: UInt64
    private let name: UInt64
    /// Its index in the market.
    let index: Int32
    /// The index of the sourcing rule it ranks under.
    let rule: Int32

    /// The name is looked at only where the key holds all that comes before it.
    init(_ key: PackedKey, nameInFull name: String, index: Int32, rule: Int32) {
        self.key = key.bits
        self.name = key.isWhole ? RankingKey.beginning(of: name) : 0
        self.index = index
        self.rule = rule
    }

    static func < (left: RankingKey, right: RankingKey) -> Bool {
        left.key != right.key ? left.key < right.key : left.name < right.name
    }

    /// Whether only the full order can tell the two apart.
    static func == (left: RankingKey, right: RankingKey) -> Bool { left.key == right.key && left.name == right.name }

    /// The first eight bytes of the name in lower case, in their order; a shorter name has noughts after it.
    private static func beginning(of name: String) -> UInt64 {
        var bytes: UInt64 = 0
        var shift: UInt64 = 64
        for byte in name.utf8 {
            if shift == 0 { break }
            guard byte < 0x80 else { return beginning(ofLowercased: name.lowercased()) }
            shift -= 8
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            bytes |= UInt64(isCapital ? byte + 0x20 : byte) << shift
        }
        return bytes
    }

    private static func beginning(ofLowercased name: String) -> UInt64 {
        var bytes: UInt64 = 0
        var shift: UInt64 = 64
        for byte in name.utf8.prefix(8) {
            shift -= 8
            bytes |= UInt64(byte) << shift
        }
        return bytes
    }
}

/// Whole numbers, one after another from the top of 64 bits, so that comparing the bits compares the numbers in turn.
///
/// A number that its field can't hold, or that there is no room for, ends the key: the bits still never put a smaller
/// number after a larger one, but they no longer tell all apart.
struct PackedKey {
    private(set) var bits: UInt64 = 0
    private(set) var isWhole = true
    private var room: UInt64 = 64

    /// - Parameters:
    ///   - number: `Int.max` is what is not known and comes after everything that is.
    ///   - width: of the field, in bits. Two values of it are taken: for what is not known, and for what is too large.
    mutating func append(_ number: Int, width: UInt64) {
        guard isWhole else { return }
        guard room >= width else {
            isWhole = false
            return
        }
        room -= width
        let unknown = (UInt64(1) << width) - 1
        switch number {
        case .max:
            bits |= unknown << room
        case ..<0:
            isWhole = false
        case let number where UInt64(number) < unknown - 1:
            bits |= UInt64(number) << room
        default:
            bits |= (unknown - 1) << room
            isWhole = false
        }
    }
}
