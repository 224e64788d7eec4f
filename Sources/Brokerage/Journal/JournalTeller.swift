import Database

/// Puts entries of the journal into words for one reader, who is told of a case what they may see of it.
final class JournalTeller {
    private let reading: Reading
    /// The case that is asked about, where it is one: a look at a person's record is told of this one of theirs.
    private let number: Int?
    private var names: [String: String] = [:]
    private var people: [Identifier<Person>: JournalLine.About?] = [:]

    init(reading: Reading, number: Int?) {
        self.reading = reading
        self.number = number
    }

    func line(_ row: Row) throws -> JournalLine {
        let entry = try ToldEntry(row)
        let actor = try row.text("actor")
        let who = try names[actor] ?? reading.actorName(actor)
        names[actor] = who
        let about = try self.about(entry)
        let said = try sentence(entry, seesCase: about == nil || about?.seen != nil)
        return JournalLine(
            seq: try row.integer("seq"),
            at: entry.at,
            who: who,
            kind: ActKind(ofAct: entry.action),
            what: said.what,
            note: said.note,
            clause: entry.facts.code("clause"),
            about: about
        )
    }

    private func sentence(_ entry: ToldEntry, seesCase: Bool) throws -> ToldSentence {
        let plain = ActKind.words(of: entry.action).map { ToldSentence($0) } ?? Timeline.plain(entry.action)
        // Time came for something that was over already: nothing was done.
        if entry.subject(Timer.self) != nil {
            return ToldSentence(plain.what, note: "It was over already, so nothing changed")
        }
        return seesCase ? try reading.told(entry) ?? plain : plain
    }

    /// The case an act was done on; for a look at somebody's record, the latest of their cases that the reader reaches.
    private func about(_ entry: ToldEntry) throws -> JournalLine.About? {
        if let caseID = entry.caseID {
            guard let found = try reading.find(caseID) else { return nil }
            return try about(found, isSeen: reading.visible(caseID) != nil)
        }
        guard let person = entry.subject(Person.self) else { return nil }
        if let known = people[person] { return known }
        let seen = try reading.latestCase(of: person, within: reading.reaches(.seeCases), ratherNumber: number)
        let found =
            try seen ?? reading.latestCase(of: person, within: reading.reaches(.seeJournal), ratherNumber: number)
        let about = try found.map { try self.about($0, isSeen: seen != nil) }
        people[person] = .some(about)
        return about
    }

    private func about(_ found: Case, isSeen: Bool) throws -> JournalLine.About {
        guard isSeen, let person = try reading.find(found.personID) else {
            return JournalLine.About(reference: found.reference, seen: nil)
        }
        reading.views(person.id)
        return JournalLine.About(
            reference: found.reference,
            seen: JournalLine.Seen(caseID: found.id, personName: person.details.name)
        )
    }
}

extension Reading {
    fileprivate func latestCase(
        of person: Identifier<Person>,
        within reach: SQL,
        ratherNumber number: Int?
    ) throws -> Case? {
        try row(
            """
            SELECT c.* FROM cases c WHERE c.person_id = \(person) AND \(reach) \
            ORDER BY CASE WHEN c.number = \(number ?? 0) THEN 0 ELSE 1 END, c.number DESC LIMIT 1
            """
        ).map { try RowDecoder().decode(Case.self, from: $0) }
    }
}
