import Foundation

/// A text as the eye compares it: without case, accents or invisible characters, every kind of apostrophe, hyphen
/// and blank made one, every kind of digit made 0 to 9. Each unit knows which bytes of the original it stands for,
/// so that what is found here can be shown there.
///
/// One original scalar can make several units (ß makes s and s, ﬁ makes f and i) or none (a zero-width blank; an
/// accent that follows its letter belongs to the letter's unit).
struct FoldedText: Sendable {
    struct Unit: Sendable, Hashable {
        /// The folded scalar; one of ``Mark`` for blanks, hyphens and apostrophes.
        let scalar: UInt32
        let kind: Kind
        let isUppercase: Bool
        /// Offset in UTF-8 bytes of the original.
        let start: Int
        fileprivate(set) var end: Int
    }

    enum Kind: Sendable, Hashable {
        case letter
        case digit
        /// A sign that is a word by itself: in Chinese and Japanese no blank shows where a name ends.
        case ideograph
        case mark
    }

    /// The scalars that the many kinds of blank, hyphen and apostrophe are folded to.
    enum Mark {
        static let blank: UInt32 = 0x20
        static let newline: UInt32 = 0x0A
        static let noBreakBlank: UInt32 = 0xA0
        static let hyphen: UInt32 = 0x2D
        static let apostrophe: UInt32 = 0x27
        static let dot: UInt32 = 0x2E
        static let comma: UInt32 = 0x2C
        static let slash: UInt32 = 0x2F
        static let underscore: UInt32 = 0x5F
        static let plus: UInt32 = 0x2B
        static let opening: UInt32 = 0x28
        static let closing: UInt32 = 0x29
        static let at: UInt32 = 0x40
        static let colon: UInt32 = 0x3A
    }

    let units: [Unit]
    /// The longest stretches of letters alone and of digits alone, and each ideograph, in order: "12a" is two words.
    let words: [Range<Int>]

    init(_ text: String) {
        var units: [Unit] = []
        units.reserveCapacity(text.utf8.count)
        var folding = ScalarFolding()
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            switch folding.fold(scalar) {
            case .nothing:
                break
            case .accent:
                if let last = units.indices.last, units[last].end == offset { units[last].end = end }
            case .units(let folded):
                for unit in folded {
                    units.append(
                        Unit(
                            scalar: unit.scalar,
                            kind: unit.kind,
                            isUppercase: unit.isUppercase,
                            start: offset,
                            end: end
                        )
                    )
                }
            }
            offset = end
        }
        self.units = units
        words = FoldedText.words(of: units)
    }

    private static func words(of units: [Unit]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        while index < units.count {
            let kind = units[index].kind
            var end = index + 1
            if kind != .mark, kind != .ideograph {
                while end < units.count, units[end].kind == kind { end += 1 }
            }
            if kind != .mark { words.append(index..<end) }
            index = end
        }
        return words
    }

    /// The bytes of the original that a stretch of units stands for.
    func bytes(of stretch: Range<Int>) -> Range<Int> {
        guard let first = stretch.first, let last = stretch.last, units.indices.contains(last) else { return 0..<0 }
        return units[first].start..<max(units[first].start, units[last].end)
    }

    /// The letters and digits of a stretch, without the marks between them: "oneill" for "O’Neill".
    func compact(_ stretch: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for unit in units[stretch.clamped(to: units.startIndex..<units.endIndex)] where unit.kind != .mark {
            if let scalar = Unicode.Scalar(unit.scalar) { result.append(scalar) }
        }
        return String(result)
    }

    /// Letters and digits of the whole text.
    var compact: String { compact(units.startIndex..<units.endIndex) }

    /// What stands between a word and the next: empty where they touch, as in "12a"; after the last word, the rest.
    func gap(afterWord index: Int) -> Range<Int> {
        guard words.indices.contains(index) else { return units.count..<units.count }
        let next = index + 1 < words.count ? words[index + 1].lowerBound : units.count
        return words[index].upperBound..<next
    }

    /// Whether a stretch holds nothing but these marks, and no more than `most` of them.
    func holdsOnly(_ marks: Set<UInt32>, in stretch: Range<Int>, most: Int = 3) -> Bool {
        stretch.count <= most && units[stretch].allSatisfy { marks.contains($0.scalar) }
    }

    /// The scalar at an index, nil outside the text.
    func scalar(at index: Int) -> UInt32? {
        units.indices.contains(index) ? units[index].scalar : nil
    }
}

extension FoldedText.Mark {
    static let blanks: Set<UInt32> = [blank, newline, noBreakBlank]
    static let blanksOnTheLine: Set<UInt32> = [blank, noBreakBlank]
}

