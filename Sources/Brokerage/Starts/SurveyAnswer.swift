/// What the person or their family said of the service (2.2.10c), by a link that needs no account.
package struct SurveyAnswer: Record, Hashable {
    package static let table = "survey_answers"

    package let id: Identifier<SurveyAnswer>
    package let caseID: Identifier<Case>
    package let invitationID: Identifier<Invitation>
    /// 1 (very poor) to 5 (very good) for each: being told what happens, choice, the move itself.
    package let told: Int?
    package let choice: Int?
    package let move: Int?
    package let words: String?
    package let answeredAt: Instant
}

extension SurveyAnswer {
    /// A mark in words: 5 is "Very good".
    package static func inWords(_ mark: Int) -> String {
        switch mark {
        case 1: "Very poor"
        case 2: "Poor"
        case 3: "Neither good nor poor"
        case 4: "Good"
        default: "Very good"
        }
    }
}
