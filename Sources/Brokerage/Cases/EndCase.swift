/// Ends a case without a placement, or a placement before its case was closed: the person died, was readmitted, isn't
/// discharged after all, declined, moved away, or was referred in error. Nobody's failure.
///
/// What is under way stops in this one act, and those who wait are told.
package struct EndCase: Action {
    package let caseID: Identifier<Case>
    package let ending: CaseEnding
    package let words: String?

    package static let permission = Permission.endCases

    package init(caseID: Identifier<Case>, ending: CaseEnding, words: String? = nil) {
        self.caseID = caseID
        self.ending = ending
        self.words = words
    }

    /// - Throws: ``Refusal`` `.caseOver`; `.invalid` for an ending that isn't one of ``CaseEnding/withoutPlacement``.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .endCases)
        try Self.availability(of: found).check()
        guard CaseEnding.withoutPlacement.contains(ending) else {
            throw Refusal.invalid("ending", "Select why the case ends")
        }
        var ended = found
        ended.state = .ended
        ended.endedAt = work.now
        ended.ending = ending
        ended.endingWords = try Words.optional(words, "words")
        try work.move(ended, from: found.state)
        // What was ordered and has begun isn't under way any more: it took place, and stays on record as it was.
        var stopped = WhatStopped()
        if found.state == .started {
            stopped.holds = try work.releaseHolds(of: found)
        } else {
            stopped = try work.stopWhatIsUnderWay(on: found, from: .round(.stopped))
        }
        try work.stopClocks(of: caseID, because: .ended)
        if found.state != .draft { try work.tellThoseWhoWait(for: ended) }

        var facts: Facts = ["ending": .code(ending), "at": .code(found.state)]
        for (name, fact) in stopped.facts { facts[name] = fact }
        return Acted(on: ended, of: caseID, facts)
    }

    static func availability(of found: Case) -> Availability {
        found.isOpen
            ? .available
            : .unavailable(Refusal(.caseOver, "\(found.reference) is over already."))
    }
}

extension CaseEnding {
    /// The endings somebody can say; ``placed`` is how a case closes by itself.
    package static let withoutPlacement = allCases.filter { $0 != .placed }

    /// As a page offers it: "The person died".
    package var inWords: String {
        switch self {
        case .placed: "The person moved in"
        case .died: "The person died"
        case .readmitted: "The person went back into hospital"
        case .dischargeCancelled: "The discharge was cancelled"
        case .declined: "The person doesn't want the support"
        case .movedAway: "The person moved away"
        case .sentInError: "It was sent in error"
        }
    }
}
