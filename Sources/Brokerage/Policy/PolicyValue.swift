import Yams

/// The value of one key in a policy file, read as what the key wants.
///
/// Every function gives what it read, or nothing after it has noted a fault.
struct PolicyValue {
    let node: Node
    let key: String
    let faults: FaultList

    func text() -> String? { text(of: node) }

    /// A short name without spaces, of small letters, digits and hyphens.
    func name() -> String? {
        guard let text = text() else { return nil }
        guard text.isPolicyName else {
            return fault(text, "is no name; write small letters, digits and hyphens, such as care-home-in-area")
        }
        return text
    }

    func word<Word: PolicyWord>(of type: Word.Type = Word.self) -> Word? { word(node) }

    /// One word or a list of them, none of them twice.
    func words<Word: PolicyWord>(of type: Word.Type = Word.self) -> [Word]? {
        guard let sequence = node.sequence else { return word(node).map { [$0] } }
        guard !sequence.isEmpty else {
            faults.add(at: node.mark, "`\(key)` has no value; write one of \(Word.words.joined(separator: ", "))")
            return nil
        }
        var words: [Word] = []
        for entry in sequence {
            guard let word: Word = word(entry) else { continue }
            if words.contains(word) {
                faults.add(at: entry.mark, "`\(word.rawValue)` stands twice in `\(key)`; remove one of them")
            }
            words.append(word)
        }
        return words.count == sequence.count ? words : nil
    }

    func number(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Digits.number(ArraySlice(text.utf8)), range.contains(number) else {
            return fault(text, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A whole percentage from 1% to 100%, with its sign: `10%`.
    func percent() -> Int? {
        guard let text = text() else { return nil }
        guard text.last == "%", let percent = Digits.number(ArraySlice(text.utf8.dropLast())),
            (1...100).contains(percent)
        else { return fault(text, "must be a whole percentage from 1% to 100%, such as 10%") }
        return percent
    }

    func time() -> TimeOfDay? {
        guard let text = text() else { return nil }
        guard let time = TimeOfDay(text) else {
            return fault(text, "is no time of day; write it in quotes, such as \"09:00\"")
        }
        return time
    }

    /// An amount as people type it, in pounds: `1,020.50`.
    func pounds() -> Money? {
        guard let text = text() else { return nil }
        do {
            return try Money(typed: text)
        } catch {
            return fault(text, "must be an amount in pounds from 0 to 99,999,999.99, such as 1020.50")
        }
    }

    func date() -> LocalDate? {
        guard let text = text() else { return nil }
        return LocalDate(iso: text) ?? fault(text, "is no date; write it as year, month and day, such as 2026-03-02")
    }

    /// Whether nothing is written, or a word that says so: `none`, `null`, `~`.
    var isNone: Bool {
        guard let text = node.scalar?.string else { return false }
        return ["none", "null", "~"].contains(text) || text.allSatisfy(\.isWhitespace)
    }

    /// A due time counted from `event`; where there is no event, one at a time of the day.
    func due(after event: Due.Event?) -> Due? {
        guard let text = text() else { return nil }
        guard let due = Due(text) else { return fault(text, "is not known; write one such as \(Due.examples)") }
        return switch (due, event) {
        case (.at, nil): due
        case (.after(_, let counted), let event?) where counted == event: due
        case (_, let event?): fault(text, "must count from \(event.rawValue), such as \(event.example)")
        case (_, nil): fault(text, "must be a time of the day, such as 17:00 same day")
        }
    }

    /// A length of time, such as `1 working day`.
    func span() -> Span? {
        guard let text = text() else { return nil }
        return Span(text) ?? fault(text, "is no length of time; write one such as 1 working day or 24h")
    }

    /// Hours by the clock, such as `72h`.
    func hours() -> Int? {
        guard let text = text() else { return nil }
        guard case .hours(let hours) = Span(text) else {
            return fault(text, "must be from 1 to 1,000 hours, such as 72h")
        }
        return hours
    }

    private func word<Word: PolicyWord>(_ node: Node) -> Word? {
        guard let text = text(of: node) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.words
            let advice = known.count == 1 ? "write \(known.joined())" : "write one of \(known.joined(separator: ", "))"
            faults.add(at: node.mark, "`\(key): \(text)` is not known; \(advice)")
            return nil
        }
        return word
    }

    private func text(of node: Node) -> String? {
        guard let scalar = node.scalar else {
            faults.add(at: node.mark, "`\(key)` must be one value, not a list and not keys of its own")
            return nil
        }
        let text = scalar.string
        guard text.contains(where: { !$0.isWhitespace }) else {
            faults.add(at: node.mark, "`\(key)` has no value; write one after the colon")
            return nil
        }
        guard text.count <= 1_000 else {
            faults.add(at: node.mark, "`\(key)` is longer than 1,000 characters; write it shorter")
            return nil
        }
        return text
    }

    /// Notes what is wrong with the value and gives nothing, for a function to return.
    private func fault<Value>(_ text: String, _ wrong: String) -> Value? {
        faults.add(at: node.mark, "`\(key): \(text)` \(wrong)")
        return nil
    }
}

extension String {
    /// Small letters, digits and hyphens, beginning with a letter, 64 at most.
    var isPolicyName: Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = utf8.first, letters.contains(first), utf8.count <= 64 else { return false }
        return utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }
}
