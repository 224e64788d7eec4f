/// Finds NHS numbers and telephone numbers: those of the people on record however their digits are spaced, and any
/// other that is plainly one.
struct NumberSeeker: Sendable {
    private let identity: Identity
    /// Digits to look for, each with what they are and whose.
    private let own: [String: Own]

    private struct Own: Sendable {
        let kind: IdentifierKind
        var people: Set<Int>
    }

    init(_ identity: Identity) {
        self.identity = identity
        var own: [String: Own] = [:]
        for (index, person) in identity.people.enumerated() {
            let nhsNumber = NumberSeeker.digits(person.nhsNumber ?? "")
            if nhsNumber.count >= NumberSeeker.fewestDigits {
                own[nhsNumber, default: Own(kind: .nhsNumber, people: [])].people.insert(index)
            }
            for telephone in person.telephones {
                for digits in NumberSeeker.telephoneNumbers(telephone).flatMap(NumberSeeker.waysOfDialling) {
                    own[digits, default: Own(kind: .telephone, people: [])].people.insert(index)
                }
            }
        }
        self.own = own
    }

    /// Fewer would be found in every price and date.
    private static let fewestDigits = 6
    private static let mostDigits = 16

    private static func digits(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.units.filter { $0.kind == .digit }.map(NumberSeeker.character).joined()
    }

    private static func character(_ unit: FoldedText.Unit) -> String {
        Unicode.Scalar(unit.scalar).map { String(Character($0)) } ?? ""
    }

    /// The digits of each number in a field that may hold several, or an extension after one.
    private static func telephoneNumbers(_ recorded: String) -> [String] {
        let folded = FoldedText(recorded)
        var numbers = [""]
        for unit in folded.units {
            let divides =
                unit.kind == .letter
                || [FoldedText.Mark.slash, FoldedText.Mark.comma, FoldedText.Mark.newline, 0x3B].contains(unit.scalar)
            if divides {
                numbers.append("")
            } else if unit.kind == .digit {
                numbers[numbers.count - 1] += character(unit)
            }
        }
        return numbers.filter { (fewestDigits...mostDigits).contains($0.count) }
    }

    /// From within the country, from abroad, with the needless (0), without the first 0, and as dialled next door.
    private static func waysOfDialling(_ digits: String) -> [String] {
        var national = Substring(digits)
        for prefix in ["00440", "0044", "440", "44", "0"] {
            guard national.hasPrefix(prefix), national.count - prefix.count >= 9 || prefix == "0" else { continue }
            national = national.dropFirst(prefix.count)
            break
        }
        var ways = [digits, String(national), "0\(national)", "44\(national)", "440\(national)", "0044\(national)"]
        ways.append("00440\(national)")
        // London and the like have eight digits after the code, Bristol and the like seven, most places six.
        if national.count == 10 {
            if national.hasPrefix("2") {
                ways.append(String(national.suffix(8)))
            } else if national.hasPrefix("11") || national.dropFirst(2).hasPrefix("1") && national.hasPrefix("1") {
                ways.append(String(national.suffix(7)))
            } else if national.hasPrefix("1") {
                ways.append(String(national.suffix(6)))
            }
        }
        return ways.filter { $0.count >= fewestDigits }
    }

    // MARK: Finding

    func find(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        var candidates: [IdentifierCandidate] = []
        // Two numbers side by side are not a third made of the end of one and the beginning of the other.
        var covered = 0
        for word in text.words.indices where isDigits(word, in: text) {
            let isCovered = text.words[word].lowerBound < covered
            let found = find(fromWord: word, isCovered: isCovered, in: text, comparisons: &comparisons)
            for candidate in found where candidate.owner != .somebody || candidate.kind == .telephone {
                covered = max(covered, candidate.stretch.upperBound)
            }
            candidates += found
        }
        return candidates
    }

    private func isDigits(_ word: Int, in text: FoldedText) -> Bool {
        text.units[text.words[word].lowerBound].kind == .digit
    }

