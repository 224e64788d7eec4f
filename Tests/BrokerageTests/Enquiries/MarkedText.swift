import Brokerage
import Testing

/// A text in which what a finder must find stands in braces, and nothing else may be found:
/// `"{n Mrs Ellis} rang {xt 01225 477000}"`. The letter says the kind; an r before it that it is the representative's,
/// an x that it is somebody else's.
struct MarkedText {
    let text: String
    let expected: [FoundIdentifier]

    init(_ marked: String) throws {
        var text = ""
        var expected: [FoundIdentifier] = []
        for (index, piece) in marked.unicodeScalars.split(separator: "{", omittingEmptySubsequences: false).enumerated()
        {
            guard index > 0 else {
                text += String(piece)
                continue
            }
            let end = try #require(piece.firstIndex(of: "}"), "no closing brace in \(marked)")
            let blank = try #require(piece.firstIndex(of: " "), "no kind in \(marked)")
            let (owner, kind) = try MarkedText.read(String(piece[..<blank]))
            let words = String(piece[piece.index(after: blank)..<end])
            let start = text.utf8.count
            expected.append(
                FoundIdentifier(range: start..<start + words.utf8.count, kind: kind, owner: owner, text: words)
            )
            text += words + String(piece[piece.index(after: end)...])
        }
        self.text = text
        self.expected = expected
    }

    private static func read(_ code: String) throws -> (IdentifierOwner, IdentifierKind) {
        let kinds: [Character: IdentifierKind] = [
            "n": .name, "i": .initials, "d": .birthDate, "h": .nhsNumber, "t": .telephone, "e": .emailAddress,
            "s": .street, "p": .postcode,
        ]
        let owner: IdentifierOwner = code.hasPrefix("r") ? .representative : code.hasPrefix("x") ? .somebody : .person
        return (owner, try #require(code.last.flatMap { kinds[$0] }, "unknown kind \(code)"))
    }
}

/// Holds a finder to a marked text: each range, kind, owner and exact words.
func expectFound(_ marked: String, by identity: Identity, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try MarkedText(marked)
    let found = IdentifierFinder(identity).find(in: expected.text)
    #expect(found == expected.expected, "in \(expected.text)", sourceLocation: sourceLocation)
}

extension Identity {
    /// Mrs Irene Agnes Ellis, called Rene, and her son Mr Seán O'Neill.
    static let irene = Identity(people: [
        IdentifiedPerson(
            role: .person,
            title: "Mrs",
            givenName: "Irene",
            middleNames: "Agnes",
            familyName: "Ellis",
            knownAs: "Rene",
            birthDate: LocalDate(year: 1941, month: 3, day: 12),
            nhsNumber: "943 476 5919",
            telephones: ["01225 123456", "07700 900123"],
            emailAddresses: ["irene.ellis@example.com"],
            addressLines: ["12 Acacia Avenue", "Twerton", "Bath"],
            postcode: "BA2 3QT"
        ),
        IdentifiedPerson(
            role: .representative,
            title: "Mr",
            givenName: "Seán",
            familyName: "O'Neill",
            birthDate: LocalDate(year: 1968, month: 11, day: 5),
            telephones: ["+44 20 7946 0123"],
            emailAddresses: ["sean@oneill.example"],
            addressLines: ["Rose Cottage", "Mill Lane", "Freshford"],
            postcode: "BA2 7UF"
        ),
    ])

    /// A person of whom no more is known than their names.
    static func named(_ given: String, _ family: String, title: String? = nil, knownAs: String? = nil) -> Identity {
        Identity(people: [
            IdentifiedPerson(role: .person, title: title, givenName: given, familyName: family, knownAs: knownAs)
        ])
    }

    /// A person of whom no more is known than where they live.
    static func living(at lines: String..., postcode: String? = nil) -> Identity {
        Identity(people: [IdentifiedPerson(role: .person, addressLines: lines, postcode: postcode)])
    }
}
