/// Finds e-mail addresses, whoever's they are.
struct EmailSeeker: Sendable {
    private let identity: Identity
    private let own: [String: Set<Int>]

    init(_ identity: Identity) {
        self.identity = identity
        var own: [String: Set<Int>] = [:]
        for (index, person) in identity.people.enumerated() {
            for address in person.emailAddresses {
                let text = FoldedText(address)
                own[EmailSeeker.key(text, text.units.indices), default: []].insert(index)
            }
        }
        self.own = own
    }

    private static func key(_ text: FoldedText, _ stretch: Range<Int>) -> String {
        var key = String.UnicodeScalarView()
        for unit in text.units[stretch] where !FoldedText.Mark.blanks.contains(unit.scalar) {
            if let scalar = Unicode.Scalar(unit.scalar) { key.append(scalar) }
        }
        return String(key)
    }

    func find(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        var candidates: [IdentifierCandidate] = []
        for at in text.units.indices where text.units[at].scalar == FoldedText.Mark.at {
            var start = at
            while start > 0, isLocal(text.units[start - 1]) {
                start -= 1
                comparisons += 1
            }
            while start < at, [FoldedText.Mark.dot, FoldedText.Mark.apostrophe].contains(text.units[start].scalar) {
                start += 1
            }
            var end = at + 1
            while end < text.units.count, isDomain(text.units[end]) {
                end += 1
                comparisons += 1
            }
            while end > at + 1, text.units[end - 1].kind == .mark { end -= 1 }
            let domain = text.units[at + 1..<end]
            guard start < at, let dot = domain.lastIndex(where: { $0.scalar == FoldedText.Mark.dot }),
                dot > at + 1, end - dot > 2, text.units[dot + 1..<end].allSatisfy({ $0.kind == .letter })
            else { continue }
            let people = own[EmailSeeker.key(text, start..<end)] ?? []
            candidates.append(
                IdentifierCandidate(stretch: start..<end, kind: .emailAddress, owner: identity.owner(of: people))
            )
        }
        return candidates
    }

    private func isDomain(_ unit: FoldedText.Unit) -> Bool {
        unit.kind != .mark || unit.scalar == FoldedText.Mark.dot || unit.scalar == FoldedText.Mark.hyphen
    }

    private func isLocal(_ unit: FoldedText.Unit) -> Bool {
        isDomain(unit) || EmailSeeker.localMarks.contains(unit.scalar)
    }

    /// ! # $ % & ' * + / = ? ^ _ { | } ~ as RFC 5321 has them. (A grave accent folds to an apostrophe.)
    private static let localMarks: Set<UInt32> = Set("!#$%&'*+/=?^_{|}~".unicodeScalars.map(\.value))
}
