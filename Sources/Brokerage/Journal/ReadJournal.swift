import Database

/// What was done, by whom, on what, the latest first; who looked at whose record among it. An administrator reads all
/// of it, with nothing of a case but its number; a team manager reads of the cases they reach, and that they read of a
/// person is on record like any other look at them.
package struct ReadJournal: Query {
    package struct Filters: Sendable, Hashable {
        /// The first day and the last, in London.
        package var startsOn: LocalDate?
        package var endsOn: LocalDate?
        package var who: Actor?
        package var kind: ActKind?
        /// The case's number, as in C-1001.
        package var number: Int?

        package init(
            startsOn: LocalDate? = nil,
            endsOn: LocalDate? = nil,
            who: Actor? = nil,
            kind: ActKind? = nil,
            number: Int? = nil
        ) {
            self.startsOn = startsOn
            self.endsOn = endsOn
            self.who = who
            self.kind = kind
            self.number = number
        }
    }

    /// Where in the journal a page lies. A page keeps its place while entries are added at the end.
    package enum Place: Sendable, Hashable {
        case newest
        /// Entries before this one.
        case before(Int64)
        /// Entries after this one.
        case after(Int64)
    }

    package struct Answer: Sendable, Hashable {
        package let lines: [JournalLine]
        package let hasOlder: Bool
        package let hasNewer: Bool
        /// The last entry of the whole chain; nothing while it is empty.
        package let head: JournalHead?
        /// Who can be looked for, by name.
        package let people: [Somebody]
        /// Whether this is the whole partnership's journal.
        package let isWhole: Bool
    }

    package struct Somebody: Sendable, Hashable {
        package let id: Identifier<Account>
        package let name: String
    }

    package let filters: Filters
    package let place: Place

    package static let permission = Permission.seeJournal
    package static let pageLength = 50

    package init(filters: Filters = Filters(), place: Place = .newest) {
        self.filters = filters
        self.place = place
    }

    package func answer(in reading: Reading) throws -> Answer? {
        let reach = reading.journalInReach()
        let conditions = [reach] + (try self.conditions(in: reading))
        let narrowed = SQL.joined(conditions, by: " AND ")
        func rows(_ more: SQL, _ order: SQL, atMost most: Int) throws -> [Row] {
            try reading.rows("SELECT j.* FROM journal j WHERE " + narrowed + more + order + " LIMIT \(most)")
        }
        let newestFirst: SQL = " ORDER BY j.seq DESC"
        let (found, isCut): ([Row], Bool)
        switch place {
        case .newest, .before:
            var start: SQL = ""
            if case .before(let seq) = place { start = " AND j.seq < \(seq)" }
            let taken = try rows(start, newestFirst, atMost: Self.pageLength + 1)
            (found, isCut) = (Array(taken.prefix(Self.pageLength)), taken.count > Self.pageLength)
        case .after(let seq):
            let taken = try rows(" AND j.seq > \(seq)", " ORDER BY j.seq", atMost: Self.pageLength + 1)
            (found, isCut) = (taken.prefix(Self.pageLength).reversed(), taken.count > Self.pageLength)
        }
        let teller = JournalTeller(reading: reading, number: filters.number)
        let lines = try found.map(teller.line)
        let first = lines.first?.seq
        let last = lines.last?.seq
        let hasNewer: Bool
        let hasOlder: Bool
        switch place {
        case .newest: (hasNewer, hasOlder) = (false, isCut)
        case .before(let seq):
            hasOlder = isCut
            hasNewer = try !rows(" AND j.seq > \(first ?? seq - 1)", newestFirst, atMost: 1).isEmpty
        case .after(let seq):
            hasNewer = isCut
            hasOlder = try !rows(" AND j.seq < \(last ?? seq + 1)", newestFirst, atMost: 1).isEmpty
        }
        return Answer(
            lines: lines,
            hasOlder: hasOlder,
            hasNewer: hasNewer,
            head: try reading.journalHead(),
            people: try reading.people(within: reach),
            isWhole: reading.readsWholeJournal
        )
    }

    private func conditions(in reading: Reading) throws -> [SQL] {
        var conditions: [SQL] = []
        if let startsOn = filters.startsOn {
            conditions.append("j.at >= \(Instant(london: startsOn, hour: 0))")
        }
        if let endsOn = filters.endsOn {
            conditions.append("j.at < \(Instant(london: endsOn.adding(days: 1), hour: 0))")
        }
        if let who = filters.who { conditions.append("j.actor = \(who.text)") }
        if let kind = filters.kind { conditions.append("j.action IN " + SQL.list(kind.acts.map(\.key))) }
        if let number = filters.number {
            let found = try reading.first(Case.self, "WHERE number = \(number)")
            conditions.append(found.map(Self.isAbout) ?? "1 = 0")
        }
        return conditions
    }

    /// Done on a case, or a look at the record of the person it is about.
    private static func isAbout(_ found: Case) -> SQL {
        """
        (j.case_id = \(found.id) \
        OR (j.action = \(RecordView.name) AND j.subject = \("\(Person.table)/\(found.personID)")))
        """
    }
}

extension Reading {
    /// Whether the actor reads of every case, and of what belongs to none.
    fileprivate var readsWholeJournal: Bool {
        actor == .system || standing.reach(of: .seeJournal).contains { $0.scope == .everything }
    }

    /// The condition on `journal j` that leaves what the actor may read of: acts on the cases they reach, and looks at
    /// the people those cases are about.
    fileprivate func journalInReach() -> SQL {
        if readsWholeJournal { return "1 = 1" }
        let cases = reaches(.seeJournal)
        return """
            (j.case_id IN (SELECT c.id FROM cases c WHERE \(cases)) \
            OR (j.action = \(RecordView.name) \
            AND j.subject IN (SELECT 'people/' || c.person_id FROM cases c WHERE \(cases))))
            """
    }

    fileprivate func journalHead() throws -> JournalHead? {
        try row("SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1").map {
            JournalHead(seq: try $0.integer("seq"), digest: Hex.encode(try $0.blob("digest")))
        }
    }

    /// Everybody who did something that the actor may read of.
    fileprivate func people(within reach: SQL) throws -> [ReadJournal.Somebody] {
        try rows(
            """
            SELECT a.id, a.name FROM accounts a WHERE EXISTS \
            (SELECT 1 FROM journal j WHERE j.actor = 'account/' || a.id AND \(reach)) ORDER BY a.name, a.id
            """
        ).map { ReadJournal.Somebody(id: Identifier(known: try $0.text("id")), name: try $0.text("name")) }
    }
}
