import Database

/// One thing that happened on a case, in a plain sentence.
package struct TimelineLine: Sendable, Hashable {
    package let at: Instant
    /// Who did it, by name.
    package let who: String
    /// "Allocated to Ada Moss".
    package let what: String
    /// What else there is to say of it.
    package let note: String?
}

/// An entry of the journal, on its way to becoming a sentence.
struct ToldEntry {
    let at: Instant
    /// As it stands in the journal: `send-referral`. Compare with `SendReferral.name`.
    let action: String
    /// The row it was about: `offers/01h…`.
    let subject: String
    /// Nothing for what was done on no case.
    let caseID: Identifier<Case>?
    let facts: ToldFacts

    init(_ row: Row) throws {
        at = Instant(milliseconds: try row.integer("at"))
        action = try row.text("action")
        subject = try row.text("subject")
        caseID = try row.textIfAny("case_id").map { Identifier(known: $0) }
        facts = try ToldFacts(payload: try row.text("payload"))
    }

    /// The row it was about, where it is one of these.
    func subject<Noun: Record>(_ noun: Noun.Type) -> Identifier<Noun>? {
        let parts = subject.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, parts[0] == Noun.table else { return nil }
        return Identifier(String(parts[1]))
    }
}

/// What is said of an entry.
struct ToldSentence {
    /// "Referral filled in"
    let opening: String
    /// "who pays": what is said together where one person did several alike, one after the other on a day.
    let parts: [String]
    var note: String?

    init(_ what: String, part: String? = nil, note: String? = nil) {
        opening = what
        parts = part.map { [$0] } ?? []
        self.note = note
    }

    var what: String { parts.isEmpty ? opening : "\(opening): \(parts.joined(separator: ", "))" }

    /// Both in one sentence; nothing where they can't be said together.
    func together(after earlier: ToldSentence) -> ToldSentence? {
        guard opening == earlier.opening, note == earlier.note, parts.isEmpty == earlier.parts.isEmpty else {
            return nil
        }
        return ToldSentence(opening, parts: earlier.parts.filter { !parts.contains($0) } + parts, note: note)
    }

    private init(_ opening: String, parts: [String], note: String?) {
        self.opening = opening
        self.parts = parts
        self.note = note
    }
}

enum Timeline {
    /// One function for each folder of actions; each says what it knows and nothing of the rest. A noun that is added
    /// adds its own here.
    static let tellers: [@Sendable (ToldEntry, Reading) throws -> ToldSentence?] = [
        tellOfReferrals,
        tellOfCases,
        tellOfDocuments,
        tellOfSourcing,
        tellOfEnquiries,
        tellOfOffers,
        tellOfChoices,
        tellOfFunding,
        tellOfOrders,
        tellOfStarts,
        tellOfPost,
    ]

    /// Of what is done on no case: the journal tells it and no case's timeline does.
    static let houseTellers: [@Sendable (ToldEntry, Reading) throws -> ToldSentence?] = [
        tellOfAccounts,
        tellOfPolicy,
        tellOfMarket,
        tellOfProviders,
        tellOfPeople,
    ]

    /// An action that nobody tells of is still said: `record-answer` is "Record answer".
    static func plain(_ action: String) -> ToldSentence {
        let words = action.replacing("-", with: " ")
        return ToldSentence(words.prefix(1).uppercased() + words.dropFirst())
    }
}

extension Reading {
    /// What has happened on a case, the latest first. What one person did several times in a row on a day, such as
    /// saving sections, is said once, with the time of the last.
    func timeline(of caseID: Identifier<Case>) throws -> [TimelineLine] {
        var names: [String: String] = [:]
        var told: [(at: Instant, who: String, sentence: ToldSentence)] = []
        let journal = try rows(
            "SELECT at, actor, action, subject, case_id, payload FROM journal WHERE case_id = \(caseID) ORDER BY seq DESC"
        )
        for row in journal {
            let actor = try row.text("actor")
            let who = try names[actor] ?? actorName(actor)
            names[actor] = who
            let entry = try ToldEntry(row)
            let said = try self.told(entry) ?? Timeline.plain(entry.action)
            if let last = told.last, last.who == who, last.at.london.date == entry.at.london.date,
                let together = last.sentence.together(after: said)
            {
                told[told.count - 1].sentence = together
                continue
            }
            told.append((entry.at, who, said))
        }
        return told.map { TimelineLine(at: $0.at, who: $0.who, what: $0.sentence.what, note: $0.sentence.note) }
    }

    /// What the folders of actions say of an entry; nothing where none knows it.
    func told(_ entry: ToldEntry) throws -> ToldSentence? {
        for teller in Timeline.tellers + Timeline.houseTellers {
            if let sentence = try teller(entry, self) { return sentence }
        }
        return nil
    }

    /// Who did something, from how the journal names them: see ``Actor/text``.
    func actorName(_ actor: String) throws -> String {
        let parts = actor.split(separator: "/", maxSplits: 1)
        if parts.first == "account", parts.count == 2, let id = Identifier<Account>(String(parts[1])) {
            return try accountName(id)
        }
        return parts.first == "link" ? "By the link in a letter" : "CareBroker"
    }
}
