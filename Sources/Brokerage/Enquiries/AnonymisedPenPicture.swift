/// A proposal for a text without what identifies anybody, for a broker to read and better.
package struct AnonymisedPenPicture: Sendable, Hashable, Codable {
    package let text: String
    /// What was taken out of the original text, in its order, and what stands there now.
    package let replacements: [Replacement]

    package struct Replacement: Sendable, Hashable, Codable {
        /// In the text as it was.
        package let found: FoundIdentifier
        package let words: String
    }

    /// Puts neutral words ("the person", "[number removed]") in the place of every identifier.
    ///
    /// The finder finds nothing in the text that comes back, whatever the names are: where somebody is called Person
    /// or Date, words that don't say it are taken, in the end only "[…]".
    package static func suggest(from text: String, by finder: IdentifierFinder) -> AnonymisedPenPicture {
        let wording = Wording(finder)
        var comparisons = 0
        let folded = FoldedText(text)
        let bytes = Array(text.utf8)
        var replacements: [Replacement] = []
        var result: [UInt8] = []
        var copied = 0
        for candidate in finder.candidates(in: folded, comparisons: &comparisons) {
            let range = folded.bytes(of: candidate.stretch)
            let words = wording.words(for: candidate, in: folded)
            let found = FoundIdentifier(
                range: range,
                kind: candidate.kind,
                owner: candidate.owner,
                text: String(decoding: bytes[range], as: UTF8.self)
            )
            replacements.append(Replacement(found: found, words: words.text))
            result += bytes[copied..<range.lowerBound] + words.text.utf8
            copied = range.upperBound + words.bytesTaken
        }
        result += bytes[copied...]
        return AnonymisedPenPicture(
            text: withoutRest(String(decoding: result, as: UTF8.self), by: finder),
            replacements: replacements
        )
    }

    /// What is taken out can bring what stood either side together into something new. Each round takes away letters
    /// or digits and puts none in their place, so this ends.
    private static func withoutRest(_ text: String, by finder: IdentifierFinder) -> String {
        var text = text
        while true {
            let rest = finder.find(in: text)
            guard !rest.isEmpty else { return text }
            let bytes = Array(text.utf8)
            var result: [UInt8] = []
            var copied = 0
            for found in rest {
                result += bytes[copied..<found.range.lowerBound] + Wording.wordless.utf8
                copied = found.range.upperBound
            }
            text = String(decoding: result + bytes[copied...], as: UTF8.self)
        }
    }
}

/// The neutral words of a suggestion: of each kind the first in which the finder finds nothing.
private struct Wording {
    static let wordless = "[…]"

    private let person: String
    private let representative: String
    private let removed: [IdentifierKind: String]

    init(_ finder: IdentifierFinder) {
        func first(_ words: [String]) -> String {
            words.first { finder.find(in: $0).isEmpty && finder.find(in: $0 + "’s").isEmpty } ?? Wording.wordless
        }
        person = first(["the person", "this person", "they", "our client"])
        representative = first(["the representative", "their representative", "the next of kin", "a relative"])
        removed = [
            .birthDate: first(["[date of birth removed]", "[birthday removed]", "[removed]"]),
            .nhsNumber: first(["[NHS number removed]", "[removed]"]),
            .telephone: first(["[number removed]", "[telephone removed]", "[removed]"]),
            .emailAddress: first(["[email address removed]", "[removed]"]),
            .street: first(["[address removed]", "[removed]"]),
            .postcode: first(["[postcode removed]", "[removed]"]),
        ]
    }

    /// The words for one identifier, and how many bytes after it they take the place of as well: the apostrophe of
    /// "Ellis’ daughter".
    func words(for candidate: IdentifierCandidate, in text: FoldedText) -> (text: String, bytesTaken: Int) {
        if let removed = removed[candidate.kind] { return (removed, 0) }
        var words = candidate.owner == .representative ? representative : person
        if beginsSentence(candidate.stretch.lowerBound, in: text) {
            words = words.prefix(1).uppercased() + words.dropFirst()
        }
        if candidate.isPossessive { return (words + "’s", 0) }
        guard endsInBareApostrophe(candidate.stretch, in: text) else { return (words, 0) }
        let apostrophe = text.units[candidate.stretch.upperBound]
        return (words + "’s", apostrophe.end - apostrophe.start)
    }

    /// Whether an apostrophe after a name ending in s is that of a possessive, not a closing quotation mark.
    private func endsInBareApostrophe(_ stretch: Range<Int>, in text: FoldedText) -> Bool {
        let end = stretch.upperBound
        guard let last = stretch.last, [0x73, 0x78, 0x7A].contains(text.units[last].scalar),
            text.scalar(at: end) == FoldedText.Mark.apostrophe, text.units[end].start == text.units[last].end,
            text.scalar(at: end + 1).map(FoldedText.Mark.blanks.contains) ?? false
        else { return false }
        return text.scalar(at: stretch.lowerBound - 1) != FoldedText.Mark.apostrophe
    }

    private func beginsSentence(_ start: Int, in text: FoldedText) -> Bool {
        var index = start - 1
        while let scalar = text.scalar(at: index), FoldedText.Mark.blanksOnTheLine.contains(scalar) { index -= 1 }
        guard let scalar = text.scalar(at: index) else { return true }
        // A colon ends a heading, as in "Needs: The person…".
        return [FoldedText.Mark.dot, FoldedText.Mark.newline, 0x21, 0x3A, 0x3F, 0x2022].contains(scalar)
    }
}
