import Database

/// Everything on the page of one case: where it stands, what is next and whose turn it is, what can be done and why
/// the rest can't yet, what is known, and what has happened.
package struct CasePageQuery: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> CasePage? {
        guard let found = try reading.visible(caseID), let inHand = try reading.referralInHand(of: found),
            var progress = try reading.progress(of: [found])[caseID]
        else { return nil }
        reading.views(found.personID)
        let policy = try reading.policy(of: found)
        let missing = policy.map { inHand.contents.missingBeforeSending(under: $0) } ?? []
        if found.state != .draft { progress.missing = inHand.referral.byTelephone ? missing.count : 0 }
        var names: [Identifier<Account>: String] = [:]
        let heading = try reading.heading(of: inHand, names: &names)
        let next = progress.next(under: try reading.pathway(of: found), heading.names)
        let mayFillIn = try reading.may(.fillInReferrals, on: found)
        return CasePage(
            heading: heading,
            progress: progress,
            steps: progress.steps(received: found.receivedAt),
            next: next,
            isYourTurn: reading.isTheirTurn(next, on: found),
            acts: try reading.offeredActs(on: inHand),
            clocks: try reading.runningClocks(of: caseID).map(DueClock.init),
            missing: found.state == .draft || inHand.referral.byTelephone ? missing : [],
            noPathway: try policy.flatMap { try inHand.contents.noPathway(under: $0) },
            person: inHand.person.details,
            referral: inHand.referral,
            ending: found.ending,
            endedAt: found.endedAt,
            endingWords: found.endingWords,
            answers: try reading.answers(of: found),
            earlierRounds: try reading.earlierRounds(of: found),
            move: try MoveOfCase(caseID: caseID).answer(in: reading),
            attachments: try reading.attachments(of: caseID),
            duplicates: mayFillIn && found.isOpen ? try reading.likelyDuplicates(of: inHand.person) : [],
            timeline: try reading.timeline(of: caseID),
            recordedTo: try reading.count("SELECT COALESCE(MAX(seq), 0) AS seq FROM journal"),
            policy: try reading.policyHeld(by: found)
        )
    }
}

package struct CasePage: Sendable {
    package let heading: CaseHeading
    package let progress: CaseProgress
    package let steps: [CaseStep]
    /// Nothing when the case is over.
    package let next: NextAct?
    package let isYourTurn: Bool
    package let acts: [OfferedAct]
    /// What is waited for, the earliest due first.
    package let clocks: [DueClock]
    /// What the policy still asks of the referral.
    package let missing: [MissingFromReferral]
    /// Why the policy has no way for this need, where it has none.
    package let noPathway: Refusal?
    package let person: PersonDetails
    package let referral: Referral
    package let ending: CaseEnding?
    package let endedAt: Instant?
    package let endingWords: String?
    /// What the homes of the round that goes on said; nothing before they are ranked.
    package let answers: AnswersSideBySide.Answer?
    /// Rounds of sourcing that were turned back or stopped, the latest first.
    package let earlierRounds: [EarlierRound]
    /// Nothing before a move was arranged.
    package let move: MoveOfCase.Answer?
    package let attachments: [Attachment]
    package let duplicates: [FoundDuplicate]
    package let timeline: [TimelineLine]
    /// The last entry of the journal when the page was drawn.
    package let recordedTo: Int
    /// The policy it runs under, or would if it were sent today.
    package let policy: PolicyHeld?

    /// The act that comes next, where it is the actor's to do.
    package var nextAct: OfferedAct? { acts.first { $0.act == next?.act } }
    package var otherActs: [OfferedAct] { acts.filter { $0.act != next?.act } }
}

/// A round of sourcing that is over.
package struct EarlierRound: Sendable, Hashable {
    package let id: Identifier<Round>
    package let number: Int
    package let endedAt: Instant?
    package let reason: TurnBackReason?
    package let words: String?
    package let asked: Int
}

extension Reading {
    /// Nothing for somebody who sees the case and not the market: the ward, a ranking's prices being none of theirs.
    fileprivate func answers(of found: Case) throws -> AnswersSideBySide.Answer? {
        guard found.roundID != nil, standing.may(AnswersSideBySide.permission) else { return nil }
        return try AnswersSideBySide(caseID: found.id).answer(in: self)
    }

    func earlierRounds(of found: Case) throws -> [EarlierRound] {
        try all(
            Round.self,
            "WHERE case_id = \(found.id) AND state IN ('turned-back', 'stopped') ORDER BY number DESC"
        ).map { round in
            EarlierRound(
                id: round.id,
                number: round.number,
                endedAt: round.endedAt,
                reason: round.turnBackReason,
                words: round.turnBackWords,
                asked: try count("SELECT COUNT(*) AS asked FROM enquiries WHERE round_id = \(round.id)")
            )
        }
    }

    /// Whether what comes next is for the actor to do.
    func isTheirTurn(_ next: NextAct?, on found: Case) -> Bool {
        guard let next, next.turn != .careBroker, let account = standing.accountID else { return false }
        switch next.turn.role {
        case .broker: return found.brokerID == account
        case .practitioner: return (found.practitionerID ?? found.referredBy) == account
        case let role: return standing.holds(role)
        }
    }
}

extension ReferralContents {
    fileprivate func noPathway(under policy: Policy) throws -> Refusal? {
        do {
            _ = try pathway(under: policy)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }
}
