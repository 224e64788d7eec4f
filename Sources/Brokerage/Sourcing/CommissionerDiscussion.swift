/// The discussion with the commissioner before a home off the framework is asked (B&NES 2.2.4), or the commissioner's
/// word on a home with a concern (2.2.6). The last one about a home counts, in later rounds of the case too.
package struct CommissionerDiscussion: Record {
    package static let table = "commissioner_discussions"

    package enum About: String, Sendable, Codable, CaseIterable, Hashable {
        case offFramework = "off-framework"
        case concern

        /// What a policy asks for, as it is recorded.
        package init(_ need: CommissionerNeed) {
            switch need {
            case .discussion: self = .offFramework
            case .word: self = .concern
            }
        }

        package var inWords: String {
            switch self {
            case .offFramework: "It isn’t on the framework"
            case .concern: "There is a safeguarding concern"
            }
        }
    }

    package enum Outcome: String, Sendable, Codable, CaseIterable, Hashable {
        case mayBeAsked = "may-be-asked"
        case notNow = "not-now"

        package var inWords: String {
            switch self {
            case .mayBeAsked: "It may be asked"
            case .notNow: "It is not to be asked"
            }
        }
    }

    package let id: Identifier<CommissionerDiscussion>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let locationID: Identifier<Location>
    package let about: About
    /// Who spoke for the commissioner, in words.
    package let spokeWith: String
    package let heldOn: LocalDate
    package let outcome: Outcome
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
