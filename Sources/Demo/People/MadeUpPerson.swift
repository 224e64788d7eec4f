import Brokerage

/// Somebody who needs care, and whoever speaks for them.
struct MadeUpPerson: Sendable, Hashable {
    let details: PersonDetails
    /// Where they live.
    let town: String
    let isWoman: Bool

    var name: String { details.name }
    /// "Mrs Irene Ellis", as somebody says it over the telephone.
    var spokenName: String {
        [details.title, details.givenName, details.familyName].compactMap(\.self).joined(separator: " ")
    }

    /// Who chooses where the person lives, and in what capacity.
    var chooser: (name: String, capacity: Choice.Capacity) {
        let capacities = details.mayChoose
        if capacities.contains(.person) { return (name, .person) }
        let other = details.representative?.name ?? "Tom Reed"
        return (other, capacities.first ?? .bestInterests)
    }
}

/// Draws people, no two of one name.
struct MadeUpPeople {
    private var used: Set<String> = []

    ///
    /// - `lacksCapacity`: whether they can't decide where to live, so that somebody else does.
    /// - `today`: what their age is counted from.
    mutating func person(lacksCapacity: Bool, today: LocalDate, using generator: inout SeededGenerator) -> MadeUpPerson
    {
        let isWoman = generator.chance(of: 62)
        let (given, family, language) = name(isWoman: isWoman, using: &generator)
        let place = generator.pick(MadeUpArea.places.filter { $0.localAuthority == "Bath and North East Somerset" })
        var details = PersonDetails()
        details.title = isWoman ? (generator.chance(of: 75) ? "Mrs" : "Miss") : "Mr"
        details.givenName = given
        details.familyName = family
        details.birthDate = today.adding(days: -generator.number(in: 68 * 365...97 * 365))
        details.nhsNumber = try? NHSNumber(typed: MadeUpFamilies.nhsNumber(using: &generator))
        details.addressLines = [
            "\(generator.number(in: 1...96)) \(MadeUpNames.street(using: &generator))", place?.town ?? "Bath",
        ]
        details.postcode = place.flatMap { MadeUpDirectory.postcode(in: $0.code, using: &generator) }
        details.telephone = try? TelephoneNumber(typed: place?.telephone(generator.number(below: 1_000)) ?? "")
        details.language = generator.chance(of: 45) ? language ?? "English" : "English"
        details.needsInterpreter = details.language != "English"
        details.consent = lacksCapacity ? .bestInterests : .given
        details.capacity = lacksCapacity ? .lacks : .has
        details.attorney =
            lacksCapacity
            ? generator.pick(PowerOfAttorney.none, .healthAndWelfare, .both, .healthAndWelfare) : PowerOfAttorney.none
        if lacksCapacity || generator.chance(of: 70) {
            details.representative = representative(family: family, mayChoose: lacksCapacity, using: &generator)
        }
        return MadeUpPerson(details: details, town: place?.town ?? "Bath", isWoman: isWoman)
    }

    /// A name that shares neither part with another's, as long as there are any.
    private mutating func name(
        isWoman: Bool,
        using generator: inout SeededGenerator
    ) -> (given: String, family: String, language: String?) {
        var drawn = (given: "", family: "", language: String?.none)
        for attempt in 0..<200 {
            let origin = generator.pick(weighted: MadeUpFamilies.origins.map { ($0, $0.weight) })
            drawn.given = origin.flatMap { generator.pick(isWoman ? $0.women : $0.men) } ?? ""
            drawn.family = origin.flatMap { generator.pick($0.families) } ?? ""
            drawn.language = origin?.language
            let isNew = !used.contains(drawn.given) && !used.contains(drawn.family)
            if isNew || attempt > 60 && !used.contains("\(drawn.given) \(drawn.family)") { break }
        }
        used.formUnion([drawn.given, drawn.family, "\(drawn.given) \(drawn.family)"])
        return drawn
    }

    private func representative(
        family: String,
        mayChoose: Bool,
        using generator: inout SeededGenerator
    ) -> Representative {
        let (relationship, name) = generator.pick(
            ("Daughter", "Caroline"),
            ("Daughter", "Alison"),
            ("Son", "Stephen"),
            ("Son", "Andrew"),
            ("Niece", "Joanna"),
            ("Nephew", "Simon"),
            ("Granddaughter", "Chloe"),
            ("Friend", "Barbara")
        )
        let surname =
            generator.chance(of: 60) ? family : generator.pick("Thornbury", "Abernathy", "Fairclough", "Ingleby")
        let full = "\(name) \(surname)"
        let address = full.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: ".")
        return Representative(
            name: full,
            relationship: relationship,
            telephone: try? TelephoneNumber(typed: "07700 900\(generator.number(in: 100...999))"),
            email: "\(address)@family.example",
            mayChoose: mayChoose
        )
    }
}
