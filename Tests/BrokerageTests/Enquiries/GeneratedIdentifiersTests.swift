import Brokerage
import BrokerageTesting
import Testing

/// Identifiers of made-up people planted in made-up prose in one of the ways people write them.
@Suite struct GeneratedIdentifiersTests {
    @Test func `an identifier planted in any of its writings is found where it stands`() {
        var generator = SeededGenerator.fresh()
        for round in 0..<2_000 {
            let planted = Planted.random(using: &generator)
            let before = Planted.prose(using: &generator)
            let after = Planted.prose(using: &generator)
            let text = "\(before) \(planted.text), \(after)"
            let start = before.utf8.count + 1
            let expected = FoundIdentifier(
                range: start..<start + planted.text.utf8.count,
                kind: planted.kind,
                owner: planted.owner,
                text: planted.text
            )
            let found = IdentifierFinder(planted.identity).find(in: text)
            #expect(found == [expected], "seed \(generator.seed), round \(round): \(text)")
        }
    }

    @Test func `nothing is found in a suggestion, whatever was planted`() {
        var generator = SeededGenerator.fresh()
        for round in 0..<500 {
            let planted = (0..<4).map { _ in Planted.random(using: &generator) }
            let identity = Identity(people: planted.flatMap(\.identity.people))
            let separators = [" ", "", ", ", "\n", "-", "'", "\u{200B}", " and "]
            let text = planted.map { $0.text + (separators.randomElement(using: &generator) ?? " ") }.joined()
            let finder = IdentifierFinder(identity)
            let suggestion = AnonymisedPenPicture.suggest(from: text, by: finder)
            #expect(finder.find(in: suggestion.text).isEmpty, "seed \(generator.seed), round \(round): \(text)")
        }
    }

    @Test func `any text whatever is searched, and what is found lies in it in order`() {
        var generator = SeededGenerator.fresh()
        let scalars = "aeEl is.,'’-–/()+@09 \u{301}\u{200B}\u{A0}\n\r\u{0}ßﬁ½②王é😀🇬🇧\u{FFFD}1241BAQT".unicodeScalars.map {
            $0
        }
        let finder = IdentifierFinder(.irene)
        for _ in 0..<200 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                view.append(scalars.randomElement(using: &generator) ?? "a")
            }
            let text = String(view)
            var end = 0
            let bytes = Array(text.utf8)
            for found in finder.find(in: text) {
                #expect(found.range.lowerBound >= end && !found.range.isEmpty, "seed \(generator.seed): \(text)")
                #expect(found.range.upperBound <= bytes.count, "seed \(generator.seed): \(text)")
                #expect(String(validating: bytes[found.range], as: UTF8.self) == found.text, "seed \(generator.seed)")
                end = found.range.upperBound
            }
            let recorded = IdentifiedPerson(
                role: .person,
                givenName: text,
                familyName: text,
                knownAs: text,
                nhsNumber: text,
                telephones: [text],
                emailAddresses: [text],
                addressLines: [text],
                postcode: text
            )
            _ = IdentifierFinder(Identity(people: [recorded])).find(in: text)
        }
    }

    /// Names without an end; made once, because that takes long.
    private static let endless: IdentifierFinder = {
        let person = IdentifiedPerson(
            role: .person,
            givenName: "A A A A A A A A",
            familyName: String(repeating: "a ", count: 50),
            birthDate: LocalDate(year: 1941, month: 3, day: 12),
            nhsNumber: "1111111111",
            telephones: ["0000000000"]
        )
        let endless = IdentifiedPerson(role: .person, familyName: String(repeating: "a ", count: 5_000))
        return IdentifierFinder(Identity(people: Identity.irene.people + [person, endless]))
    }()

    @Test(arguments: [
        "a ", "a", "1 ", "1", "@", "a@", "Ellis ", "Irene Ellis ", "I. ", "Acacia ", "12 ", "12/", "b a 2 ", "(", " ",
        "\n",
        "o'", "March ", "943 476 591 ", "0", "0 ", "07700 ", "BA2 ", "é", "e\u{301}", "\u{200B}", "王", "Smith-",
        "of the ",
    ])
    func `the work grows with the length of the text and no faster`(piece: String) {
        func comparisons(_ length: Int) -> Int {
            var comparisons = 0
            let text = String(repeating: piece, count: length / piece.unicodeScalars.count)
            _ = Self.endless.find(in: text, comparisons: &comparisons)
            return comparisons
        }
        // A unit may be compared with a whole phrase of a hundred letters and the gaps in it, by names and by streets.
        #expect(comparisons(20_000) <= 20_000 * 400)
        #expect(comparisons(20_000) <= comparisons(2_000) * 11 + 2_000)
    }
}
