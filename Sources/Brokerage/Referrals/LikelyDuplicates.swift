import Database

/// Others on record who are likely the person of a case, the likeliest first. Shown to whoever refers or brokers;
/// nothing is merged by it.
package struct LikelyDuplicatesQuery: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> [FoundDuplicate]? {
        guard let found = try reading.visible(caseID), let person = try reading.find(found.personID) else { return nil }
        return try reading.likelyDuplicates(of: person)
    }
}

/// Somebody on record who is likely the same person, with their latest case.
package struct FoundDuplicate: Sendable, Hashable {
    package let likeness: LikelyDuplicate
    /// `C-1042`, and whose it is: enough to ring them.
    package let reference: String
    package let team: String
    package let isOpen: Bool
    /// What the actor may see of them; nothing for another's case, of which only the number is said.
    package let seen: Seen?

    package struct Seen: Sendable, Hashable {
        package let caseID: Identifier<Case>
        package let personID: Identifier<Person>
        package let name: String
        package let birthDate: LocalDate?
    }
}

extension Reading {
    /// Enough to show; a family of this size under one name and birth date is no slip of typing.
    private static let most = 10

    func likelyDuplicates(of person: Person) throws -> [FoundDuplicate] {
        let traits = PersonTraits(person.details)
        let alike = try candidates(for: person).compactMap { candidate in
            LikelyDuplicate.between(traits, PersonTraits(candidate.details)).map { (candidate, $0) }
        }.sorted { ($1.1.strength, $0.0.id) < ($0.1.strength, $1.0.id) }
        return try alike.prefix(Self.most).compactMap { try shown($0, $1) }
    }

    /// People who share the NHS number, the birth date or its slips, the family name or the postcode. The rest is for
    /// ``LikelyDuplicate``; nobody is found by it who shares none of these.
    private func candidates(for person: Person) throws -> [Person] {
        var conditions: [SQL] = []
        if let number = person.nhsNumber { conditions.append("nhs_number = \(number.digits)") }
        if let date = person.birthDate { conditions.append("birth_date IN \(SQL.list(date.likelySlips))") }
        if let family = person.familyName { conditions.append("family_name = \(family) OR given_name = \(family)") }
        if let postcode = person.postcode { conditions.append("postcode = \(postcode.description)") }
        guard !conditions.isEmpty else { return [] }
        return try all(
            Person.self, "WHERE id <> \(person.id) AND (" + SQL.joined(conditions, by: " OR ") + ") ORDER BY id"
        )
    }

    private func shown(_ person: Person, _ likeness: LikelyDuplicate) throws -> FoundDuplicate? {
        guard let latest = try first(Case.self, "WHERE person_id = \(person.id) ORDER BY number DESC") else { return nil }
        let team = try find(latest.brokerageTeamID ?? latest.referringTeamID)?.name ?? ""
        let isSeen = try visible(latest.id) != nil
        return FoundDuplicate(
            likeness: likeness, reference: latest.reference, team: team, isOpen: latest.isOpen,
            seen: isSeen
                ? FoundDuplicate.Seen(
                    caseID: latest.id, personID: person.id, name: person.details.name, birthDate: person.birthDate
                ) : nil
        )
    }
}

extension PersonTraits {
    init(_ details: PersonDetails) {
        self.init(
            givenName: details.givenName, middleNames: details.middleNames, familyName: details.familyName,
            knownAs: details.knownAs, birthDate: details.birthDate, nhsNumber: details.nhsNumber,
            postcode: details.postcode
        )
    }
}

extension LocalDate {
    /// The date, and it with day and month swapped.
    fileprivate var likelySlips: [LocalDate] {
        let parts = parts
        let swapped = LocalDate(year: parts.year, month: parts.day, day: parts.month)
        return swapped.map { $0 == self ? [self] : [self, $0] } ?? [self]
    }
}
