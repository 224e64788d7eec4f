/// One recorded name and what to look for in its place.
struct NameParts: Sendable {
    /// As recorded, without the blanks round it; nil where nothing was, or only that it isn't known.
    let whole: String?
    /// The whole and each part that would identify someone alone: for "Smith-Jones" also "Smith" and "Jones".
    let phrases: [FoldedText]
    /// The first letter of each part.
    let initials: [UInt32]
    /// The folded letters of each part that would identify someone alone; the whole where there is but one.
    let parts: [String]

    /// Of a family name, small words ("van", "de") are but particles.
    init(_ recorded: String?, isFamilyName: Bool = false) {
        let folded = FoldedText(recorded ?? "")
        guard let recorded, !folded.words.isEmpty, !NameParts.sayNothing.contains(folded.compact) else {
            whole = nil
            phrases = []
            initials = []
            parts = []
            return
        }
        whole = recorded
        let letters = folded.words.filter { folded.units[$0.lowerBound].kind != .digit }
        var phrases = [recorded]
        if letters.count > 1 {
            let bytes = Array(recorded.utf8)
            func part(_ stretch: Range<Int>) -> String {
                String(decoding: bytes[folded.bytes(of: stretch)], as: UTF8.self)
            }
            let stretches = letters + NameParts.runs(of: NameParts.pieces(of: folded))
            phrases += stretches.filter { stretch in
                // "van der" alone would tell nothing; nor would the O of O’Neill.
                letters.contains {
                    stretch.lowerBound <= $0.lowerBound && $0.upperBound <= stretch.upperBound
                        && NameParts.identifiesAlone(folded.compact($0), isFamilyName)
                }
            }.map(part)
        }
        phrases += phrases.compactMap(NameParts.spelledWithoutUmlauts)
        self.phrases = phrases.map(FoldedText.init)
        let compactParts = letters.map(folded.compact)
        parts = letters.count > 1 ? compactParts.filter { NameParts.identifiesAlone($0, isFamilyName) } : compactParts
        initials = letters.map { folded.units[$0.lowerBound].scalar }
    }

    /// The names in a field that may hold several: "Rene", "Peggy / Meg", "Bob or Rob".
    static func several(_ recorded: String?) -> [NameParts] {
        let pieces = (recorded ?? "").split { ",/;&\n".contains($0) }
        return pieces.map { NameParts(String($0)) }
    }

    /// What stands between blanks and hyphens: "O’Neill" and "Smith" of "O’Neill-Smith".
    private static func pieces(of folded: FoldedText) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for (index, word) in folded.words.enumerated() {
            let isJoined =
                index > 0 && folded.holdsOnly([FoldedText.Mark.apostrophe], in: folded.gap(afterWord: index - 1))
            if isJoined, let last = pieces.popLast() {
                pieces.append(last.lowerBound..<word.upperBound)
            } else {
                pieces.append(word)
            }
        }
        return pieces
    }

    /// Every run of neighbouring pieces: of "Garcia y Lopez Santos" also "Garcia y Lopez". Only the pieces themselves
    /// where there are more than anybody's name has.
    private static func runs(of pieces: [Range<Int>]) -> [Range<Int>] {
        guard pieces.count <= 8 else { return pieces }
        return pieces.indices.flatMap { first in
            pieces[first...].map { pieces[first].lowerBound..<$0.upperBound }
        }
    }

    private static func identifiesAlone(_ letters: String, _ isFamilyName: Bool) -> Bool {
        letters.unicodeScalars.count > 1 && !notNames.contains(letters)
            && !(isFamilyName && particles.contains(letters))
    }

    /// The whole in folded letters, with and without its umlauts spelled out: "muller" and "mueller". Empty where
    /// there is no name.
    var spellings: Set<String> {
        guard let whole else { return [] }
        return Set([whole, NameParts.spelledWithoutUmlauts(whole) ?? whole].map { FoldedText($0).compact })
    }

    /// "Mueller" for "Müller"; the folded form is "muller". nil where there is nothing to spell out.
    private static func spelledWithoutUmlauts(_ name: String) -> String? {
        var changed = false
        var result = ""
        for character in name {
            // Characters compare as equal whether their accents are composed or not.
            if let spelled = umlauts[character] {
                result += spelled
                changed = true
            } else {
                result.append(character)
            }
        }
        return changed ? result : nil
    }

    private static let umlauts: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa",
    ]

    /// Small words inside family names. They are found as a part of the name, not alone; a name that is one of them
    /// whole ("Le") is found.
    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le", "el",
        "al", "ap", "ab", "ben", "bin", "bint", "ibn", "abu", "ul", "ur", "st", "mc", "mac", "ter", "ten", "zu", "af",
        "av", "na", "ni", "nic", "jr", "sr", "jnr", "snr", "ii", "iii", "iv",
    ]

    /// Particles that are written apart or together with what follows. None begins an ordinary word whose rest could
    /// stand behind it in a sentence.
    static let leadingParticles = [
        "mc", "mac", "o", "de", "di", "da", "du", "la", "le", "al", "el", "van", "von", "vander", "dela", "fitz", "st",
    ]

    /// Words that people write among names.
    private static let notNames: Set<String> = ["of", "the", "and", "or", "as", "known", "nee", "called", "formerly"]

    /// What people write into a name field when they have no name to write.
    private static let sayNothing: Set<String> = [
        "unknown", "notknown", "notgiven", "none", "nil", "na", "tbc", "tba", "unnamed", "xx", "xxx",
    ]
}

/// What may stand before a name and belongs to it.
enum Titles {
    static let all: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "master", "dr", "doctor", "prof", "professor", "sir", "dame", "lady", "lord",
        "rev", "revd", "reverend", "fr", "canon", "cllr", "councillor", "capt",
        "captain", "major", "maj", "col", "colonel", "sgt", "hon", "rabbi", "imam", "sheikh", "hajji", "madam", "mme",
        "mister", "missus",
    ]
}
