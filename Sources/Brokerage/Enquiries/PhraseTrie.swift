/// Names and streets to look for, as one tree of folded letters, so that every word of a text is looked at once
/// however many phrases there are.
///
/// Between the parts of a phrase ("O’|Neill", "Smith-|Jones", "Mc|Donald") a text may have up to three blanks, hyphens,
/// apostrophes and dots, or nothing. Inside a part it may have only what doesn't make two words of it: a hyphen (with
/// the line's end after it), an apostrophe, a no-break blank, or a blank between letters spaced out one by one. "Has
/// an allergy" is not Hasan, and "I'd a plan" not Ida.
struct PhraseTrie: Sendable {
    /// What ends at a node, and whose it is.
    struct Ending: Sendable, Hashable {
        /// The place in ``Identity/people``.
        let person: Int
        let role: Role
    }

    enum Role: Sendable, Hashable {
        case givenName
        case otherName
        case familyName
        case fullName
        case street
        case postcode
    }

    struct Hit: Sendable {
        /// Units of the text.
        let stretch: Range<Int>
        /// The last word of it.
        let lastWord: Int
        /// Ended with an s that isn't part of the phrase: "Margarets".
        let isPossessive: Bool
        let endings: Set<Ending>
    }

    private struct Node {
        var next: [UInt32: Int] = [:]
        /// Whether a part of a phrase ends here and another follows.
        var isBreak = false
        var endings: Set<Ending> = []
    }

    private var nodes = [Node()]

    /// A recorded name of thousands of letters would make every word of a text dear; its parts are looked for anyway.
    private static let mostLetters = 100

    private static let marksBetweenParts: Set<UInt32> = [
        FoldedText.Mark.blank, FoldedText.Mark.newline, FoldedText.Mark.noBreakBlank, FoldedText.Mark.hyphen,
        FoldedText.Mark.apostrophe, FoldedText.Mark.dot,
    ]
    /// After a house number.
    private static let marksAfterNumber = marksBetweenParts.union([FoldedText.Mark.comma])
    private static let marksBetweenLetters = marksBetweenParts.subtracting([FoldedText.Mark.apostrophe])

    /// What an apostrophe leads in the middle of ordinary words.
    private static let contractions: Set<String> = ["s", "d", "t", "m", "ll", "re", "ve"]

    /// Adds a phrase, its parts being divided by whatever isn't a letter or digit and by a capital after a small
    /// letter or before the last capital of several ("O|Neill"). Of one letter alone it takes none: every "I" would be
    /// lit.
    mutating func add(_ phrase: FoldedText, _ ending: Ending, breaksAnywhere: Bool = false) {
        let letters = phrase.units.count { $0.kind != .mark }
        let isOneLetter = letters == 1 && phrase.units.contains { $0.kind == .letter }
        guard letters > 0, letters <= PhraseTrie.mostLetters, !isOneLetter else { return }
        var node = 0
        for (index, unit) in phrase.units.enumerated() {
            guard unit.kind != .mark else {
                if node != 0 { nodes[node].isBreak = true }
                continue
            }
            if node != 0, breaksAnywhere || isHump(index, of: phrase) { nodes[node].isBreak = true }
            if let next = nodes[node].next[unit.scalar] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[unit.scalar] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].endings.insert(ending)
    }

    /// The N of "McNeil" and of "ONeill".
    private func isHump(_ index: Int, of phrase: FoldedText) -> Bool {
        guard index > 0, phrase.units[index].isUppercase, phrase.units[index - 1].kind == .letter else { return false }
        guard phrase.units[index - 1].isUppercase else { return true }
        guard phrase.units.indices.contains(index + 1) else { return false }
        let next = phrase.units[index + 1]
        return next.kind == .letter && !next.isUppercase
    }

    /// Allows two words where the recorded name doesn't show that it has two: "MCDONALD", typed "Mc Donald".
    mutating func allowBreak(after prefix: String) {
        var node = 0
        for scalar in prefix.unicodeScalars {
            guard let next = nodes[node].next[scalar.value] else { return }
            node = next
        }
        nodes[node].isBreak = true
    }

    /// Every phrase that begins with a word of the text and ends with one. `comparisons` grows by the units that were
    /// looked at.
    func hits(fromWord first: Int, in text: FoldedText, comparisons: inout Int) -> [Hit] {
        var hits: [Hit] = []
        guard text.words.indices.contains(first) else { return hits }
        let start = text.words[first].lowerBound
        var node = 0
        var word = first
        while true {
            let stretch = text.words[word]
            for index in stretch {
                comparisons += 1
                guard let next = nodes[node].next[text.units[index].scalar] else { return hits }
                node = next
                guard !nodes[node].endings.isEmpty,
                    let rest = restIsPossessive(index + 1..<stretch.upperBound, after: text.units[index], in: text)
                else { continue }
                hits.append(
                    Hit(
                        stretch: start..<stretch.upperBound,
                        lastWord: word,
                        isPossessive: rest,
                        endings: nodes[node].endings
                    )
                )
            }
            guard !nodes[node].next.isEmpty, word + 1 < text.words.count, isPassable(word, at: node, in: text) else {
                return hits
            }
            comparisons += text.gap(afterWord: word).count
            word += 1
        }
    }

    /// False where the word ends here, true where an s (or es, after a hiss) is all that follows, else nil.
    private func restIsPossessive(_ rest: Range<Int>, after last: FoldedText.Unit, in text: FoldedText) -> Bool? {
        switch rest.count {
        case 0: return false
        case 1 where last.kind == .letter && text.units[rest.lowerBound].scalar == 0x73: return true
        case 2
        where [0x73, 0x78, 0x7A, 0x68].contains(last.scalar) && text.units[rest.lowerBound].scalar == 0x65
            && text.units[rest.lowerBound + 1].scalar == 0x73:
            return true
        default: return nil
        }
    }

    private func isPassable(_ word: Int, at node: Int, in text: FoldedText) -> Bool {
        let gap = text.gap(afterWord: word)
        if gap.isEmpty { return true }
        guard gap.count <= 4 else { return false }
        if nodes[node].isBreak {
            let isNumber = text.units[text.words[word].lowerBound].kind == .digit
            let marks = isNumber ? PhraseTrie.marksAfterNumber : PhraseTrie.marksBetweenParts
            if text.holdsOnly(marks, in: gap) { return true }
        }
        let marks = text.units[gap].map(\.scalar)
        if text.words[word].count == 1, text.words[word + 1].count == 1, marks.count == 1 {
            return PhraseTrie.marksBetweenLetters.contains(marks[0])
        }
        switch marks.first {
        case FoldedText.Mark.apostrophe:
            return marks.count == 1 && !PhraseTrie.contractions.contains(text.compact(text.words[word + 1]))
        case FoldedText.Mark.hyphen:
            let rest = marks.dropFirst()
            return rest.isEmpty
                || rest.contains(FoldedText.Mark.newline) && rest.allSatisfy { FoldedText.Mark.blanks.contains($0) }
        case FoldedText.Mark.noBreakBlank: return marks.allSatisfy { $0 == FoldedText.Mark.noBreakBlank }
        default: return false
        }
    }
}
