/// What was decided, by whom, with conditions and reasons.
package struct FundingDecision: Record {
    package static let table = "funding_decisions"

    package enum Outcome: String, Sendable, Codable, CaseIterable, Hashable {
        case agreed, refused, deferred

        /// "Agreed", "Deferred until more is known".
        package var inWords: String {
            switch self {
            case .agreed: "Agreed"
            case .refused: "Refused"
            case .deferred: "Deferred until more is known"
            }
        }
    }

    package let id: Identifier<FundingDecision>
    package let caseID: Identifier<Case>
    package let requestID: Identifier<FundingRequest>
    package let outcome: Outcome
    package let conditions: String?
    package let reasons: String?
    /// The panel's sitting and who sat; nothing for an approver's decision.
    package let satOn: LocalDate?
    package let members: String?
    package let decidedBy: Identifier<Account>
    package let decidedAt: Instant
}
