/// How far two spellings are apart, in slips: a letter another, missing or too many, or two neighbours changed over.
enum Spelling {
    /// Whether two folded names may be one name and a slip: none in names of up to three letters, one in those of up
    /// to seven, two in longer ones.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        let longer = max(one.unicodeScalars.count, other.unicodeScalars.count)
        let allowed = longer <= 3 ? 0 : longer <= 7 ? 1 : 2
        return distance(one, other, atMost: allowed) != nil
    }

    /// Names longer than anybody's are only compared whole, which bounds the work.
    private static let longest = 64

    /// The number of slips (optimal string alignment), nil for more than `most`.
    static func distance(_ one: String, _ other: String, atMost most: Int) -> Int? {
        let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        if first == second { return 0 }
        guard most > 0, abs(first.count - second.count) <= most, first.count <= longest, second.count <= longest else {
            return nil
        }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                let isSame = first[i] == second[j]
                var least = min(last[j] + (isSame ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    least = min(least, beforeLast[j - 1] + 1)
                }
                row.append(least)
            }
            guard (row.min() ?? 0) <= most else { return nil }
            (beforeLast, last) = (last, row)
        }
        let distance = last[second.count]
        return distance <= most ? distance : nil
    }
}
