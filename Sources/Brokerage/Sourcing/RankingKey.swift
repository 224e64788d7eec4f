/// Where a provider stands before names are looked at: whole numbers that are compared one after another, the
/// smaller first.
struct RankingKey: Comparable {
    /// Its index in the market.
    let index: Int
    /// The index of the sourcing rule it ranks under.
    let rule: Int
    /// 1 for a provider that had no vacancy when last heard of, too long ago to rely on.
    let staleNone: Int
    /// By the rule's own order and then by the pathway's; `Int.max` is what is not known.
    let keys: Keys

    /// As many as there can be: one order by price and each key of `then-by`. Fixed, because an array for each of
    /// thirty thousand providers costs more than comparing them.
    struct Keys: Equatable {
        private(set) var first = 0
        private(set) var second = 0
        private(set) var third = 0
        private(set) var fourth = 0
        private(set) var fifth = 0
        private(set) var sixth = 0
        private var count = 0

        mutating func append(_ key: Int) {
            switch count {
            case 0: first = key
            case 1: second = key
            case 2: third = key
            case 3: fourth = key
            case 4: fifth = key
            default: sixth = key
            }
            count += 1
        }
    }

    static func < (left: RankingKey, right: RankingKey) -> Bool {
        if left.rule != right.rule { return left.rule < right.rule }
        if left.staleNone != right.staleNone { return left.staleNone < right.staleNone }
        if left.keys.first != right.keys.first { return left.keys.first < right.keys.first }
        if left.keys.second != right.keys.second { return left.keys.second < right.keys.second }
        if left.keys.third != right.keys.third { return left.keys.third < right.keys.third }
        if left.keys.fourth != right.keys.fourth { return left.keys.fourth < right.keys.fourth }
        if left.keys.fifth != right.keys.fifth { return left.keys.fifth < right.keys.fifth }
        return left.keys.sixth < right.keys.sixth
    }

    /// Whether only the name and the id can tell the two apart.
    func isAlike(_ other: RankingKey) -> Bool {
        rule == other.rule && staleNone == other.staleNone && keys == other.keys
    }
}
