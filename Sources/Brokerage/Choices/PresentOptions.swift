/// Shows the person the homes they can choose from, at most as many as the policy permits (B&NES 2.2.7). Done again
/// while they choose, the new sheet takes the place of the old one.
package struct PresentOptions: Action {
    package let caseID: Identifier<Case>
    package let offers: [Identifier<Offer>]
    package let givenOn: LocalDate?
    /// Nothing for the time that the policy gives.
    package let decideBy: LocalDate?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>, offers: [Identifier<Offer>], givenOn: LocalDate?, decideBy: LocalDate? = nil
    ) {
        self.caseID = caseID
        self.offers = offers
        self.givenOn = givenOn
        self.decideBy = decideBy
    }

    /// - Throws: ``Refusal`` `.notPresenting`, `.noneSuitable`, `.tooManyShown`, `.notConfirmedSuitable`, `.offerGone`,
    ///   `.invalid` on `offers`, `given-on`, `decide-by`.
    package func perform(in work: Work) throws -> Acted<Identifier<ChoiceSheet>> {
        let found = try work.theCase(caseID, for: Self.permission)
        let options = try Self.mayPresent(found.state) ? work.optionStandings(of: found) : []
        try Self.availability(of: found, options, in: work).check()
        guard let roundID = found.roundID, let policy = try work.policy(of: found),
            let pathway = try work.pathway(of: found)
        else { throw Refusal.notFound }
        let shown = try check(options, under: pathway)
        let (given, by) = try days(in: work, policy, pathway)

        let sheet = ChoiceSheet(
            id: work.newID(), caseID: caseID, roundID: roundID, offers: shown.map(\.offer.id), givenOn: given,
            decideBy: by, presentedBy: try work.account(for: Self.permission), presentedAt: work.now
        )
        try work.insert(sheet)
        if found.state == .suitability {
            var choosing = found
            choosing.state = .choosing
            try work.move(choosing, from: found.state)
        }
        try work.stopClocks([.present], of: caseID, because: .done)
        try work.stopClocks([.decide], of: caseID, because: .superseded)
        let closing = policy.workingTime.time.closing
        try work.startClock(
            .decide, of: caseID, due: Instant(london: by, hour: closing / 60, minute: closing % 60), waitsFor: .broker,
            holder: found.brokerID, basis: pathway.wait(for: .choice)?.basis
        )
        return Acted(
            sheet.id, on: sheet, of: caseID,
            [
                "shown": .ids(sheet.offers), "given-on": .date(given), "decide-by": .date(by),
                "clause": pathway.present.basis.clause.map { .clause($0.text) },
            ]
        )
    }

    /// Those to be shown, in the policy's order.
    private func check(_ options: [OptionStanding], under pathway: Pathway) throws -> [OptionStanding] {
        let wanted = Set(offers)
        guard !wanted.isEmpty else { throw Refusal.invalid("offers", "Select the homes to show") }
        for id in wanted.sorted() {
            guard let option = options.first(where: { $0.offer.id == id }) else { throw Refusal.notFound }
            guard option.said?.suitable == true else {
                throw Refusal(
                    .notConfirmedSuitable, "The practitioner hasn’t confirmed that \(option.home.name) is suitable.",
                    clause: option.step
                )
            }
            guard option.offer.state == .standing else {
                throw Refusal(.offerGone, "The offer of \(option.home.name) no longer stands. Choose among the others.")
            }
            try option.confirming.check()
        }
        guard wanted.count <= pathway.present.atMost else {
            throw Refusal(
                .tooManyShown,
                "Show the person \(pathway.present.atMost) homes at most. You selected \(wanted.count).",
                clause: pathway.present.basis.clause?.text
            )
        }
        return options.filter { wanted.contains($0.offer.id) }
    }

    private func days(in work: Work, _ policy: Policy, _ pathway: Pathway) throws -> (LocalDate, LocalDate) {
        let today = work.now.london.date
        guard let givenOn else { throw Refusal.invalid("given-on", "Enter the day the person is given the homes") }
        guard givenOn <= today else {
            throw Refusal.invalid("given-on", "The day the person is given the homes must be today or in the past")
        }
        let usual = ChoiceWait.day(from: work.now, policy, pathway)
        guard let by = decideBy ?? usual else { throw Refusal.invalid("decide-by", "Enter the day to decide by") }
        guard by >= today else { throw Refusal.invalid("decide-by", "The day to decide by must be today or later") }
        guard by <= today.adding(days: 60) else {
            throw Refusal.invalid("decide-by", "The day to decide by must be within 60 days")
        }
        return (givenOn, by)
    }

    private static func mayPresent(_ state: CaseState) -> Bool { state == .suitability || state == .choosing }

    static func availability(
        of found: Case, _ options: [OptionStanding], in reading: Reading
    ) throws -> Availability {
        guard mayPresent(found.state) else {
            let sentence =
                switch found.state {
                case .draft, .referred, .allocated, .sourcing: "The practitioner confirms first which homes are suitable."
                case .closed, .ended: "This case is over."
                default: "The person has chosen already."
                }
            return .unavailable(
                Refusal(.notPresenting, sentence, clause: try reading.clause(of: .optionsPresented, for: found)))
        }
        guard options.contains(where: \.isOpenToThePerson) else {
            let anySaid = options.contains { $0.said != nil }
            return .unavailable(
                Refusal(
                    .noneSuitable,
                    anySaid
                        ? "None of the homes is suitable and still offers a place. Turn the case back, or send the "
                            + "practitioner other offers."
                        : "The practitioner hasn’t confirmed yet which homes are suitable.",
                    clause: try reading.clause(of: .suitabilityConfirmed, for: found)
                )
            )
        }
        return .available
    }
}

/// How long the policy waits for the person's choice.
package enum ChoiceWait {
    package static func day(from now: Instant, _ policy: Policy, _ pathway: Pathway) -> LocalDate? {
        pathway.wait(for: .choice).map { $0.due.time(from: now, policy.workingTime.time).london.date }
    }
}
