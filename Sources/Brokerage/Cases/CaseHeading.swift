import Database

/// Who and where, as it stands on top of everything about a case.
package struct CaseHeading: Sendable, Hashable {
    package let id: Identifier<Case>
    package let reference: String
    package let state: CaseState
    package let priority: Priority
    package let personName: String
    package let age: Int?
    package let nhsNumber: NHSNumber?
    package let birthDate: LocalDate?
    package let category: CareCategory?
    package let area: Area?
    package let preferredPlace: String?
    /// Where the person is, in words: "Royal United Hospital, Combe ward"; the home's name once they have moved.
    package let place: String?
    /// Nights in hospital so far; nothing for somebody who isn't there.
    package let lengthOfStay: Int?
    /// Over 21 days in hospital, and still there (B&NES 1).
    package let isSuperStranded: Bool
    package let readyOn: LocalDate?
    package let brokerName: String?
    package let practitionerName: String?
    package let receivedAt: Instant?

    package var names: CaseNames { CaseNames(broker: brokerName, practitioner: practitionerName) }
}

extension Reading {
    /// The heading of one case's page: showing it counts as a view of the person's record.
    /// - Throws: ``Refusal`` `.notFound` where the case has no referral.
    func heading(of found: Case) throws -> CaseHeading {
        guard let inHand = try referralInHand(of: found) else { throw Refusal.notFound }
        views(found.personID)
        var names: [Identifier<Account>: String] = [:]
        return try heading(of: inHand, names: &names)
    }

    /// `names`: of the accounts looked up so far, for lists of many cases.
    func heading(of inHand: ReferralInHand, names: inout [Identifier<Account>: String]) throws -> CaseHeading {
        func name(_ id: Identifier<Account>?) throws -> String? {
            guard let id else { return nil }
            if let known = names[id] { return known }
            let found = try accountName(id)
            names[id] = found
            return found
        }
        let found = inHand.found
        let whereabouts = try whereabouts(of: inHand)
        return CaseHeading(
            id: found.id,
            reference: found.reference,
            state: found.state,
            priority: found.priority,
            personName: inHand.person.details.name,
            age: inHand.person.age(on: now.london.date),
            nhsNumber: inHand.person.nhsNumber,
            birthDate: inHand.person.birthDate,
            category: inHand.referral.needs.category,
            area: inHand.referral.wishes.area,
            preferredPlace: inHand.referral.wishes.preferredPlace,
            place: whereabouts.place,
            lengthOfStay: whereabouts.lengthOfStay,
            isSuperStranded: whereabouts.isSuperStranded,
            readyOn: inHand.referral.situation.readyOn,
            brokerName: try name(found.brokerID),
            practitionerName: try name(found.practitionerID),
            receivedAt: found.receivedAt
        )
    }
}

extension Situation.Place {
    /// "At home".
    package var inWords: String {
        switch self {
        case .home: "At home"
        case .hospital: "In hospital"
        case .careHome: "In a care home"
        case .blockBed: "In a block bed"
        case .respiteBed: "In a respite bed"
        case .other: "Somewhere else"
        }
    }
}
