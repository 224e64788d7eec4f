import Database

/// What somebody holds, ordered by what is due next.
package struct DeskQuery: Query {
    package let view: DeskView

    package static let permission = Permission.seeCases

    package init(view: DeskView) {
        self.view = view
    }

    package func answer(in reading: Reading) throws -> Desk? {
        let mine = try reading.deskLines(where: reading.isTheirs)
        let today = reading.now.london.date
        let lines: [DeskLine]
        switch view {
        case .mine: lines = mine
        case .dueToday: lines = mine.filter { $0.isDue(by: today) }
        case .waitingForOthers: lines = mine.filter { !$0.isYourTurn }
        case .toAllocate: lines = try reading.deskLines(where: "c.state = 'referred'")
        case .team: lines = try reading.deskLines(where: "c.state <> 'draft'")
        }
        return Desk(
            view: view,
            now: reading.now,
            lines: lines,
            counts: [
                .mine: mine.count, .dueToday: mine.count { $0.isDue(by: today) },
                .waitingForOthers: mine.count { !$0.isYourTurn },
                .toAllocate: try reading.countOfDesk(where: "c.state = 'referred'"),
                .team: try reading.countOfDesk(where: "c.state <> 'draft'"),
            ],
            hasLate: mine.contains { $0.due?.isLate(at: reading.now) == true },
            mayAllocate: reading.standing.may(.allocate),
            lettersNotDelivered: try reading.lettersNotDelivered()
        )
    }
}

/// The lists one can look at.
package enum DeskView: String, Sendable, CaseIterable, Hashable {
    case mine
    case dueToday = "due-today"
    case waitingForOthers = "waiting"
    case toAllocate = "to-allocate"
    case team
}

package struct Desk: Sendable, Hashable {
    package let view: DeskView
    package let now: Instant
    package let lines: [DeskLine]
    package let counts: [DeskView: Int]
    /// Whether anything that the actor holds is past its time.
    package let hasLate: Bool
    package let mayAllocate: Bool
    /// Letters of the cases they broker that couldn't be delivered: somebody has to send them again, or ring.
    package let lettersNotDelivered: Int
}

/// One open case on a desk.
package struct DeskLine: Sendable, Hashable {
    package let heading: CaseHeading
    /// What is due next: the earliest clock that runs.
    package let due: DueClock?
    package let standing: String
    package let next: NextAct?
    package let isYourTurn: Bool
    /// The home chosen and when they move, as the ward wants to know it.
    package let home: String?
    package let plannedAt: Instant?

    /// Due on a day, or late already.
    package func isDue(by date: LocalDate) -> Bool {
        due.map { $0.dueAt.london.date <= date } ?? false
    }
}

extension Reading {
    /// The condition on `cases c` for what the actor holds themselves.
    var isTheirs: SQL {
        """
        (c.broker_id = \(standing.accountID) OR c.practitioner_id = \(standing.accountID) \
        OR (c.referred_by = \(standing.accountID) AND c.practitioner_id IS NULL AND c.broker_id IS NULL))
        """
    }

    /// The open cases that a condition leaves of those the actor sees, in ``DeskOrder``.
    func deskLines(where condition: SQL) throws -> [DeskLine] {
        let cases = try openCases(where: condition)
        let progress = try progress(of: cases)
        let clocks = try earliestClocks(of: cases)
        let inHand = try referralsInHand(of: cases)
        var names: [Identifier<Account>: String] = [:]
        let lines = try cases.compactMap { found -> DeskLine? in
            guard let one = inHand[found.id], let progress = progress[found.id] else { return nil }
            let heading = try heading(of: one, names: &names)
            let next = progress.next(under: try pathway(of: found), heading.names)
            return DeskLine(
                heading: heading,
                due: clocks[found.id],
                standing: progress.standing,
                next: next,
                isYourTurn: isTheirTurn(next, on: found),
                home: progress.home,
                plannedAt: progress.plannedAt
            )
        }
        let today = now.london.date
        return lines.sorted { $0.order(on: today) < $1.order(on: today) }
    }

    func countOfDesk(where condition: SQL) throws -> Int {
        try count("SELECT COUNT(*) AS cases FROM cases c WHERE " + openAndSeen + " AND (" + condition + ")")
    }

    private var openAndSeen: SQL { "c.state NOT IN ('closed', 'ended') AND " + reaches(.seeCases) }

    private func openCases(where condition: SQL) throws -> [Case] {
        try cases("WHERE " + openAndSeen + " AND (" + condition + ") ORDER BY c.id")
    }

    /// Cases, each once, as `clauses` on `cases c` leave them.
    func cases(_ clauses: SQL) throws -> [Case] {
        let decoder = RowDecoder()
        return try rows("SELECT c.* FROM cases c " + clauses).map { try decoder.decode(Case.self, from: $0) }
    }

    /// Of each case the clock that runs out first.
    private func earliestClocks(of cases: [Case]) throws -> [Identifier<Case>: DueClock] {
        let running = try all(
            Clock.self,
            "WHERE stopped_at IS NULL AND case_id IN \(SQL.list(cases.map(\.id))) ORDER BY due_at, id"
        )
        return Dictionary(running.map { ($0.caseID, DueClock($0)) }) { earliest, _ in earliest }
    }

    func referralsInHand(of cases: [Case]) throws -> [Identifier<Case>: ReferralInHand] {
        let people = try all(Person.self, "WHERE id IN \(SQL.list(Set(cases.map(\.personID)).sorted()))")
        let referrals = try all(Referral.self, "WHERE case_id IN \(SQL.list(cases.map(\.id)))")
        let personByID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
        let referralByCase = Dictionary(referrals.map { ($0.caseID, $0) }) { first, _ in first }
        return cases.reduce(into: [:]) { inHand, found in
            guard let person = personByID[found.personID], let referral = referralByCase[found.id] else { return }
            inHand[found.id] = ReferralInHand(found: found, person: person, referral: referral)
        }
    }
}
