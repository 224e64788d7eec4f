/// Finds names: every part of every name alone, and what belongs together ("Mrs Irene M. Ellis", "ELLIS, Irene",
/// "I Ellis", "Irene E") as one.
struct NameSeeker: Sendable {
    private let identity: Identity
    private let trie: PhraseTrie
    private let initials: [NameInitials]

    init(_ identity: Identity) {
        self.identity = identity
        var trie = PhraseTrie()
        var initials: [NameInitials] = []
        for (index, person) in identity.people.enumerated() {
            let given = NameParts(person.givenName)
            let middle = NameParts(person.middleNames)
            let family = NameParts(person.familyName, isFamilyName: true)
            let knownAs = NameParts.several(person.knownAs)
            for phrase in given.phrases { trie.add(phrase, .init(person: index, role: .givenName)) }
            for phrase in middle.phrases { trie.add(phrase, .init(person: index, role: .otherName)) }
            for name in knownAs {
                for phrase in name.phrases { trie.add(phrase, .init(person: index, role: .givenName)) }
            }
            for phrase in family.phrases {
                trie.add(phrase, .init(person: index, role: .familyName))
                let letters = phrase.compact
                for prefix in NameParts.leadingParticles where letters.hasPrefix(prefix) && letters != prefix {
                    trie.allowBreak(after: prefix)
                }
            }
            for whole in NameSeeker.wholeNames(person, knownAs: knownAs) {
                trie.add(FoldedText(whole), .init(person: index, role: .fullName))
            }
            initials.append(
                NameInitials(
                    given: given.initials,
                    middle: middle.initials,
                    family: family.initials,
                    knownAs: knownAs.first?.initials ?? [],
                    title: person.title.map { FoldedText($0).compact }
                )
            )
        }
        self.trie = trie
        self.initials = initials
    }

    /// Names written as one word ("IreneEllis"), and those whose family name is a single letter, which alone isn't
    /// looked for.
    private static func wholeNames(_ person: IdentifiedPerson, knownAs: [NameParts]) -> [String] {
        guard let family = NameParts(person.familyName, isFamilyName: true).whole else { return [] }
        var firsts = [NameParts(person.givenName).whole].compactMap { $0 } + knownAs.compactMap(\.whole)
        if FoldedText(family).compact.unicodeScalars.count == 1 { firsts += Titles.all.sorted() }
        return firsts.flatMap { ["\($0) \(family)", "\(family) \($0)"] }
    }

    // MARK: Finding

    func find(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        var candidates: [IdentifierCandidate] = []
        var group: NameGroup?
        for word in text.words.indices {
            candidates += dottedInitials(at: word, in: text)
            guard let atom = atom(at: word, in: text, comparisons: &comparisons) else { continue }
            if let open = group {
                if atom.stretch.lowerBound < open.stretch.upperBound {
                    // A longer name that begins inside this one is taken in; a part of this one is in already.
                    if atom.stretch.upperBound > open.stretch.upperBound { group = open.overlapping(atom) }
                    continue
                }
                if let longer = joined(open, atom, in: text) {
                    group = longer
                    continue
                }
                candidates.append(finished(open, in: text))
            }
            group = atom
        }
        if let group { candidates.append(finished(group, in: text)) }
        return candidates
    }

    /// The longest name that begins with a word.
    private func atom(at word: Int, in text: FoldedText, comparisons: inout Int) -> NameGroup? {
        let hits = trie.hits(fromWord: word, in: text, comparisons: &comparisons)
        guard let longest = hits.max(by: { $0.stretch.upperBound < $1.stretch.upperBound }) else { return nil }
        // "James" is James before it is the James of some "Jame".
        let hit =
            hits.last { $0.stretch.upperBound == longest.stretch.upperBound && !$0.isPossessive } ?? longest
        let roles = Set(hit.endings.map(\.role))
        return NameGroup(
            stretch: hit.stretch,
            firstWord: word,
            lastWord: hit.lastWord,
            people: Set(hit.endings.map(\.person)),
            beginsWithFamily: roles.contains(.familyName),
            endsWithFamily: roles.contains(.familyName) || roles.contains(.fullName),
            endsWithGiven: roles.contains(.givenName),
            isPossessive: hit.isPossessive
        )
    }

    /// Two names of the same person that stand together, with nothing but initials between.
    private func joined(_ left: NameGroup, _ right: NameGroup, in text: FoldedText) -> NameGroup? {
        let people = left.people.intersection(right.people)
        guard !people.isEmpty, !left.isPossessive, right.firstWord - left.lastWord <= 3 else { return nil }
        for word in left.lastWord..<right.firstWord {
            let gap = text.gap(afterWord: word)
            guard text.holdsOnly(NameSeeker.marksInNames, in: gap), !gap.isEmpty else { return nil }
            let hasComma = text.units[gap].contains { $0.scalar == FoldedText.Mark.comma }
            if hasComma, !left.endsWithFamily || !right.endsWithGiven { return nil }
            // The dot of an initial; any other ends a sentence.
            let hasDot = text.units[gap].contains { $0.scalar == FoldedText.Mark.dot }
            if hasDot, text.words[word].count > 1 { return nil }
        }
        for word in left.lastWord + 1..<right.firstWord where !isInitial(word, of: people, in: text) { return nil }
        return NameGroup(
            stretch: left.stretch.lowerBound..<right.stretch.upperBound,
            firstWord: left.firstWord,
            lastWord: right.lastWord,
            people: people,
            beginsWithFamily: left.beginsWithFamily,
            endsWithFamily: left.endsWithFamily || right.endsWithFamily,
            endsWithGiven: right.endsWithGiven,
            isPossessive: right.isPossessive
        )
    }

