extension Clock.Kind {
    /// What is waited for, to stand under a due time: "first answer".
    package var purpose: String {
        switch self {
        case .allocate: "to be allocated"
        case .startWork: "work to be started"
        case .respond: "first answer to the practitioner"
        case .collateAnswers: "the homes' answers"
        case .confirmSuitability: "the practitioner's word on the homes"
        case .present: "the person to be shown the homes"
        case .decide: "the person's choice"
        case .assess: "the home's assessment"
        case .breakdown: "the cost breakdown"
        case .fund: "the funding"
        case .order: "the agreement to be sent"
        case .sign: "the signed agreement"
        case .arrange: "the discharge to be arranged"
        case .start: "the move"
        case .followUpCall: "the follow-up call"
        case .putRight: "what the follow-up call found to be put right"
        case .completeReferral: "the rest of the referral"
        }
    }
}
