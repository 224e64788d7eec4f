/// Finds dates of birth in the ways people write them: 12/03/1941, 12.3.41, 1941-03-12, 12031941, 12 March 1941,
/// the 12th of March ’41, March 12th, 1941, 12-Mar-41, 12.iii.41, twelfth of March 1941; with day and month changed
/// over as well. Also the birthday without its year (12 March) and month and year alone (March 1941, 03/1941), which
/// with an outward postcode are enough to know someone by. A year alone is not found: age matters to care.
struct BirthDateSeeker: Sendable {
    private let identity: Identity
    private var whole: [Day: Set<Int>] = [:]
    /// By the last two digits of the year, which are all that many write.
    private var shortened: [Day: Set<Int>] = [:]
    private var birthdays: [Day: Set<Int>] = [:]
    private var months: [Day: Set<Int>] = [:]

    /// Nought for what isn't said.
    private struct Day: Hashable {
        var year = 0
        var month = 0
        var day = 0
    }

    init(_ identity: Identity) {
        self.identity = identity
        for (index, person) in identity.people.enumerated() {
            guard let born = person.birthDate?.parts else { continue }
            whole[Day(year: born.year, month: born.month, day: born.day), default: []].insert(index)
            shortened[Day(year: born.year % 100, month: born.month, day: born.day), default: []].insert(index)
            birthdays[Day(month: born.month, day: born.day), default: []].insert(index)
            months[Day(year: born.year, month: born.month), default: []].insert(index)
        }
    }

    func find(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        guard !whole.isEmpty else { return [] }
        var candidates: [IdentifierCandidate] = []
        for word in text.words.indices {
            comparisons += 1
            guard let first = part(at: word, in: text) else { continue }
            if case .number(let number) = first.value, number.digits == 6 || number.digits == 8 {
                candidates += candidate(people(together: number), text.words[word], in: text)
                continue
            }
            guard let second = part(after: first, in: text) else { continue }
            comparisons += 4
            let third = part(after: second, in: text)
            let start = text.words[word].lowerBound
            if let third, let found = people(first.value, second.value, third.value),
                belongTogether(first, second, third, in: text)
            {
                candidates += candidate(found, start..<text.words[third.lastWord].upperBound, in: text)
            } else if let found = people(first, second, isAlone: isAlone(first, second, third, in: text), in: text) {
                candidates += candidate(found, start..<text.words[second.lastWord].upperBound, in: text)
            }
        }
        return candidates
    }

    private func candidate(_ people: Set<Int>?, _ stretch: Range<Int>, in text: FoldedText) -> [IdentifierCandidate] {
        guard let people, !people.isEmpty else { return [] }
        return [IdentifierCandidate(stretch: stretch, kind: .birthDate, owner: identity.owner(of: people))]
    }

    // MARK: Whose date it is

    private func people(_ first: Value, _ second: Value, _ third: Value) -> Set<Int>? {
        switch (first, second, third) {
        case (.number(let day), .month(let month, _), .number(let year)) where day.digits <= 2:
            return people(day: day.value, month: month, year: year)
        case (.month(let month, _), .number(let day), .number(let year)) where day.digits <= 2:
            return people(day: day.value, month: month, year: year)
        case (.number(let year), .month(let month, _), .number(let day)) where year.digits == 4:
            return people(day: day.value, month: month, year: year)
        case (.number(let year), .number(let month), .number(let day)) where year.digits == 4:
            return people(day: day.value, month: month.value, year: year)
                ?? people(day: month.value, month: day.value, year: year)
        case (.number(let day), .number(let month), .number(let year)) where day.digits <= 2 && month.digits <= 2:
            return people(day: day.value, month: month.value, year: year)
                ?? people(day: month.value, month: day.value, year: year)
        default: return nil
        }
    }

