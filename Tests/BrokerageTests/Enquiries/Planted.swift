import Brokerage

/// An identifier in one of its writings, and whose it is.
struct Planted {
    let text: String
    let kind: IdentifierKind
    let owner: IdentifierOwner
    let identity: Identity

    static func random(using generator: inout some RandomNumberGenerator) -> Planted {
        let owner: IdentifierOwner = Bool.random(using: &generator) ? .person : .representative
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return name(owner, using: &generator)
        case 1: return birthDate(owner, using: &generator)
        case 2: return nhsNumber(owner, using: &generator)
        case 3: return telephone(owner, using: &generator)
        case 4: return street(owner, using: &generator)
        default: return postcode(owner, using: &generator)
        }
    }

    /// Words in which there is nothing to find: no digits, no names.
    static func prose(using generator: inout some RandomNumberGenerator) -> String {
        let words = [
            "she", "needs", "help", "with", "washing", "and", "dressing", "each", "morning", "walks", "indoors",
            "using",
            "frame", "sleeps", "well", "likes", "quiet", "rooms", "visits", "from", "family", "twice", "weekly",
        ]
        return (0..<Int.random(in: 1...12, using: &generator)).map { _ in pick(words, using: &generator) }
            .joined(separator: " ")
    }

    private static func pick<Element>(_ choices: [Element], using generator: inout some RandomNumberGenerator)
        -> Element
    {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }

    private static func name(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator) -> Planted {
        let given = pick(
            ["Irene", "Zoë", "Łukasz", "Mary Ann", "Björn", "Aoife", "Nguyễn", "Grace"],
            using: &generator
        )
        let family = pick(
            ["Ellis", "O’Neill", "Smith-Jones", "van Dyk", "Strauß", "McKay", "Åberg", "Peña"],
            using: &generator
        )
        let initial = String(given.prefix(1))
        let writings = [
            given, family, "\(given) \(family)", "\(family), \(given)", "Mrs \(family)", "Dr. \(given) \(family)",
            "\(initial). \(family)", "\(initial) \(family)", "Ms \(initial) \(family)", "\(given)\u{A0}\(family)",
            "\(given)-\(family)",
        ]
        var text = pick(writings, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: text = text.uppercased()
        case 1: text = text.lowercased()
        case 2: text = text.decomposed
        case 3: text = text.withZeroWidth(using: &generator)
        default: break
        }
        let person = IdentifiedPerson(role: owner, givenName: given, familyName: family)
        return Planted(text: text, kind: .name, owner: owner, identity: Identity(people: [person]))
    }

    private static func birthDate(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator)
        -> Planted
    {
        let (year, month, day) = (
            Int.random(in: 1920...2005, using: &generator), Int.random(in: 1...12, using: &generator),
            Int.random(in: 1...28, using: &generator)
        )
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let name = names[month - 1]
        func two(_ number: Int) -> String { number % 100 < 10 ? "0\(number % 100)" : "\(number % 100)" }
        let sign = pick(["/", ".", "-", " ", " / ", "–"], using: &generator)
        let ending =
            day % 10 == 1 && day != 11
            ? "st" : day % 10 == 2 && day != 12 ? "nd" : day % 10 == 3 && day != 13 ? "rd" : "th"
        let writings = [
            "\(two(day))\(sign)\(two(month))\(sign)\(year)", "\(day)\(sign)\(month)\(sign)\(year)",
            "\(two(day))\(sign)\(two(month))\(sign)\(two(year))", "\(year)-\(two(month))-\(two(day))",
            "\(day) \(name) \(year)", "\(day)\(ending) of \(name) \(year)", "\(day)\(ending) \(name), \(year)",
            "\(name) \(day), \(year)", "\(name) \(day)\(ending) \(year)", "\(day) \(name.prefix(3)) \(two(year))",
            "\(day)-\(name.prefix(3))-\(year)", "\(day) \(name.lowercased()) ’\(two(year))",
            "\(two(day))\(two(month))\(year)",
        ]
        let person = IdentifiedPerson(role: owner, birthDate: LocalDate(year: year, month: month, day: day))
        return Planted(
            text: pick(writings, using: &generator),
            kind: .birthDate,
            owner: owner,
            identity: Identity(people: [person])
        )
    }

    private static func nhsNumber(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator)
        -> Planted
    {
        let digits = pick(["9990000018", "9990123454", "9991111115", "9434765919", "9000000009"], using: &generator)
        let person = IdentifiedPerson(role: owner, nhsNumber: digits)
        return Planted(
            text: spaced(digits, using: &generator),
            kind: .nhsNumber,
            owner: owner,
            identity: Identity(people: [person])
        )
    }

    private static func telephone(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator)
        -> Planted
    {
        let area = pick(["1225", "20", "117", "7700", "7911", "1761"], using: &generator)
        let rest = (0..<10 - area.count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
        let prefix = pick(["0", "+44", "+44 ", "0044 ", "+44 (0)", "+44(0) "], using: &generator)
        let text = pick(
            [
                "\(prefix)\(area) \(rest)", "\(prefix)\(area)\(rest)",
                "\(prefix)\(area)-\(rest.prefix(3))-\(rest.dropFirst(3))",
                "(0\(area)) \(rest)", "0\(spaced(area + rest, using: &generator))",
            ],
            using: &generator
        )
        let person = IdentifiedPerson(role: owner, telephones: ["0\(area) \(rest)"])
        return Planted(text: text, kind: .telephone, owner: owner, identity: Identity(people: [person]))
    }

    private static func street(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator) -> Planted {
        let (long, short) = pick(
            [
                ("Road", "Rd"), ("Street", "St"), ("Avenue", "Ave"), ("Close", "Cl"), ("Crescent", "Cres"),
                ("Lane", "Ln"),
            ],
            using: &generator
        )
        let stem = pick(
            ["Acacia", "Upper Bristol", "St Mary’s", "Queen Elizabeth", "Ty-Gwyn", "Moorland"],
            using: &generator
        )
        let number = "\(Int.random(in: 1...300, using: &generator))\(pick(["", "a", "B"], using: &generator))"
        let written = "\(stem) \(pick([long, short], using: &generator))"
        var text = pick(
            [written, "\(number) \(written)", "\(number), \(written)", "Flat 3, \(number) \(written)"],
            using: &generator
        )
        if Bool.random(using: &generator) { text = text.lowercased() }
        let person = IdentifiedPerson(role: owner, addressLines: ["\(number) \(stem) \(long)", "Bath"])
        return Planted(text: text, kind: .street, owner: owner, identity: Identity(people: [person]))
    }

    private static func postcode(_ owner: IdentifierOwner, using generator: inout some RandomNumberGenerator) -> Planted
    {
        let outward = pick(["BA1", "BA11", "M1", "SW1A", "W1A", "B33"], using: &generator)
        let inward = pick(["1UA", "2QX", "9ZZ", "5AB"], using: &generator)
        var text = "\(outward)\(pick(["", " ", "  ", "-", "\u{A0}", "\u{200B}"], using: &generator))\(inward)"
        if Bool.random(using: &generator) { text = text.lowercased() }
        let person = IdentifiedPerson(role: owner, postcode: "\(outward) \(inward)")
        return Planted(text: text, kind: .postcode, owner: owner, identity: Identity(people: [person]))
    }

    /// Digits with any blanks and hyphens between.
    private static func spaced(_ digits: String, using generator: inout some RandomNumberGenerator) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 {
                text += pick(["", "", "", " ", "-", "\u{A0}", "\u{200B}", " - ", "\u{2009}"], using: &generator)
            }
            text.append(digit)
        }
        return text
    }
}

extension String {
    /// With accents as scalars of their own.
    fileprivate var decomposed: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "ë": result += "e\u{308}"
            case "ö": result += "o\u{308}"
            case "ñ": result += "n\u{303}"
            case "Å": result += "A\u{30A}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// With an invisible character somewhere inside.
    fileprivate func withZeroWidth(using generator: inout some RandomNumberGenerator) -> String {
        var scalars = Array(unicodeScalars)
        guard scalars.count > 1 else { return self }
        let invisible: [Unicode.Scalar] = ["\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{200D}"]
        let place = Int.random(in: 1..<scalars.count, using: &generator)
        scalars.insert(invisible[Int.random(in: 0..<invisible.count, using: &generator)], at: place)
        return String(String.UnicodeScalarView(scalars))
    }
}
