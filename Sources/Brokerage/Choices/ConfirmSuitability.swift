/// The practitioner says of each option whether it is suitable, having checked inspection, suspension and safeguarding
/// with the commissioner (B&NES 2.2.6). Said again while the person hasn't been shown the options, the last word counts.
package struct ConfirmSuitability: Action {
    package let caseID: Identifier<Case>
    /// One for each option that stands.
    package let opinions: [Opinion]
    /// Who answered for the commissioner.
    package let checkedWith: String?

    /// What is said of one option.
    package struct Opinion: Sendable, Hashable, Codable {
        package let offerID: Identifier<Offer>
        package let suitable: Bool?
        package let words: String?
        package let inspectionCheckedOn: LocalDate?
        package let suspensionCheckedOn: LocalDate?
        package let safeguardingCheckedOn: LocalDate?

        package init(
            of offerID: Identifier<Offer>,
            suitable: Bool?,
            words: String? = nil,
            inspectionCheckedOn: LocalDate? = nil,
            suspensionCheckedOn: LocalDate? = nil,
            safeguardingCheckedOn: LocalDate? = nil
        ) {
            self.offerID = offerID
            self.suitable = suitable
            self.words = words
            self.inspectionCheckedOn = inspectionCheckedOn
            self.suspensionCheckedOn = suspensionCheckedOn
            self.safeguardingCheckedOn = safeguardingCheckedOn
        }

        /// When a check was made.
        package func checkedOn(_ check: StepRule.Check) -> LocalDate? {
            switch check {
            case .inspection: inspectionCheckedOn
            case .suspension: suspensionCheckedOn
            case .safeguarding: safeguardingCheckedOn
            }
        }
    }

    package static let permission = Permission.confirmSuitability

    package init(caseID: Identifier<Case>, opinions: [Opinion], checkedWith: String?) {
        self.caseID = caseID
        self.opinions = opinions
        self.checkedWith = checkedWith
    }

    /// - Throws: ``Refusal`` `.notConfirming`, `.noOffer`, `.offerGone`, `.concernUnanswered`, `.homeSuspended`,
    ///   `.commissionerSaysNo`, `.invalid` on `suitable-…`, `words-…`, `inspection-…`, `suspension-…`,
    ///   `safeguarding-…`, or `checked-…` where nothing was checked, with the offer's id, and on `checked-with`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let roundID = found.roundID else { throw Refusal.notFound }
        let all = try work.optionStandings(of: found)
        let standing = all.filter { $0.offer.state == .standing }
        guard let checks = try work.pathway(of: found)?.step(.suitabilityConfirmed)?.checks else {
            throw Refusal.notFound
        }
        for opinion in opinions where !standing.contains(where: { $0.offer.id == opinion.offerID }) {
            guard let gone = all.first(where: { $0.offer.id == opinion.offerID }) else { throw Refusal.notFound }
            try gone.confirming.check()
        }
        let who = try check(standing, checks, today: work.now.london.date)
        let account = try work.account(for: Self.permission)
        var suitable: [Identifier<Offer>] = []
        for option in standing {
            guard let opinion = opinion(of: option), let isSuitable = opinion.suitable else { throw Refusal.notFound }
            if isSuitable {
                try option.confirming.check()
                suitable.append(option.offer.id)
            }
            try work.insert(
                Suitability(
                    id: work.newID(),
                    caseID: caseID,
                    roundID: roundID,
                    offerID: option.offer.id,
                    suitable: isSuitable,
                    words: try Words.optional(opinion.words, "words-\(option.offer.id)"),
                    inspectionCheckedOn: opinion.inspectionCheckedOn,
                    suspensionCheckedOn: opinion.suspensionCheckedOn,
                    safeguardingCheckedOn: opinion.safeguardingCheckedOn,
                    checkedWith: who,
                    confirmedBy: account,
                    confirmedAt: work.now
                )
            )
        }
        try work.stopClocks([.confirmSuitability], of: caseID, because: .done)
        return Acted(
            on: found,
            of: caseID,
            [
                "suitable": .ids(suitable), "looked-at": .ids(standing.map(\.offer.id)),
                "clause": try work.clause(of: .suitabilityConfirmed, for: found).map { .clause($0) },
            ]
        )
    }

    private func opinion(of option: OptionStanding) -> Opinion? { opinions.last { $0.offerID == option.offer.id } }

    /// Everything that is wrong with what was said, in the order of the options.
    /// - Returns: who was asked; nothing where nothing was checked.
    private func check(_ options: [OptionStanding], _ checks: [StepRule.Check], today: LocalDate) throws -> String? {
        var faults: [FieldFault] = []
        var anyChecked = false
        for option in options {
            let (id, name) = (option.offer.id, option.home.name)
            guard let opinion = opinion(of: option), let suitable = opinion.suitable else {
                faults.append(FieldFault(field: "suitable-\(id)", sentence: "Select whether \(name) is suitable"))
                continue
            }
            if !suitable, try Words.optional(opinion.words, "words-\(id)") == nil {
                faults.append(FieldFault(field: "words-\(id)", sentence: "Say why \(name) isn’t suitable"))
            }
            if suitable, !checks.isEmpty, checks.allSatisfy({ opinion.checkedOn($0) == nil }) {
                faults.append(FieldFault(field: "checked-\(id)", sentence: "Select when you checked \(name)"))
                continue
            }
            for check in checks {
                let field = "\(check.rawValue)-\(id)"
                if let day = opinion.checkedOn(check) {
                    anyChecked = true
                    if day > today {
                        faults.append(
                            FieldFault(field: field, sentence: "The date must be today or in the past (\(name))")
                        )
                    }
                } else if suitable {
                    faults.append(
                        FieldFault(field: field, sentence: "Enter when you checked \(check.noun) of \(name)")
                    )
                }
            }
        }
        let who = try Words.optional(checkedWith, "checked-with", longest: Words.line)
        if who == nil, anyChecked || faults.isEmpty && opinions.contains(where: { $0.suitable == true }) {
            faults.append(
                FieldFault(field: "checked-with", sentence: "Enter who you checked this with for the commissioner")
            )
        }
        guard faults.isEmpty else { throw Refusal.invalid(faults) }
        return who
    }

    /// While the practitioner has options before them.
    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .suitability else {
            return .unavailable(
                Refusal(
                    .notConfirming,
                    notNow(found.state),
                    clause: try reading.clause(of: .suitabilityConfirmed, for: found)
                )
            )
        }
        guard let roundID = found.roundID, try !reading.options(of: roundID).isEmpty else {
            return .unavailable(
                Refusal(.noOffer, "None of the options still stands. The broker sends others, or turns the case back.")
            )
        }
        return .available
    }

    private static func notNow(_ state: CaseState) -> String {
        switch state {
        case .draft, .referred, .allocated, .sourcing: "The broker hasn’t sent the options yet."
        case .closed, .ended: "This case is over."
        default: "The person has been shown the options already. To look at others, the broker turns the case back."
        }
    }
}

extension StepRule.Check {
    /// "the latest inspection"
    package var noun: String {
        switch self {
        case .inspection: "the latest inspection"
        case .suspension: "whether placements are suspended"
        case .safeguarding: "the safeguarding concerns"
        }
    }
}
