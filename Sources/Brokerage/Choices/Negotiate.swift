/// One price said in the negotiation with the chosen home (B&NES 2.2.8). The last accepted round is the agreed price.
package struct Negotiate: Action {
    package let caseID: Identifier<Case>
    package let side: NegotiationRound.Side?
    package let saidBy: String?
    package let weekly: Money?
    package let includesFNC: Bool
    /// Whether the other side took it.
    package let accepted: Bool
    package let words: String?
    /// The day it was said; today unless it is given.
    package let saidOn: LocalDate?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        side: NegotiationRound.Side?,
        saidBy: String?,
        weekly: Money?,
        includesFNC: Bool,
        accepted: Bool,
        words: String? = nil,
        saidOn: LocalDate? = nil
    ) {
        self.caseID = caseID
        self.side = side
        self.saidBy = saidBy
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.accepted = accepted
        self.words = words
        self.saidOn = saidOn
    }

    /// - Throws: ``Refusal`` `.notAssessing`, `.notAssessed`, `.homeCannotMeet`, `.offerGone`, `.invalid` on `side`,
    ///   `said-by`, `said-on`, `weekly`, `includes-fnc`.
    package func perform(in work: Work) throws -> Acted<Identifier<NegotiationRound>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let offer = try work.chosenOffer(of: found), let category = found.category else { throw Refusal.notFound }
        let name = try Words.optional(saidBy, "said-by", longest: Words.line)
        var faults: [FieldFault] = []
        if side == nil { faults.append(FieldFault(field: "side", sentence: "Select who said the price")) }
        if name == nil { faults.append(FieldFault(field: "said-by", sentence: "Enter who you spoke with")) }
        if weekly == nil { faults.append(FieldFault(field: "weekly", sentence: "Enter the price a week")) }
        let (opened, today) = (found.openedAt.london.date, work.now.london.date)
        let day = saidOn ?? today
        if day > today || day < opened {
            let sentence = "The day must be from \(opened.long), when the case was opened, up to today"
            faults.append(FieldFault(field: "said-on", sentence: sentence))
        }
        guard faults.isEmpty, let side, let name, let weekly else { throw Refusal.invalid(faults) }
        let rate = try NursingRate.checked(
            weekly,
            includesFNC: includesFNC,
            for: category,
            from: today,
            to: nil
        )
        let round = NegotiationRound(
            id: work.newID(),
            caseID: caseID,
            offerID: offer.id,
            number: (try work.negotiation(of: offer.id).last?.number ?? 0) + 1,
            side: side,
            saidBy: name,
            weekly: rate.weekly,
            includesFNC: rate.includesFNC,
            accepted: accepted,
            words: try Words.optional(words, "words"),
            saidOn: day,
            recordedBy: try work.account(for: Self.permission),
            recordedAt: work.now
        )
        try work.insert(round)
        return Acted(
            round.id,
            on: round,
            of: caseID,
            [
                "home": .id(offer.locationID), "side": .code(side), "weekly": .money(weekly),
                "includes-fnc": .flag(includesFNC), "accepted": .flag(accepted), "number": .count(round.number),
                "clause": try work.clause(of: .negotiation, for: found).map { .clause($0) },
            ]
        )
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        try RecordAssessment.agreed(by: found, in: reading)
    }
}
