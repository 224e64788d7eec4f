/// The streets and houses named in the lines of an address, as they may be written.
enum StreetNames {
    /// Every writing of every street and house: for "Flat 3, 12 St Mary's Road" among others "st mary's road",
    /// "saint mary's rd" and, the number making it plain, "12 st mary's".
    static func writings(in lines: [String]) -> [String] {
        var writings: [String] = []
        // A number on a line of its own belongs to the next.
        var numberAbove: [String] = []
        var leads = true
        for piece in pieces(of: lines) {
            let (number, name) = divided(piece)
            guard !name.isEmpty else {
                numberAbove = number.isEmpty ? numberAbove : number
                continue
            }
            let ownNumber = number.isEmpty ? numberAbove : number
            numberAbove = []
            let last = FoldedText(name[name.count - 1]).compact
            let namesItself = name.count > 1 && StreetWords.namesStreetOrHouse(last)
            // "The Willows" is a house where it leads the address; a town that leads it ("Bath") is not.
            let isHouse = leads && name.count > 1
            leads = false
            if namesItself || !number.isEmpty || isHouse {
                writings += spelled(name)
                if isHouse, !namesItself, FoldedText(name[0]).compact == "the" {
                    writings += spelled(Array(name.dropFirst()))
                }
            }
            if namesItself, !ownNumber.isEmpty {
                let stem = Array(name.dropLast())
                if stem.map({ FoldedText($0).compact }) != ["the"] {
                    writings += spelled([ownNumber.joined(separator: " ")] + stem)
                }
            }
        }
        return writings
    }

    /// The pieces between commas and line ends, each as its words ("Mary’s" is one) in folded form; without pieces
    /// that hold no word, and without postcodes.
    private static func pieces(of lines: [String]) -> [[String]] {
        lines.flatMap { $0.split { ",;\n\r".contains($0) } }.compactMap { piece in
            let words = piece.split { $0.isWhitespace || $0 == "." || $0 == "(" || $0 == ")" }.map(String.init)
            let isPostcode = (try? Postcode(typed: String(piece))) != nil
            return words.isEmpty || isPostcode ? nil : words
        }
    }

    /// The number and what stands before it, and the name that follows.
    private static func divided(_ words: [String]) -> (number: [String], name: [String]) {
        var number: [String] = []
        var rest = words[...]
        while let word = rest.first {
            let folded = FoldedText(word).compact
            let isNumber = folded.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
            let isLetterAfterFlat = folded.unicodeScalars.count == 1 && rest.count < words.count
            let precedesNumber =
                StreetWords.beforeNumber.contains(folded)
                && rest.dropFirst().contains { next in
                    next.unicodeScalars.contains { ("0"..."9").contains($0) } || next.count == 1
                }
            guard isNumber || isLetterAfterFlat || precedesNumber || folded.isEmpty else { break }
            // Only the last number is the house's: in "Flat 3 12 Acacia Avenue" that is 12.
            if isNumber { number = [word] }
            rest = rest.dropFirst()
        }
        // "Ground floor flat" says nothing of where.
        let isName = rest.contains { !StreetWords.beforeNumber.contains(FoldedText($0).compact) }
        return (number, isName ? Array(rest) : [])
    }

    /// The words joined, with each of the ways to shorten the first two and the last.
    private static func spelled(_ words: [String]) -> [String] {
        var phrases = [""]
        for (index, word) in words.enumerated() {
            let isEnd = index < 2 || index == words.count - 1
            let writings = isEnd ? StreetWords.writings(of: FoldedText(word).compact) : [word]
            let spelled = writings.count > 1 ? writings : [word]
            phrases = phrases.flatMap { phrase in spelled.map { phrase.isEmpty ? $0 : "\(phrase) \($0)" } }
        }
        return phrases
    }
}
