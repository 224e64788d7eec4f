import Database

/// Starts a referral: a case in draft, with whoever refers as its practitioner until another is named.
package struct StartReferral: Action {
    /// Somebody who had a case before; nothing for somebody new.
    package let personID: Identifier<Person>?

    package static let permission = Permission.refer

    package init(personID: Identifier<Person>? = nil) {
        self.personID = personID
    }

    /// - Throws: ``Refusal`` `.personHasOpenCase`; `.notFound` for a person of whom the actor sees no case.
    package func perform(in work: Work) throws -> Acted<Identifier<Case>> {
        guard let account = work.standing.accountID, let post = work.standing.reach(of: .refer).first?.post else {
            throw Refusal.notPermitted(.refer)
        }
        let person = try personID.map { try knownPerson($0, in: work) } ?? newPerson(in: work)
        let opened = Case(
            id: work.newID(),
            number: try work.nextCaseNumber(),
            personID: person.id,
            state: .draft,
            priority: .routine,
            referredBy: account,
            referringTeamID: post.teamID,
            practitionerID: account,
            practitionerTeamID: post.teamID,
            openedAt: work.now
        )
        try work.insert(opened)
        try work.insert(Referral(id: work.newID(), caseID: opened.id))
        return Acted(opened.id, on: opened, of: opened.id, ["again": .flag(personID != nil)])
    }

    private func newPerson(in work: Work) throws -> Person {
        let person = Person(id: work.newID(), details: PersonDetails())
        try work.insert(person)
        return person
    }

    private func knownPerson(_ id: Identifier<Person>, in work: Work) throws -> Person {
        let seen = try work.row(
            "SELECT c.id FROM cases c WHERE c.person_id = \(id) AND " + work.reaches(.seeCases) + " LIMIT 1"
        )
        guard seen != nil else { throw Refusal.notFound }
        try work.checkNoOpenCase(of: id)
        return try work.require(id)
    }
}

extension Reading {
    /// - Throws: ``Refusal`` `.personHasOpenCase`, which names the case: one person is sourced for once at a time.
    func checkNoOpenCase(of person: Identifier<Person>) throws {
        let open = try first(
            Case.self,
            "WHERE person_id = \(person) AND state NOT IN ('closed', 'ended') ORDER BY number"
        )
        if let open {
            throw Refusal(
                .personHasOpenCase,
                "\(open.reference) is open for this person. Go on with it, or end it first."
            )
        }
    }
}

extension Work {
    /// Cases are counted up from 1001.
    func nextCaseNumber() throws -> Int {
        try count("SELECT COALESCE(MAX(number), 1000) + 1 FROM cases")
    }
}

/// Whose case it is, to refer them again.
package struct PersonOfCaseQuery: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.refer

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> Identifier<Person>? {
        try reading.visible(caseID)?.personID
    }
}