/// Folds one scalar at a time, remembering those that had to be taken apart.
struct ScalarFolding {
    struct FoldedUnit: Hashable {
        let scalar: UInt32
        let kind: FoldedText.Kind
        let isUppercase: Bool
    }

    enum Folded: Hashable {
        /// Invisible: a zero-width blank, a soft hyphen, a mark of direction, a control character.
        case nothing
        /// Belongs to the letter before.
        case accent
        case units([FoldedUnit])
    }

    private var known: [UInt32: Folded] = [:]

    mutating func fold(_ scalar: Unicode.Scalar) -> Folded {
        if let folded = known[scalar.value] { return folded }
        let folded = ScalarFolding.takeApart(scalar)
        known[scalar.value] = folded
        return folded
    }

    private static func takeApart(_ scalar: Unicode.Scalar) -> Folded {
        if let mark = mark(for: scalar) {
            return .units([FoldedUnit(scalar: mark, kind: .mark, isUppercase: false)])
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return .nothing }
        switch properties.generalCategory {
        case .control, .format: return .nothing
        case .nonspacingMark, .enclosingMark: return .accent
        default: break
        }
        if scalar.isASCII { return .units([unit(scalar)]) }
        var units: [FoldedUnit] = []
        // Compatibility forms too: full-width digits, ligatures and the "bold" letters of some keyboards read as plain.
        for part in String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch part.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: continue
            default: break
            }
            if let letters = lettersWithoutDecomposition[part.value] {
                let isUppercase = part.properties.isUppercase
                units += letters.unicodeScalars.map {
                    FoldedUnit(scalar: $0.value, kind: .letter, isUppercase: isUppercase)
                }
            } else if let mark = mark(for: part) {
                units.append(FoldedUnit(scalar: mark, kind: .mark, isUppercase: false))
            } else {
                units.append(unit(part))
            }
        }
        return units.isEmpty ? .accent : .units(units)
    }

    private static func unit(_ scalar: Unicode.Scalar) -> FoldedUnit {
        let properties = scalar.properties
        if properties.numericType == .decimal, let value = properties.numericValue, (0...9).contains(value) {
            return FoldedUnit(scalar: 0x30 + UInt32(value), kind: .digit, isUppercase: false)
        }
        if properties.isIdeographic { return FoldedUnit(scalar: scalar.value, kind: .ideograph, isUppercase: false) }
        guard properties.isAlphabetic else {
            return FoldedUnit(scalar: scalar.value, kind: .mark, isUppercase: false)
        }
        let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
        // The two small sigmas of Greek are one letter.
        let folded = lower.value == 0x3C2 ? 0x3C3 : lower.value
        return FoldedUnit(scalar: folded, kind: .letter, isUppercase: properties.isUppercase)
    }

    /// The mark that a blank, hyphen or apostrophe is folded to; nil for everything else.
    private static func mark(for scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0xA0, 0x202F, 0x2007: return FoldedText.Mark.noBreakBlank
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return FoldedText.Mark.newline
        case 0x2800: return FoldedText.Mark.blank
        case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2C8, 0x2CA, 0x2CB, 0x55A, 0x5F3, 0x2018...0x201B, 0x2032, 0x2035,
            0xA78B, 0xA78C, 0xFF07:
            return FoldedText.Mark.apostrophe
        case 0x2D, 0x2D7, 0x2043, 0x2212: return FoldedText.Mark.hyphen
        case 0x2024: return FoldedText.Mark.dot
        case 0x2044, 0x2215: return FoldedText.Mark.slash
        default: break
        }
        if scalar.properties.isWhitespace { return FoldedText.Mark.blank }
        if scalar.properties.generalCategory == .dashPunctuation { return FoldedText.Mark.hyphen }
        return nil
    }

    /// Letters that Unicode doesn't take apart, as they are written by those who haven't got them on the keyboard.
    private static let lettersWithoutDecomposition: [UInt32: String] = [
        0xDF: "ss", 0x1E9E: "ss", 0xE6: "ae", 0xC6: "ae", 0x153: "oe", 0x152: "oe", 0xF8: "o", 0xD8: "o",
        0x142: "l", 0x141: "l", 0x111: "d", 0x110: "d", 0xF0: "d", 0xD0: "d", 0xFE: "th", 0xDE: "th",
        0x127: "h", 0x126: "h", 0x131: "i", 0x14B: "n", 0x14A: "n", 0x167: "t", 0x166: "t", 0x138: "k",
        0x253: "b", 0x181: "b", 0x257: "d", 0x18A: "d", 0x199: "k", 0x198: "k", 0x1B4: "y", 0x1B3: "y",
        0x25B: "e", 0x190: "e", 0x254: "o", 0x186: "o", 0x259: "e", 0x18F: "e",
    ]
}
