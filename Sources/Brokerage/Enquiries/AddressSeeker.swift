/// Finds streets and houses of the people on record, with the number and flat before them, and full postcodes,
/// whoever's they are. Towns and villages are not found: an enquiry shows the outward postcode anyway. A part of a
/// town that is called as a street might be ("Oldfield Park") is found with the streets.
struct AddressSeeker: Sendable {
    private let identity: Identity
    private let trie: PhraseTrie
    private let ownPostcodes: [String: Set<Int>]

    init(_ identity: Identity) {
        self.identity = identity
        var trie = PhraseTrie()
        var ownPostcodes: [String: Set<Int>] = [:]
        for (index, person) in identity.people.enumerated() {
            for phrase in StreetNames.writings(in: person.addressLines) {
                trie.add(FoldedText(phrase), .init(person: index, role: .street))
            }
            let pieces = person.addressLines.flatMap { $0.split { ",;\n\r".contains($0) }.map(String.init) }
            for recorded in pieces + [person.postcode ?? ""] where (try? Postcode(typed: recorded)) != nil {
                let postcode = FoldedText(recorded)
                trie.add(postcode, .init(person: index, role: .postcode), breaksAnywhere: true)
                ownPostcodes[postcode.compact, default: []].insert(index)
            }
        }
        self.trie = trie
        self.ownPostcodes = ownPostcodes
    }

    func find(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        var candidates: [IdentifierCandidate] = []
        for word in text.words.indices {
            for hit in trie.hits(fromWord: word, in: text, comparisons: &comparisons) {
                if let street = hit.people(.street) {
                    candidates.append(
                        IdentifierCandidate(
                            stretch: withNumber(hit.stretch, firstWord: word, in: text),
                            kind: .street,
                            owner: identity.owner(of: street)
                        )
                    )
                }
                if let postcode = hit.people(.postcode), !hit.isPossessive {
                    candidates.append(
                        IdentifierCandidate(
                            stretch: hit.stretch,
                            kind: .postcode,
                            owner: identity.owner(of: postcode)
                        )
                    )
                }
            }
            if let postcode = postcode(at: word, in: text, comparisons: &comparisons) { candidates.append(postcode) }
        }
        return candidates
    }

    // MARK: Streets

    /// "Flat 3, 12a " taken in before "Acacia Avenue", whatever the number is.
    private func withNumber(_ street: Range<Int>, firstWord: Int, in text: FoldedText) -> Range<Int> {
        var first = firstWord
        for _ in 0..<8 {
            let before = first - 1
            guard before >= 0, text.holdsOnly(AddressSeeker.marksInAddress, in: text.gap(afterWord: before)) else {
                break
            }
            let stretch = text.words[before]
            let isNumber = text.units[stretch.lowerBound].kind == .digit && stretch.count <= 4
            // The a of 12a, but not that of "a Station Road flat".
            let isSuffix =
                stretch.count == 1 && before > 0 && text.gap(afterWord: before - 1).isEmpty
                && text.units[text.words[before - 1].lowerBound].kind == .digit
            let follows = text.units[text.words[first].lowerBound].kind == .digit
            let hasComma = text.units[text.gap(afterWord: before)].contains { $0.scalar == FoldedText.Mark.comma }
            let introduces = follows && !hasComma && StreetWords.introducesNumber.contains(text.compact(stretch))
            // A comma and another number: the flat's, which only the word before it tells from a list.
            let isSecondNumber = isNumber && follows && before > 0
            let hasWord = isSecondNumber && StreetWords.introducesNumber.contains(text.compact(text.words[before - 1]))
            let isRange =
                isNumber && follows
                && text.units[text.gap(afterWord: before)].allSatisfy {
                    $0.scalar == FoldedText.Mark.hyphen || $0.scalar == FoldedText.Mark.slash
                }
            guard isSuffix || introduces || isNumber && (!follows || hasWord || isRange) else { break }
            first = before
        }
        return text.words[first].lowerBound..<street.upperBound
    }

    private static let marksInAddress: Set<UInt32> = FoldedText.Mark.blanks.union([
        FoldedText.Mark.comma, FoldedText.Mark.dot, FoldedText.Mark.hyphen, FoldedText.Mark.slash,
    ])

    // MARK: Postcodes

    /// A full postcode that begins with this word, written together or with up to three blanks, hyphens or dots in
    /// the middle.
    private func postcode(at word: Int, in text: FoldedText, comparisons: inout Int) -> IdentifierCandidate? {
        guard text.units[text.words[word].lowerBound].kind == .letter, text.words[word].count <= 3,
            word == 0 || !text.gap(afterWord: word - 1).isEmpty,
            let first = run(fromWord: word, in: text, comparisons: &comparisons)
        else { return nil }
        if let found = candidate(first.stretch, in: text) { return found }
        let gap = text.gap(afterWord: first.lastWord)
        guard (2...4).contains(first.stretch.count), first.lastWord + 1 < text.words.count,
            text.holdsOnly(AddressSeeker.marksInPostcode, in: gap),
            let second = run(fromWord: first.lastWord + 1, in: text, comparisons: &comparisons),
            second.stretch.count == 3
        else { return nil }
        return candidate(first.stretch.lowerBound..<second.stretch.upperBound, in: text)
    }

    private static let marksInPostcode: Set<UInt32> = FoldedText.Mark.blanks.union([
        FoldedText.Mark.hyphen, FoldedText.Mark.dot,
    ])

    private func candidate(_ stretch: Range<Int>, in text: FoldedText) -> IdentifierCandidate? {
        let compact = text.compact(stretch)
        guard (5...7).contains(compact.utf8.count), (try? Postcode(typed: compact)) != nil else { return nil }
        let people = ownPostcodes[compact] ?? []
        if people.isEmpty, isOrdinal(stretch.suffix(3), in: text) { return nil }
        return IdentifierCandidate(stretch: stretch, kind: .postcode, owner: identity.owner(of: people))
    }

    /// "3rd", which after "vitamin B12" makes no postcode.
    private func isOrdinal(_ stretch: Range<Int>, in text: FoldedText) -> Bool {
        guard let first = stretch.first, text.scalar(at: first - 1).map(FoldedText.Mark.blanks.contains) ?? false,
            !text.units[stretch].contains(where: \.isUppercase)
        else { return false }
        let ordinals: Set<String> = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"]
        return ordinals.contains(text.compact(stretch))
    }

    /// Words that touch: "BA1", "1UA", "BA11UA". nil for more than a postcode has.
    private func run(
        fromWord first: Int,
        in text: FoldedText,
        comparisons: inout Int
    ) -> (stretch: Range<Int>, lastWord: Int)? {
        var last = first
        while last + 1 < text.words.count, text.gap(afterWord: last).isEmpty {
            last += 1
            comparisons += 1
            guard last - first <= 4 else { return nil }
        }
        let stretch = text.words[first].lowerBound..<text.words[last].upperBound
        return stretch.count <= 7 ? (stretch, last) : nil
    }
}

extension PhraseTrie.Hit {
    fileprivate func people(_ role: PhraseTrie.Role) -> Set<Int>? {
        let people = Set(endings.filter { $0.role == role }.map(\.person))
        return people.isEmpty ? nil : people
    }
}
