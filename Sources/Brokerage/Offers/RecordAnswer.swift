import Database

/// A home's answer to an enquiry, entered once by whoever took it: by telephone, by e-mail or in person. An answer that
/// comes after the time to answer still counts.
package struct RecordAnswer: Action {
    package let enquiryID: Identifier<Enquiry>
    package let answer: HomesAnswer
    /// Who answered at the home.
    package let answeredBy: String
    package let channel: Channel?
    /// When the home answered; now unless said otherwise.
    package let answeredAt: Instant?

    package static let permission = Permission.broker

    package init(
        enquiryID: Identifier<Enquiry>,
        answer: HomesAnswer,
        answeredBy: String,
        channel: Channel?,
        answeredAt: Instant? = nil
    ) {
        self.enquiryID = enquiryID
        self.answer = answer
        self.answeredBy = answeredBy
        self.channel = channel
        self.answeredAt = answeredAt
    }

    /// - Throws: ``Refusal`` `.notFound`, `.calledOff`, `.alreadyAnswered`, `.invalid`; `.taken` when somebody else's
    ///   entry came first.
    package func perform(in work: Work) throws -> Acted<Identifier<Offer>> {
        let enquiry = try work.require(enquiryID)
        let found = try work.theCase(enquiry.caseID, for: .broker)
        try work.availabilityOfAnswering(enquiry).check()
        guard let ranking = try work.find(enquiry.rankingID) else { throw Refusal.notFound }
        let offer = try offer(to: enquiry, category: ranking.need.category, in: work)
        try work.insert(offer)
        if enquiry.state != .answered {
            var answered = enquiry
            answered.state = .answered
            try work.move(answered, from: enquiry.state)
        }
        if let until = offer.standsUntil, offer.state == .standing {
            try work.setTimer(.expireOffer, about: offer.id, due: until)
        }
        try work.stopCollatingWhenNobodyIsLeft(in: enquiry.roundID, of: found.id)
        return Acted(
            offer.id,
            on: offer,
            of: found.id,
            [
                "home": .id(offer.locationID), "answer": .code(offer.state),
                "reason": offer.declineReason.map { .code($0) }, "weekly": offer.weekly.map { .money($0) },
                "fnc-in": offer.weekly == nil ? nil : .flag(offer.includesFNC),
                "earliest-start": offer.earliestStart.map { .date($0) },
                "stands-until": offer.standsUntil.map { .at($0) }, "channel": .code(offer.channel),
                "late": .flag(enquiry.state == .lapsed),
            ]
        )
    }

    private func offer(to enquiry: Enquiry, category: CareCategory, in work: Work) throws -> Offer {
        var faults: [FieldFault] = []
        switch answer {
        case .canMeet(let terms): faults += terms.faults(for: category, at: work.now)
        case .cannot(let reason, let words):
            if reason == nil {
                faults.append(FieldFault(field: "decline-reason", sentence: "Choose why the home can’t"))
            } else if reason == .other, try Words.optional(words, "words") == nil {
                faults.append(FieldFault(field: "words", sentence: "Say why the home can’t"))
            }
        }
        if channel == nil { faults.append(FieldFault(field: "channel", sentence: "Choose how the home answered")) }
        if (try Words.optional(answeredBy, "answered-by", longest: Words.line)) == nil {
            faults.append(FieldFault(field: "answered-by", sentence: "Enter who answered at the home"))
        }
        let answeredAt = answeredAt ?? work.now
        if answeredAt > work.now || answeredAt < enquiry.askedAt {
            faults.append(
                FieldFault(field: "answered-at", sentence: "The answer must have come after the home was asked, by now")
            )
        }
        guard faults.isEmpty, let channel else { throw Refusal.invalid(faults) }

        let account = try work.account(for: Self.permission)
        let who = try Words.required(answeredBy, "answered-by", "Enter who answered at the home")
        switch answer {
        case .canMeet(let terms):
            return Offer(
                id: work.newID(),
                caseID: enquiry.caseID,
                roundID: enquiry.roundID,
                enquiryID: enquiry.id,
                locationID: enquiry.locationID,
                state: .standing,
                declineReason: nil,
                words: nil,
                weekly: terms.weekly,
                includesFNC: category.isNursing && terms.includesFNC == true,
                parts: terms.parts.parts,
                earliestStart: terms.earliestStart,
                conditions: try Words.optional(terms.conditions, "conditions"),
                standsUntil: terms.standsUntil,
                answeredBy: who,
                channel: channel,
                answeredAt: answeredAt,
                recordedBy: account
            )
        case .cannot(let reason, let words):
            return Offer(
                id: work.newID(),
                caseID: enquiry.caseID,
                roundID: enquiry.roundID,
                enquiryID: enquiry.id,
                locationID: enquiry.locationID,
                state: .declined,
                declineReason: reason,
                words: try Words.optional(words, "words"),
                weekly: nil,
                includesFNC: false,
                parts: [],
                earliestStart: nil,
                conditions: nil,
                standsUntil: nil,
                answeredBy: who,
                channel: channel,
                answeredAt: answeredAt,
                recordedBy: account
            )
        }
    }
}

extension Reading {
    /// Whether an answer to an enquiry may be entered: until it is called off, and while no answer stands.
    func availabilityOfAnswering(_ enquiry: Enquiry) throws -> Availability {
        if enquiry.state == .stopped {
            return .unavailable(
                Refusal(.calledOff, "This enquiry was called off, so its answer isn’t needed any more.")
            )
        }
        let answers = try all(Offer.self, "WHERE enquiry_id = \(enquiry.id) ORDER BY answered_at DESC, id DESC")
        guard let answer = answers.first(where: { $0.state.isAnswer }) else { return .available }
        return .unavailable(
            Refusal(
                .alreadyAnswered,
                "This home’s answer of \(answer.answeredAt.london.short) is on record. Withdraw it first if it was wrong."
            )
        )
    }
}
