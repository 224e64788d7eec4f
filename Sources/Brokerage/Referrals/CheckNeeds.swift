extension Needs {
    /// The needs, tidied.
    /// - Throws: ``Refusal`` `.invalid` with every field that can't be right.
    func checked(on today: LocalDate) throws -> Needs {
        var check = SectionCheck()
        var tidy = self
        for part in Part.allCases { tidy[keyPath: part.path] = check.words(self[keyPath: part.path], part.rawValue) }
        tidy.nursingConfirmedBy = check.line(nursingConfirmedBy, "nursing-confirmed-by")
        check.notInFuture(
            nursingConfirmedOn,
            today: today,
            "nursing-confirmed-on",
            "Date the nursing need was confirmed"
        )
        if (tidy.nursingConfirmedBy == nil) != (tidy.nursingConfirmedOn == nil) {
            let isNameMissing = tidy.nursingConfirmedBy == nil
            check.fault(
                isNameMissing ? "nursing-confirmed-by" : "nursing-confirmed-on",
                isNameMissing ? "Enter who confirmed the nursing need" : "Enter the date the nursing need was confirmed"
            )
        }
        try check.finish()
        return tidy
    }

    /// The parts of somebody's life that a home asks about, each in words.
    package enum Part: String, Sendable, CaseIterable, Hashable {
        case summary, mobility
        case personalCare = "personal-care"
        case communication, cognition, behaviour
        case eatingAndDrinking = "eating-and-drinking"
        case continence, skin, medication, nights, equipment, allergies, other

        package var title: String {
            switch self {
            case .summary: "What care is needed, in short"
            case .mobility: "Moving about"
            case .personalCare: "Washing and dressing"
            case .communication: "Hearing, sight and speech"
            case .cognition: "Memory and understanding"
            case .behaviour: "Behaviour and mood"
            case .eatingAndDrinking: "Eating and drinking"
            case .continence: "Continence"
            case .skin: "Skin"
            case .medication: "Medication"
            case .nights: "Nights"
            case .equipment: "Equipment"
            case .allergies: "Allergies"
            case .other: "Anything else"
            }
        }

        package var path: WritableKeyPath<Needs, String?> {
            switch self {
            case .summary: \.summary
            case .mobility: \.mobility
            case .personalCare: \.personalCare
            case .communication: \.communication
            case .cognition: \.cognition
            case .behaviour: \.behaviour
            case .eatingAndDrinking: \.eatingAndDrinking
            case .continence: \.continence
            case .skin: \.skin
            case .medication: \.medication
            case .nights: \.nights
            case .equipment: \.equipment
            case .allergies: \.allergies
            case .other: \.other
            }
        }
    }
}
