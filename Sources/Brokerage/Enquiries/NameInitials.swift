/// The first letters of one person's names, folded.
struct NameInitials: Sendable {
    let given: [UInt32]
    let middle: [UInt32]
    let family: [UInt32]
    let knownAs: [UInt32]
    /// Folded, without its dot.
    let title: String?

    var any: Set<UInt32> { Set(given + middle + knownAs) }

    /// Initials as they are written: I.E., I.M.E., and for each part of a double name.
    var written: Set<[UInt32]> {
        var all: Set<[UInt32]> = []
        for first in [given, Array(given.prefix(1)), knownAs] where !first.isEmpty {
            for last in [family, Array(family.prefix(1)), Array(family.suffix(1))] where !last.isEmpty {
                all.insert(first + last)
                all.insert(first + middle + last)
            }
        }
        return all
    }
}