    private static let marksInNames: Set<UInt32> = [
        FoldedText.Mark.blank, FoldedText.Mark.noBreakBlank, FoldedText.Mark.dot, FoldedText.Mark.comma,
        FoldedText.Mark.hyphen,
    ]

    /// With the initials and title before it and the initial after it.
    private func finished(_ group: NameGroup, in text: FoldedText) -> IdentifierCandidate {
        var first = group.firstWord
        var people = group.people
        if group.beginsWithFamily {
            while first > 0, group.firstWord - first < 3, isInitialBefore(first, of: people, in: text) { first -= 1 }
            if first < group.firstWord {
                let initial = text.units[text.words[first].lowerBound].scalar
                let called = people.filter { initials[$0].any.contains(initial) }
                if !called.isEmpty { people = called }
            }
        }
        if first > 0, isCloseOnTheLine(first - 1, in: text), let title = title(first - 1, people: people, in: text) {
            first -= 1
            let titled = people.filter { initials[$0].title == title }
            if !titled.isEmpty { people = titled }
        }
        var end = group.stretch.upperBound
        if group.endsWithGiven, !group.endsWithFamily, !group.isPossessive,
            let initial = familyInitial(after: group.lastWord, of: people, in: text)
        {
            end = initial
        }
        return IdentifierCandidate(
            stretch: text.words[first].lowerBound..<end,
            kind: .name,
            owner: identity.owner(of: people),
            isPossessive: group.isPossessive
        )
    }

    /// Whether a word and the next are on one line with no more than a dot and blanks between.
    private func isCloseOnTheLine(_ word: Int, in text: FoldedText) -> Bool {
        let gap = text.gap(afterWord: word)
        return !gap.isEmpty && text.holdsOnly(NameSeeker.marksAfterTitle, in: gap)
    }

    private static let marksAfterTitle = FoldedText.Mark.blanksOnTheLine.union([FoldedText.Mark.dot])

    private func title(_ word: Int, people: Set<Int>, in text: FoldedText) -> String? {
        let letters = text.compact(text.words[word])
        let isTitle = Titles.all.contains(letters) || people.contains { initials[$0].title == letters }
        return isTitle ? letters : nil
    }

    private func isInitial(_ word: Int, of people: Set<Int>, in text: FoldedText) -> Bool {
        let stretch = text.words[word]
        guard stretch.count == 1, text.units[stretch.lowerBound].kind == .letter else { return false }
        let unit = text.units[stretch.lowerBound]
        return unit.isUppercase || text.scalar(at: stretch.upperBound) == FoldedText.Mark.dot
            || people.contains { initials[$0].any.contains(unit.scalar) }
    }

    /// Whether the word before is an initial of the family name that follows: "I.", "I", or "IM".
    private func isInitialBefore(_ word: Int, of people: Set<Int>, in text: FoldedText) -> Bool {
        guard isCloseOnTheLine(word - 1, in: text) else { return false }
        if isInitial(word - 1, of: people, in: text) { return true }
        let units = text.units[text.words[word - 1]]
        guard (2...4).contains(units.count), units.allSatisfy(\.isUppercase) else { return false }
        let letters = units.map(\.scalar)
        return people.contains { initials[$0].given + initials[$0].middle == letters }
    }

    /// Where "Irene E" or "Irene E." ends, the dot being taken in where a sentence plainly goes on.
    private func familyInitial(after word: Int, of people: Set<Int>, in text: FoldedText) -> Int? {
        guard word + 1 < text.words.count else { return nil }
        let next = text.words[word + 1]
        guard next.count == 1, text.units[next.lowerBound].isUppercase,
            text.holdsOnly(FoldedText.Mark.blanksOnTheLine, in: text.gap(afterWord: word)),
            people.contains(where: { initials[$0].family.first == text.units[next.lowerBound].scalar })
        else { return nil }
        let end = next.upperBound
        guard text.scalar(at: end) == FoldedText.Mark.dot, word + 2 < text.words.count else { return end }
        let following = text.units[text.words[word + 2].lowerBound]
        return following.kind == .letter && !following.isUppercase ? end + 1 : end
    }

    /// "I.E.", "I. M. E.": capitals, with a dot after each but perhaps the last. Without dots they would be found in
    /// every abbreviation; in small letters i.e. and e.g. would.
    private func dottedInitials(at first: Int, in text: FoldedText) -> [IdentifierCandidate] {
        if first > 0, text.words[first - 1].count == 1, text.gap(afterWord: first - 1).count == 1,
            text.units[text.words[first - 1].lowerBound].isUppercase,
            text.scalar(at: text.words[first - 1].upperBound) == FoldedText.Mark.dot
        {
            // In the middle of longer initials, which are someone else's.
            return []
        }
        var letters: [UInt32] = []
        var candidates: [IdentifierCandidate] = []
        var word = first
        while word < text.words.count, word - first < 5 {
            let stretch = text.words[word]
            guard stretch.count == 1, text.units[stretch.lowerBound].isUppercase else { break }
            letters.append(text.units[stretch.lowerBound].scalar)
            let people = Set(initials.indices.filter { letters.count > 1 && initials[$0].written.contains(letters) })
            let hasDot = text.scalar(at: stretch.upperBound) == FoldedText.Mark.dot
            if !people.isEmpty {
                candidates.append(
                    IdentifierCandidate(
                        stretch: text.words[first].lowerBound..<stretch.upperBound + (hasDot ? 1 : 0),
                        kind: .initials,
                        owner: identity.owner(of: people)
                    )
                )
            }
            guard hasDot, text.holdsOnly(NameSeeker.marksAfterTitle, in: text.gap(afterWord: word), most: 2) else {
                break
            }
            word += 1
        }
        return candidates
    }
}