    /// What begins with a word. Inside a number that was found (`isCovered`) only those of the people on record.
    private func find(
        fromWord first: Int,
        isCovered: Bool,
        in text: FoldedText,
        comparisons: inout Int
    ) -> [IdentifierCandidate] {
        var candidates: [IdentifierCandidate] = []
        var group = DigitGroups(hasPlus: text.scalar(at: text.words[first].lowerBound - 1) == FoldedText.Mark.plus)
        var telephone: IdentifierCandidate?
        var word = first
        while true {
            let stretch = text.words[word]
            guard group.digits.count + stretch.count <= NumberSeeker.mostDigits else { break }
            comparisons += stretch.count
            group.append(text.units[stretch].map(NumberSeeker.character).joined())
            let found = text.words[first].lowerBound..<stretch.upperBound
            if let known = own[group.digits] {
                candidates.append(
                    IdentifierCandidate(
                        stretch: withSigns(found, in: text),
                        kind: known.kind,
                        owner: identity.owner(of: known.people)
                    )
                )
            }
            if group.isSpacedPlainly, !isCovered {
                if group.looksLikeNHSNumber {
                    candidates.append(IdentifierCandidate(stretch: found, kind: .nhsNumber, owner: .somebody))
                }
                if group.looksLikeTelephoneNumber {
                    telephone = IdentifierCandidate(
                        stretch: withSigns(found, in: text),
                        kind: .telephone,
                        owner: .somebody
                    )
                }
            }
            guard word + 1 < text.words.count, isDigits(word + 1, in: text) else { break }
            let gap = text.gap(afterWord: word)
            guard text.holdsOnly(NumberSeeker.marksInNumbers, in: gap) else { break }
            if !text.holdsOnly(NumberSeeker.plainMarks, in: gap) { group.isSpacedPlainly = false }
            if text.units[gap].contains(where: { $0.scalar == FoldedText.Mark.dot }) { group.hasDots = true }
            word += 1
        }
        if let telephone { candidates.append(telephone) }
        return candidates
    }

    private static let marksInNumbers: Set<UInt32> = FoldedText.Mark.blanks.union([
        FoldedText.Mark.hyphen, FoldedText.Mark.dot, FoldedText.Mark.slash, FoldedText.Mark.comma,
        FoldedText.Mark.underscore, FoldedText.Mark.opening, FoldedText.Mark.closing,
    ])

    /// What stands inside a number that nobody on record has, if it is one: not the slashes of a date.
    private static let plainMarks: Set<UInt32> = FoldedText.Mark.blanks.union([
        FoldedText.Mark.hyphen, FoldedText.Mark.dot, FoldedText.Mark.opening, FoldedText.Mark.closing,
    ])

    /// With the + and the opening bracket that belong to it.
    private func withSigns(_ stretch: Range<Int>, in text: FoldedText) -> Range<Int> {
        var start = stretch.lowerBound
        if text.scalar(at: start - 1) == FoldedText.Mark.plus { start -= 1 }
        let marks = text.units[stretch].map(\.scalar)
        let closing = marks.count { $0 == FoldedText.Mark.closing }
        let opening = marks.count { $0 == FoldedText.Mark.opening }
        if closing > opening, text.scalar(at: start - 1) == FoldedText.Mark.opening { start -= 1 }
        return start..<stretch.upperBound
    }
}

/// Groups of digits that follow one another with little between.
private struct DigitGroups {
    let hasPlus: Bool
    private(set) var digits = ""
    private(set) var lengths: [Int] = []
    /// No more than blanks, hyphens, dots and brackets between them.
    var isSpacedPlainly = true
    var hasDots = false

    init(hasPlus: Bool) {
        self.hasPlus = hasPlus
    }

    mutating func append(_ group: String) {
        digits += group
        lengths.append(group.count)
    }

    private var isSpelledOut: Bool { lengths.allSatisfy { $0 == 1 } }

    /// Ten digits of which the last checks the rest (modulus 11), in one to five groups or one by one, but not a date
    /// and an hour (05-06-2024 10).
    var looksLikeNHSNumber: Bool {
        guard digits.utf8.count == 10, lengths.count <= 5 || isSpelledOut,
            !hasDots || lengths == [3, 3, 4] || isSpelledOut
        else { return false }
        let isDate =
            lengths.prefix(2).allSatisfy { $0 <= 2 } && lengths.dropFirst(2).first == 4 || lengths == [4, 2, 2, 2]
        return !isDate && (try? NHSNumber(typed: digits)) != nil
    }

    /// With +44, 0044 or 44, or with 0 and an area code: its first group has three digits at least, or is 07 and the
    /// next has three, which tells it from dates and times.
    var looksLikeTelephoneNumber: Bool {
        if hasPlus {
            guard digits.hasPrefix("44") else { return false }
            return isNational(digits.dropFirst(digits.hasPrefix("440") ? 3 : 2))
        }
        if digits.hasPrefix("0044") { return isNational(digits.dropFirst(digits.hasPrefix("00440") ? 5 : 4)) }
        if digits.hasPrefix("44"), digits.utf8.count == 12 { return isNational(digits.dropFirst(2)) }
        guard digits.hasPrefix("0"), let first = lengths.first else { return false }
        let isCode = first >= 3 || isSpelledOut
        let isSplitMobile = first == 2 && digits.hasPrefix("07") && lengths.dropFirst().first ?? 0 >= 3
        return (isCode || isSplitMobile) && isNational(digits.dropFirst())
    }

    /// Ten digits, or nine where a few old codes and free numbers have them.
    private func isNational(_ digits: Substring) -> Bool {
        guard let first = digits.first, "1235789".contains(first) else { return false }
        return digits.utf8.count == 10 || digits.utf8.count == 9 && "158".contains(first)
    }
}