    /// Whether three parts are one date rather than the end of one and the beginning of another (…/1941, 12.3.…): the
    /// same sign stands between numbers, where there is one, and no comma follows a year that leads.
    private func belongTogether(_ first: Part, _ second: Part, _ third: Part, in text: FoldedText) -> Bool {
        func signs(_ part: Part) -> [UInt32] {
            let ignored = FoldedText.Mark.blanks.union([FoldedText.Mark.apostrophe])
            return text.units[text.gap(afterWord: part.lastWord)].map(\.scalar).filter { !ignored.contains($0) }
        }
        let (one, two) = (signs(first), signs(second))
        if case .number(let year) = first.value, year.digits == 4 {
            return one == two && !one.contains(FoldedText.Mark.comma)
        }
        guard case .number = first.value, case .number = second.value else { return true }
        return one == two || two.isEmpty
    }

    private func people(day: Int, month: Int, year: Number) -> Set<Int>? {
        switch year.digits {
        case 4: whole[Day(year: year.value, month: month, day: day)]
        case 2: shortened[Day(year: year.value, month: month, day: day)]
        default: nil
        }
    }

    /// 12031941, 19410312, 120341.
    private func people(together number: Number) -> Set<Int>? {
        func part(_ divisor: Int, _ modulus: Int) -> Int { number.value / divisor % modulus }
        if number.digits == 8 {
            let lastYear = Number(value: part(1, 10_000), digits: 4)
            let firstYear = Number(value: part(10_000, 10_000), digits: 4)
            return people(day: part(1_000_000, 100), month: part(10_000, 100), year: lastYear)
                ?? people(day: part(10_000, 100), month: part(1_000_000, 100), year: lastYear)
                ?? people(day: part(1, 100), month: part(100, 100), year: firstYear)
        }
        let lastYear = Number(value: part(1, 100), digits: 2)
        let firstYear = Number(value: part(10_000, 100), digits: 2)
        return people(day: part(10_000, 100), month: part(100, 100), year: lastYear)
            ?? people(day: part(100, 100), month: part(10_000, 100), year: lastYear)
            ?? people(day: part(1, 100), month: part(100, 100), year: firstYear)
    }

    /// A birthday without its year, or month and year.
    private func people(_ first: Part, _ second: Part, isAlone: Bool, in text: FoldedText) -> Set<Int>? {
        guard isAlone else { return nil }
        switch (first.value, second.value) {
        case (.number(let day), .month(let month, isNamed: true)) where day.digits <= 2:
            return birthdays[Day(month: month, day: day.value)]
        case (.month(let month, isNamed: true), .number(let day)) where day.digits <= 2:
            return birthdays[Day(month: month, day: day.value)]
        case (.month(let month, isNamed: true), .number(let year)) where year.digits == 4:
            return months[Day(year: year.value, month: month)]
        case (.number(let month), .number(let year)) where month.digits <= 2 && year.digits == 4:
            let signs = text.units[text.gap(afterWord: first.lastWord)].map(\.scalar)
            let isWritten = signs.count == 1 && BirthDateSeeker.marksOfMonths.contains(signs[0])
            return isWritten ? months[Day(year: year.value, month: month.value)] : nil
        default: return nil
        }
    }

    /// Whether two parts are not part of a longer date, which is another day: 12 March 2026, 3 March 1941.
    private func isAlone(_ first: Part, _ second: Part, _ third: Part?, in text: FoldedText) -> Bool {
        if case .number(let year) = second.value, year.digits == 4 {
            // A day or another number before makes it a whole date.
            let before = first.firstWord - 1
            guard before >= 0, text.holdsOnly(BirthDateSeeker.marks, in: text.gap(afterWord: before), most: 4) else {
                return true
            }
            let word = text.compact(text.words[before])
            let isOrdinal = BirthDateSeeker.endings.contains(word) || BirthDateSeeker.ordinals[word] != nil
            return text.units[text.words[before].lowerBound].kind != .digit && !isOrdinal && word != "of"
        }
        guard let third, case .number(let year) = third.value else { return true }
        switch year.digits {
        case 4: return false
        case 2:
            let end = text.words[third.lastWord].upperBound
            let next = third.lastWord + 1 < text.words.count ? text.compact(text.words[third.lastWord + 1]) : ""
            return text.scalar(at: end) == FoldedText.Mark.colon || next == "am" || next == "pm"
        default: return true
        }
    }

