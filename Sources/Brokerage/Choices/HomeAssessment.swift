/// The home's own assessment of the person (2.2.8).
package struct HomeAssessment: Record {
    package static let table = "home_assessments"

    package enum Assessor: String, Sendable, Codable, CaseIterable, Hashable {
        case registeredManager = "registered-manager"
        case trustedAssessor = "trusted-assessor"
    }

    package let id: Identifier<HomeAssessment>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let assessor: Assessor
    package let assessorName: String
    package let assessedOn: LocalDate
    package let canMeetNeed: Bool
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
