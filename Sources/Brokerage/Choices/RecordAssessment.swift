/// The chosen home's own assessment of the person, by its registered manager or a trusted assessor (B&NES 2.2.8).
package struct RecordAssessment: Action {
    package let caseID: Identifier<Case>
    package let assessor: HomeAssessment.Assessor?
    package let assessorName: String?
    package let assessedOn: LocalDate?
    package let canMeetNeed: Bool?
    package let words: String?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>, assessor: HomeAssessment.Assessor?, assessorName: String?, assessedOn: LocalDate?,
        canMeetNeed: Bool?, words: String? = nil
    ) {
        self.caseID = caseID
        self.assessor = assessor
        self.assessorName = assessorName
        self.assessedOn = assessedOn
        self.canMeetNeed = canMeetNeed
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notAssessing`, `.offerGone`, `.invalid` on `assessor`, `assessor-name`, `assessed-on`,
    ///   `can-meet`, `words`.
    package func perform(in work: Work) throws -> Acted<Identifier<HomeAssessment>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let offer = try work.chosenOffer(of: found), let step = try work.pathway(of: found)?.step(.assessment)
        else { throw Refusal.notFound }
        let name = try Words.optional(assessorName, "assessor-name", longest: Words.line)
        let words = try Words.optional(words, "words")
        var faults: [FieldFault] = []
        if assessor.map({ step.by.contains($0.role) }) != true {
            faults.append(FieldFault(field: "assessor", sentence: "Select who assessed the person"))
        }
        if name == nil { faults.append(FieldFault(field: "assessor-name", sentence: "Enter the assessor’s name")) }
        if let assessedOn {
            if assessedOn > work.now.london.date {
                faults.append(
                    FieldFault(field: "assessed-on", sentence: "The day of the assessment must be today or in the past"))
            }
        } else {
            faults.append(FieldFault(field: "assessed-on", sentence: "Enter the day of the assessment"))
        }
        if canMeetNeed == nil {
            faults.append(FieldFault(field: "can-meet", sentence: "Select whether the home can meet the person’s needs"))
        } else if canMeetNeed == false, words == nil {
            faults.append(FieldFault(field: "words", sentence: "Say why the home can’t meet the person’s needs"))
        }
        guard faults.isEmpty, let assessor, let name, let assessedOn, let canMeetNeed else {
            throw Refusal.invalid(faults)
        }
        let assessment = HomeAssessment(
            id: work.newID(), caseID: caseID, offerID: offer.id, assessor: assessor, assessorName: name,
            assessedOn: assessedOn, canMeetNeed: canMeetNeed, words: words,
            recordedBy: try work.account(for: Self.permission), recordedAt: work.now
        )
        try work.insert(assessment)
        try work.stopClocks([.assess], of: caseID, because: .done)
        return Acted(
            assessment.id, on: assessment, of: caseID,
            [
                "home": .id(offer.locationID), "assessor": .code(assessor), "assessed-on": .date(assessedOn),
                "can-meet": .flag(canMeetNeed), "clause": step.basis.clause.map { .clause($0.text) },
            ]
        )
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .assessing else {
            let sentence =
                switch found.state {
                case .draft, .referred, .allocated, .sourcing, .suitability, .choosing:
                    "The person hasn’t chosen a home yet."
                case .closed, .ended: "This case is over."
                default: "The placement has been agreed already."
                }
            return .unavailable(
                Refusal(.notAssessing, sentence, clause: try reading.clause(of: .assessment, for: found)))
        }
        guard try reading.chosenOffer(of: found) != nil else {
            return .unavailable(
                Refusal(.offerGone, "The chosen home took its offer back. Take the reserve, or turn the case back.")
            )
        }
        return .available
    }

    /// Whether the price can be spoken of: the home has to say first that it can meet the need.
    static func agreed(by found: Case, in reading: Reading) throws -> Availability {
        let assessing = try availability(of: found, in: reading)
        guard assessing.isAvailable, let offer = try reading.chosenOffer(of: found) else { return assessing }
        let clause = try reading.clause(of: .assessment, for: found)
        guard let assessment = try reading.assessment(of: offer.id) else {
            return .unavailable(
                Refusal(.notAssessed, "The home says first that it can meet the person’s needs.", clause: clause))
        }
        guard assessment.canMeetNeed else {
            return .unavailable(
                Refusal(
                    .homeCannotMeet, "The home can’t meet the person’s needs. Take the reserve, or turn the case back.",
                    clause: clause
                ))
        }
        return .available
    }
}

extension HomeAssessment.Assessor {
    /// As a policy names them.
    var role: StepRule.Role {
        switch self {
        case .registeredManager: .registeredManager
        case .trustedAssessor: .trustedAssessor
        }
    }

    package var inWords: String {
        switch self {
        case .registeredManager: "The home’s registered manager"
        case .trustedAssessor: "A trusted assessor"
        }
    }
}
