import Database

/// The broker discussed a home with the commissioner (B&NES 2.2.4, 2.2.6): who spoke, when, and what came of it.
package struct RecordCommissionerDiscussion: Action {
    package let caseID: Identifier<Case>
    package let locationID: Identifier<Location>
    package let about: CommissionerDiscussion.About
    package let spokeWith: String
    package let heldOn: LocalDate?
    package let outcome: CommissionerDiscussion.Outcome?
    package let words: String?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        locationID: Identifier<Location>,
        about: CommissionerDiscussion.About,
        spokeWith: String,
        heldOn: LocalDate?,
        outcome: CommissionerDiscussion.Outcome?,
        words: String? = nil
    ) {
        self.caseID = caseID
        self.locationID = locationID
        self.about = about
        self.spokeWith = spokeWith
        self.heldOn = heldOn
        self.outcome = outcome
        self.words = words
    }

    /// - Throws: ``Refusal`` `.homesNotRanked`, `.homeLeftOut`, `.nothingToDiscuss`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<CommissionerDiscussion>> {
        let found = try work.theCase(caseID, for: .broker)
        var faults: [FieldFault] = []
        if heldOn == nil { faults.append(FieldFault(field: "held-on", sentence: "Enter the day you spoke")) }
        if let heldOn, heldOn > work.now.london.date {
            faults.append(FieldFault(field: "held-on", sentence: "The day you spoke must be today or in the past"))
        }
        if outcome == nil { faults.append(FieldFault(field: "outcome", sentence: "Choose what the commissioner said")) }
        let who = try Words.required(spokeWith, "spoke-with", "Enter who spoke for the commissioner")
        guard faults.isEmpty, let heldOn, let outcome else { throw Refusal.invalid(faults) }
        return try work.recordDiscussion(
            of: found,
            locationID: locationID,
            about: about,
            spokeWith: who,
            heldOn: heldOn,
            outcome: outcome,
            words: words,
            permission: Self.permission
        )
    }
}

/// The commissioner says for themselves whether a home may be asked (B&NES 2.2.4, 2.2.6).
package struct GiveCommissionersWord: Action {
    package let caseID: Identifier<Case>
    package let locationID: Identifier<Location>
    package let about: CommissionerDiscussion.About
    package let outcome: CommissionerDiscussion.Outcome?
    package let words: String?

    package static let permission = Permission.giveCommissionersWord

    package init(
        caseID: Identifier<Case>,
        locationID: Identifier<Location>,
        about: CommissionerDiscussion.About,
        outcome: CommissionerDiscussion.Outcome?,
        words: String? = nil
    ) {
        self.caseID = caseID
        self.locationID = locationID
        self.about = about
        self.outcome = outcome
        self.words = words
    }

    /// - Throws: ``Refusal`` `.homesNotRanked`, `.homeLeftOut`, `.nothingToDiscuss`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<CommissionerDiscussion>> {
        let found = try work.theCase(caseID, for: .giveCommissionersWord)
        guard let outcome else { throw Refusal.invalid("outcome", "Choose whether the home may be asked") }
        return try work.recordDiscussion(
            of: found,
            locationID: locationID,
            about: about,
            spokeWith: work.standing.name,
            heldOn: work.now.london.date,
            outcome: outcome,
            words: words,
            permission: Self.permission
        )
    }
}

extension Work {
    fileprivate func recordDiscussion(
        of found: Case,
        locationID: Identifier<Location>,
        about: CommissionerDiscussion.About,
        spokeWith: String,
        heldOn: LocalDate,
        outcome: CommissionerDiscussion.Outcome,
        words: String?,
        permission: Permission
    ) throws -> Acted<Identifier<CommissionerDiscussion>> {
        let board = try sourcingBoard(of: found)
        guard let home = board.home(locationID) else { throw Refusal.homeLeftOut(locationID, of: board) }
        // A suspension asks for the commissioner's word too, before the home is confirmed as suitable (B&NES 2.2.6).
        let isSuspended = about == .concern && home.suspendedFrom != nil
        guard isSuspended || home.needs.contains(where: { $0.about == about }) else {
            throw Refusal(
                .nothingToDiscuss,
                "The policy asks for no such discussion before \(home.candidate.name) is asked."
            )
        }
        let discussion = CommissionerDiscussion(
            id: newID(),
            caseID: found.id,
            roundID: board.round.id,
            locationID: locationID,
            about: about,
            spokeWith: spokeWith,
            heldOn: heldOn,
            outcome: outcome,
            words: try Words.optional(words, "words"),
            recordedBy: try account(for: permission),
            recordedAt: now
        )
        try insert(discussion)
        return Acted(
            discussion.id,
            on: discussion,
            of: found.id,
            ["home": .id(locationID), "about": .code(about), "outcome": .code(outcome), "held-on": .date(heldOn)]
        )
    }
}

extension Refusal {
    /// The home is not among those ranked: it was left out, with the reason, or the ranking never saw it.
    static func homeLeftOut(_ id: Identifier<Location>, of board: SourcingBoard) -> Refusal {
        guard let left = board.ranking.leftOut.first(where: { $0.id == id.text }),
            let candidate = board.ranking.candidate(id.text)
        else { return Refusal.notFound }
        let reasons = left.reasons.map(\.sentence).joined(separator: ". ")
        return Refusal(.homeLeftOut, "\(candidate.name) was left out of the ranking: \(reasons).")
    }
}
