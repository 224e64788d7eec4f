import Database

/// The placement turns out not to be suitable: the case goes back to sourcing and the process starts again (B&NES
/// 2.2.11). The round stays readable with its reason; what is under way is stopped and those concerned are told; the
/// answer to the referral is due when it always was. Ranking the homes again opens the next round.
package struct TurnBack: Action {
    package let caseID: Identifier<Case>
    package let reason: TurnBackReason?
    package let words: String?

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>, reason: TurnBackReason?, words: String? = nil) {
        self.caseID = caseID
        self.reason = reason
        self.words = words
    }

    /// - Throws: ``Refusal`` `.cannotTurnBack`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .broker)
        try Self.availability(for: found).check()
        guard let reason else { throw Refusal.invalid("reason", "Choose why the case goes back") }
        guard let roundID = found.roundID, let round = try work.find(roundID) else { throw Refusal.notFound }
        let pathway = try work.pathway(of: found)

        let words = try Words.optional(words, "words")
        let stopped = try work.stopWhatIsUnderWay(on: found, from: .round(.turnedBack(reason, words: words)))
        try work.stopClocks(Self.stoppedClocks, of: caseID, because: .turnedBack)
        try work.resumeResponseClock(of: found)
        var back = found
        back.state = .sourcing
        back.roundID = nil
        try work.move(back, from: found.state)
        var facts: Facts = [
            "round": .count(round.number), "reason": .code(reason), "at": .code(found.state),
            "clause": pathway?.restart.basis.clause.map { .clause($0.text) },
        ]
        for (name, fact) in stopped.facts { facts[name] = fact }
        return Acted(on: round, of: caseID, facts)
    }

    /// From the practitioner's confirmation up to the follow-up, a case can go back.
    package static func availability(for found: Case) -> Availability {
        switch found.state {
        case .suitability, .choosing, .assessing, .funding, .ordering, .arranging, .started: .available
        case .sourcing:
            .unavailable(
                Refusal(.cannotTurnBack, "Homes are being looked for already. Rank them again, or ask more of them.")
            )
        case .draft, .referred, .allocated:
            .unavailable(Refusal(.cannotTurnBack, "Nobody has looked for homes yet."))
        case .closed, .ended:
            .unavailable(Refusal(.cannotTurnBack, "This case has ended."))
        }
    }

    /// Those of the steps that are given up. The answer to the referral and its completion are waited for as before.
    private static let stoppedClocks = Clock.Kind.allCases.filter { $0 != .respond && $0 != .completeReferral }
}

extension Work {
    /// The answer that was given came to nothing, so it is owed again, at the time at which it always was.
    fileprivate func resumeResponseClock(of found: Case) throws {
        let clocks = try all(
            Clock.self,
            "WHERE case_id = \(found.id) AND kind = \(Clock.Kind.respond.rawValue) ORDER BY started_at, due_at, id"
        )
        guard let last = clocks.last, !clocks.contains(where: { $0.stoppedAt == nil }) else { return }
        try insert(
            Clock(
                id: newID(),
                caseID: found.id,
                kind: .respond,
                basis: last.basis,
                startedAt: last.startedAt,
                dueAt: last.dueAt,
                waitsFor: .broker,
                holderID: found.brokerID,
                stoppedAt: nil,
                stopReason: nil
            )
        )
    }
}
