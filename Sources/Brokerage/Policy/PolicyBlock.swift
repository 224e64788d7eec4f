import Yams

/// A set of keys and values in a policy file, read by the keys it may have.
///
/// Every function gives what it read, or nothing after it has noted a fault; a key that may be absent gives nothing
/// without one. So a value is built from what all of its keys gave, and is missing only in a file that has faults.
struct PolicyBlock {
    /// What the block is, to begin a sentence: "a sourcing rule".
    let what: String
    /// Where the block begins.
    let mark: Mark?
    let faults: FaultList
    private let values: [String: Node]
    private let keys: [String]

    /// Nothing, with a fault, where the node is no block. A key that is none of `keys` is a fault too.
    init?(_ node: Node, what: String, keys: [String], faults: FaultList) {
        guard let mapping = node.mapping else {
            faults.add(
                at: node.mark,
                "\(what) must be keys with values; write its keys: \(keys.joined(separator: ", "))"
            )
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                let known = keys.joined(separator: ", ")
                faults.add(at: key.mark, "`\(name)` is no key of \(what); write one of \(known)")
            }
        }
        self.what = what
        self.mark = node.mark
        self.faults = faults
        self.values = values
        self.keys = keys
    }

    /// Whether the key is written, with or without a value that can be read.
    func has(_ key: String) -> Bool { values[key] != nil }

    /// Where a key's value stands, or else the block.
    func mark(of key: String) -> Mark? { values[key]?.mark ?? mark }

    /// The value of a key that must be there.
    func node(_ key: String) -> Node? {
        guard let node = values[key] else {
            faults.add(at: mark, "\(what) needs `\(key)`")
            return nil
        }
        return node
    }

    // MARK: Text

    func text(_ key: String) -> String? {
        node(key).flatMap { scalar($0, of: key) }
    }

    func optionalText(_ key: String) -> String? {
        values[key].flatMap { scalar($0, of: key) }
    }

    /// A short name without spaces, of small letters, digits and hyphens.
    func name(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        guard text.isPolicyName else {
            faults.add(
                at: mark(of: key),
                "`\(key): \(text)` is no name; write small letters, digits and hyphens, such as care-home-in-area"
            )
            return nil
        }
        return text
    }

    // MARK: Closed vocabularies

    func word<Word: PolicyWord>(_ key: String, of type: Word.Type = Word.self) -> Word? {
        node(key).flatMap { word($0, of: key) }
    }

    func optionalWord<Word: PolicyWord>(_ key: String, of type: Word.Type = Word.self) -> Word? {
        values[key].flatMap { word($0, of: key) }
    }

    /// One word or a list of them, none of them twice.
    func words<Word: PolicyWord>(_ key: String, of type: Word.Type = Word.self) -> [Word]? {
        node(key).flatMap { words($0, of: key) }
    }

    func optionalWords<Word: PolicyWord>(_ key: String, of type: Word.Type = Word.self) -> [Word]? {
        values[key].flatMap { words($0, of: key) }
    }

    // MARK: Numbers and times

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        node(key).flatMap { number($0, of: key, in: range) }
    }

    func optionalNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
        values[key].flatMap { number($0, of: key, in: range) }
    }

    /// A whole percentage from 1% to 100%, with its sign: `10%`.
    func optionalPercent(_ key: String) -> Int? {
        guard let node = values[key], let text = scalar(node, of: key) else { return nil }
        guard text.last == "%", let percent = Digits.number(ArraySlice(text.utf8.dropLast())),
            (1...100).contains(percent)
        else {
            faults.add(at: node.mark, "`\(key): \(text)` must be a whole percentage from 1% to 100%, such as 10%")
            return nil
        }
        return percent
    }

    func time(_ key: String) -> TimeOfDay? {
        guard let text = text(key) else { return nil }
        guard let time = TimeOfDay(text) else {
            faults.add(at: mark(of: key), "`\(key): \(text)` is no time of day; write it in quotes, such as \"09:00\"")
            return nil
        }
        return time
    }

    /// A due time counted from `event`; where there is no event, one at a time of the day.
    func due(_ key: String, after event: Due.Event?) -> Due? {
        guard let text = text(key) else { return nil }
        guard let due = Due(text) else {
            faults.add(at: mark(of: key), "`\(key): \(text)` is not known; write one such as \(Due.examples)")
            return nil
        }
        switch (due, event) {
        case (.at, nil):
            return due
        case (.after(_, let counted), let event?) where counted == event:
            return due
        case (_, let event?):
            faults.add(
                at: mark(of: key),
                "`\(key): \(text)` must count from \(event.rawValue), such as \(event.example)"
            )
        case (_, nil):
            faults.add(at: mark(of: key), "`\(key): \(text)` must be a time of the day, such as 17:00 same day")
        }
        return nil
    }

    /// A length of time, such as `1 working day`.
    func span(_ key: String) -> Span? {
        guard let text = text(key) else { return nil }
        guard let span = Span(text) else {
            faults.add(
                at: mark(of: key),
                "`\(key): \(text)` is no length of time; write one such as 1 working day or 24h"
            )
            return nil
        }
        return span
    }

    /// Hours by the clock, such as `72h`.
    func hours(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        guard case .hours(let hours) = Span(text) else {
            faults.add(at: mark(of: key), "`\(key): \(text)` must be from 1 to 1,000 hours, such as 72h")
            return nil
        }
        return hours
    }

    // MARK: Blocks and lists

    func block(_ key: String, what: String, keys: [String]) -> PolicyBlock? {
        node(key).flatMap { PolicyBlock($0, what: what, keys: keys, faults: faults) }
    }

    /// The blocks of a list. A list that must be there must have something in it.
    func blocks(_ key: String, what: String, keys: [String]) -> [PolicyBlock]? {
        guard let node = node(key) else { return nil }
        guard let sequence = node.sequence, !sequence.isEmpty else {
            faults.add(at: node.mark, "`\(key)` must be a list with at least one entry; begin each with a hyphen")
            return nil
        }
        let blocks = sequence.compactMap { PolicyBlock($0, what: what, keys: keys, faults: faults) }
        return blocks.count == sequence.count ? blocks : nil
    }

    /// The keys of a block whose keys are names of the file's own, each with its value.
    static func named(_ node: Node, what: String, faults: FaultList) -> [(name: String, mark: Mark?, node: Node)]? {
        guard let mapping = node.mapping, !mapping.isEmpty else {
            faults.add(at: node.mark, "\(what) must be at least one name with keys under it")
            return nil
        }
        var entries: [(name: String, mark: Mark?, node: Node)] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard name.isPolicyName else {
                faults.add(
                    at: key.mark,
                    "`\(name)` is no name; write small letters, digits and hyphens, such as care-home-in-area"
                )
                continue
            }
            entries.append((name, key.mark, value))
        }
        return entries.count == mapping.count ? entries : nil
    }

    // MARK: What a rule rests on

    /// The clause and the local reason, of which a rule has at least one.
    func basis(source: String? = nil) -> Basis? {
        let clause = optionalText("clause").map { Clause($0) }
        let local = optionalText("local")
        guard has("clause") || has("local") else {
            faults.add(
                at: mark,
                "\(what) needs `clause`, where the document gives it, or `local`, why the partnership decided it"
            )
            return nil
        }
        return Basis(clause: clause, source: source, local: local)
    }

    // MARK: Reading one value

    private func scalar(_ node: Node, of key: String) -> String? {
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

    private func word<Word: PolicyWord>(_ node: Node, of key: String) -> Word? {
        guard let text = scalar(node, of: key) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.words
            let advice = known.count == 1 ? "write \(known.joined())" : "write one of \(known.joined(separator: ", "))"
            faults.add(at: node.mark, "`\(key): \(text)` is not known; \(advice)")
            return nil
        }
        return word
    }

    private func words<Word: PolicyWord>(_ node: Node, of key: String) -> [Word]? {
        guard let sequence = node.sequence else { return word(node, of: key).map { [$0] } }
        guard !sequence.isEmpty else {
            faults.add(at: node.mark, "`\(key)` has no value; write one of \(Word.words.joined(separator: ", "))")
            return nil
        }
        var words: [Word] = []
        for entry in sequence {
            guard let word: Word = word(entry, of: key) else { continue }
            if words.contains(word) {
                faults.add(at: entry.mark, "`\(word.rawValue)` stands twice in `\(key)`; remove one of them")
            }
            words.append(word)
        }
        return words.count == sequence.count ? words : nil
    }

    private func number(_ node: Node, of key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar(node, of: key) else { return nil }
        guard let number = Digits.number(ArraySlice(text.utf8)), range.contains(number) else {
            faults.add(
                at: node.mark,
                "`\(key): \(text)` must be a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return nil
        }
        return number
    }
}

extension String {
    /// Small letters, digits and hyphens, beginning with a letter, 64 at most.
    fileprivate var isPolicyName: Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = utf8.first, letters.contains(first), utf8.count <= 64 else { return false }
        return utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }
}
