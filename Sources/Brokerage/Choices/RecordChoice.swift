import Database

/// The home the person prefers, said by them or by somebody who may choose for them (B&NES 2.2.7). The other homes are
/// released and told, but for the reserve; the chosen one is told and asked to assess (2.2.8).
package struct RecordChoice: Action {
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>?
    package let reserveID: Identifier<Offer>?
    package let expressedBy: String?
    package let capacity: Choice.Capacity?
    package let expressedOn: LocalDate?
    /// Why, where a home comes before it in the policy's order.
    package let outOfOrder: OutOfOrderReason?
    package let words: String?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        offerID: Identifier<Offer>?,
        reserveID: Identifier<Offer>? = nil,
        expressedBy: String?,
        capacity: Choice.Capacity?,
        expressedOn: LocalDate?,
        outOfOrder: OutOfOrderReason? = nil,
        words: String? = nil
    ) {
        self.caseID = caseID
        self.offerID = offerID
        self.reserveID = reserveID
        self.expressedBy = expressedBy
        self.capacity = capacity
        self.expressedOn = expressedOn
        self.outOfOrder = outOfOrder
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notChoosing`, `.notOnSheet`, `.offerGone`, `.outOfOrder`, `.invalid` on `offer`,
    ///   `reserve`, `expressed-by`, `capacity`, `expressed-on`, `words`.
    package func perform(in work: Work) throws -> Acted<Identifier<Choice>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let roundID = found.roundID, let sheet = try work.sheet(of: roundID) else { throw Refusal.notFound }
        let who = try checkWho(sheet, person: try work.find(found.personID)?.details, today: work.now.london.date)
        let shown = try work.optionStandings(of: found).filter { sheet.offers.contains($0.offer.id) }
        let chosen = try pick(offerID, of: shown)
        let reserve = try reserveID.map { try pick($0, of: shown) }
        if reserve?.offer.id == chosen.offer.id {
            throw Refusal.invalid("reserve", "Select another home as the reserve, or none")
        }
        try checkOrder(chosen, among: shown)

        let choice = Choice(
            id: work.newID(),
            caseID: caseID,
            roundID: roundID,
            sheetID: sheet.id,
            offerID: chosen.offer.id,
            reserveID: reserve?.offer.id,
            expressedBy: who.name,
            capacity: who.capacity,
            expressedOn: who.day,
            outOfOrder: Self.passedOver(by: chosen, among: shown).isEmpty ? nil : outOfOrder,
            words: try Words.optional(words, "words"),
            recordedBy: try work.account(for: Self.permission),
            recordedAt: work.now
        )
        try work.insert(choice)
        let released = try work.take(chosen.offer, keeping: reserve?.offer, in: found)
        var assessing = found
        assessing.state = .assessing
        try work.move(assessing, from: found.state)
        try work.stopClocks([.decide], of: caseID, because: .done)
        return Acted(
            choice.id,
            on: choice,
            of: caseID,
            [
                "home": .id(chosen.home.id), "capacity": .code(who.capacity), "expressed-on": .date(who.day),
                "reserve": reserve.map { .id($0.home.id) }, "out-of-order": choice.outOfOrder.map { .code($0) },
                "released": .ids(released),
                "clause": try work.clause(of: .preferenceConfirmed, for: found).map { .clause($0) },
            ]
        )
    }

    private func checkWho(
        _ sheet: ChoiceSheet,
        person: PersonDetails?,
        today: LocalDate
    ) throws -> (name: String, capacity: Choice.Capacity, day: LocalDate) {
        var faults: [FieldFault] = []
        if offerID == nil { faults.append(FieldFault(field: "offer", sentence: "Select the home that is preferred")) }
        let name = try Words.optional(expressedBy, "expressed-by", longest: Words.line)
        if name == nil { faults.append(FieldFault(field: "expressed-by", sentence: "Enter who said so")) }
        if let capacity {
            if let sentence = Self.objection(to: capacity, for: person) {
                faults.append(FieldFault(field: "capacity", sentence: sentence))
            }
        } else {
            faults.append(FieldFault(field: "capacity", sentence: "Select in what capacity they chose"))
        }
        if let expressedOn {
            if expressedOn > today {
                faults.append(
                    FieldFault(field: "expressed-on", sentence: "The day of the choice must be today or in the past")
                )
            } else if expressedOn < sheet.givenOn {
                faults.append(
                    FieldFault(
                        field: "expressed-on",
                        sentence:
                            "The day of the choice must not be before \(sheet.givenOn.long), when the homes were shown"
                    )
                )
            }
        } else {
            faults.append(FieldFault(field: "expressed-on", sentence: "Enter the day of the choice"))
        }
        guard faults.isEmpty, let name, let capacity, let expressedOn else { throw Refusal.invalid(faults) }
        return (name, capacity, expressedOn)
    }

    /// What the referral says of capacity and powers, where it doesn't go with who is said to have chosen (Mental
    /// Capacity Act 2005).
    private static func objection(to capacity: Choice.Capacity, for person: PersonDetails?) -> String? {
        switch capacity {
        case .person where person?.capacity == .lacks:
            "The referral says that the person can’t make this decision. Select who chose for them"
        case .attorney where ![.healthAndWelfare, .both].contains(person?.attorney):
            "The referral names no power of attorney for health and welfare. Add it there first"
        case .deputy where person?.attorney != .deputy:
            "The referral names no deputy. Add them there first"
        default: nil
        }
    }

    private func pick(_ id: Identifier<Offer>?, of shown: [OptionStanding]) throws -> OptionStanding {
        guard let option = shown.first(where: { $0.offer.id == id }) else {
            throw Refusal(.notOnSheet, "The person wasn’t shown this home. Choose among those on their sheet.")
        }
        guard option.offer.state == .standing else {
            throw Refusal(.offerGone, "The offer of \(option.home.name) no longer stands. Choose among the others.")
        }
        return option
    }

    /// The homes shown that come first in the policy's order and could be taken.
    static func passedOver(by chosen: OptionStanding, among shown: [OptionStanding]) -> [OptionStanding] {
        shown.filter { $0.offer.state == .standing && ($0.rank ?? .max) < (chosen.rank ?? .max) }
    }

    private func checkOrder(_ chosen: OptionStanding, among shown: [OptionStanding]) throws {
        guard let first = Self.passedOver(by: chosen, among: shown).first else { return }
        let sentence =
            "Select why \(chosen.home.name) was chosen: \(first.home.name) comes before it in the policy’s order"
        guard let outOfOrder else {
            throw Refusal(
                .outOfOrder,
                sentence + ".",
                clause: first.clause,
                faults: [FieldFault(field: "out-of-order", sentence: sentence)]
            )
        }
        if outOfOrder == .other, try Words.optional(words, "words") == nil {
            throw Refusal.invalid("words", "Say why this home was chosen")
        }
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .choosing else {
            let sentence =
                switch found.state {
                case .draft, .referred, .allocated, .sourcing, .suitability:
                    "The person hasn’t been shown the homes yet."
                case .closed, .ended: "This case is over."
                default: "The person has chosen already."
                }
            return .unavailable(
                Refusal(.notChoosing, sentence, clause: try reading.clause(of: .preferenceConfirmed, for: found))
            )
        }
        return .available
    }
}

extension Work {
    /// An offer is taken up: the others are released but for the reserve, beds kept at those are free again, and the
    /// chosen home is told (B&NES 2.2.8).
    /// - Returns: the offers released.
    func take(_ offer: Offer, keeping reserve: Offer?, in found: Case) throws -> [Identifier<Offer>] {
        var chosen = offer
        chosen.state = .chosen
        try move(chosen, from: offer.state)
        let kept = Set([offer.id, reserve?.id].compactMap(\.self))
        for hold in try all(BedHold.self, "WHERE case_id = \(found.id) AND state = 'held' ORDER BY id")
        where !kept.contains(hold.offerID) {
            var released = hold
            released.state = .released
            try move(released, from: hold.state)
        }
        let released = try releaseOthers(than: kept, in: found)
        try tellChosen(offer, of: found)
        return released
    }

    private func tellChosen(_ offer: Offer, of found: Case) throws {
        guard let home = try find(offer.locationID) else { return }
        let sender = try letterSender(of: found)
        try insert(
            Message(
                id: newID(),
                kind: .notice,
                caseID: found.id,
                enquiryID: nil,
                address: try contacts(of: [home.id])[home.id]?.email,
                addressee: home.name,
                subject: "Chosen: \(found.reference)",
                body: """
                    To \(home.name)

                    Thank you for your offer. The person we asked about has chosen your home.
                    Assess them now, or tell us that a trusted assessor may do so for you. To be told who they are, where \
                    they are and whom to see there, \(sender.reach), and give our reference, \(found.reference).
                    Then tell us whether you can meet their needs, and what the placement costs.

                    \(sender.signature)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
    }
}