    // MARK: The parts of a date

    private struct Number {
        let value: Int
        let digits: Int
    }

    private enum Value {
        case number(Number)
        case month(Int, isNamed: Bool)
    }

    private struct Part {
        let value: Value
        let firstWord: Int
        let lastWord: Int
    }

    private func part(after part: Part, in text: FoldedText) -> Part? {
        var word = part.lastWord
        // "12th day of March"
        for _ in 0..<4 {
            guard word + 1 < text.words.count,
                text.holdsOnly(BirthDateSeeker.marks, in: text.gap(afterWord: word), most: 4)
            else { return nil }
            word += 1
            if let next = self.part(at: word, in: text) { return next }
            guard BirthDateSeeker.fillings.contains(text.compact(text.words[word])) else { return nil }
        }
        return nil
    }

    private func part(at word: Int, in text: FoldedText) -> Part? {
        let stretch = text.words[word]
        guard stretch.count <= 11 else { return nil }
        let letters = text.compact(stretch)
        if text.units[stretch.lowerBound].kind == .digit {
            guard stretch.count <= 8, let value = Int(letters) else { return nil }
            let number = Value.number(Number(value: value, digits: stretch.count))
            let hasEnding =
                word + 1 < text.words.count && text.gap(afterWord: word).count <= 1
                && BirthDateSeeker.endings.contains(text.compact(text.words[word + 1]))
            return Part(value: number, firstWord: word, lastWord: hasEnding ? word + 1 : word)
        }
        if let month = BirthDateSeeker.months[letters] {
            return Part(value: .month(month, isNamed: true), firstWord: word, lastWord: word)
        }
        if let month = BirthDateSeeker.romanMonths[letters] {
            return Part(value: .month(month, isNamed: false), firstWord: word, lastWord: word)
        }
        if let day = BirthDateSeeker.ordinals[letters] {
            return Part(value: .number(Number(value: day, digits: 2)), firstWord: word, lastWord: word)
        }
        if let tens = ["twenty": 20, "thirty": 30][letters], word + 1 < text.words.count,
            text.gap(afterWord: word).count <= 2,
            let ones = BirthDateSeeker.ordinals[text.compact(text.words[word + 1])], ones < 10
        {
            return Part(value: .number(Number(value: tens + ones, digits: 2)), firstWord: word, lastWord: word + 1)
        }
        return nil
    }

    private static let marks: Set<UInt32> = FoldedText.Mark.blanks.union([
        FoldedText.Mark.slash, FoldedText.Mark.dot, FoldedText.Mark.hyphen, FoldedText.Mark.comma,
        FoldedText.Mark.apostrophe, FoldedText.Mark.underscore, FoldedText.Mark.opening, FoldedText.Mark.closing, 0x5C,
    ])
    private static let marksOfMonths: Set<UInt32> = [
        FoldedText.Mark.slash, FoldedText.Mark.hyphen, FoldedText.Mark.dot,
    ]
    private static let endings: Set<String> = ["st", "nd", "rd", "th"]
    private static let fillings: Set<String> = ["of", "the", "day", "in"]

    private static let months: [String: Int] = {
        var months = ["sept": 9, "febuary": 2]
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()

    private static let romanMonths = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    ]

    private static let ordinals: [String: Int] = {
        let words = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth", "twentieth",
        ]
        var ordinals = ["thirtieth": 30]
        for (index, word) in words.enumerated() { ordinals[word] = index + 1 }
        return ordinals
    }()
}
