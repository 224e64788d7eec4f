import Database

extension Identity {
    /// Everybody a case's record names beside those who work on it: the person, whoever stands for them, and whoever
    /// rang for them.
    package init(of person: PersonDetails, _ referral: Referral?) {
        var people = [
            IdentifiedPerson(
                role: .person,
                title: person.title,
                givenName: person.givenName,
                middleNames: person.middleNames,
                familyName: person.familyName,
                knownAs: person.knownAs,
                birthDate: person.birthDate,
                nhsNumber: person.nhsNumber?.digits,
                telephones: [person.telephone?.typed].compactMap(\.self),
                emailAddresses: [person.email].compactMap(\.self),
                addressLines: person.addressLines,
                postcode: person.postcode?.description
            )
        ]
        if let representative = person.representative {
            people.append(
                IdentifiedPerson(
                    representative: representative.name,
                    telephone: representative.telephone,
                    email: representative.email
                )
            )
        }
        if let advocate = person.advocate { people.append(IdentifiedPerson(representative: advocate)) }
        if let caller = referral?.caller {
            people.append(IdentifiedPerson(representative: caller, telephone: referral?.callerTelephone))
        }
        self.init(people: people)
    }
}

extension IdentifiedPerson {
    /// A name typed in one piece: "Mrs Susan Ann Ellis", "Jo Pike, Age Concern". What follows a comma or stands in
    /// brackets says who they are and not what they are called.
    init(representative typed: String, telephone: TelephoneNumber? = nil, email: String? = nil) {
        let name = typed.prefix { $0 != "," && $0 != "(" }
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        let titles = words.prefix { Titles.all.contains($0.filter(\.isLetter).lowercased()) }
        words.removeFirst(titles.count)
        self.init(
            role: .representative,
            title: titles.isEmpty ? nil : titles.joined(separator: " "),
            givenName: words.count > 1 ? words.dropLast().joined(separator: " ") : nil,
            familyName: words.last,
            telephones: [telephone?.typed].compactMap(\.self),
            emailAddresses: [email].compactMap(\.self)
        )
    }
}

extension Reading {
    /// What finds, in a text about a case, whatever would tell a home who the person is.
    func identifierFinder(for found: Case) throws -> IdentifierFinder {
        guard let person = try find(found.personID) else { throw Refusal.notFound }
        let referral = try first(Referral.self, "WHERE case_id = \(found.id)")
        return IdentifierFinder(Identity(of: person.details, referral))
    }
}
