/// The home the person prefers, who said so and in what capacity.
package struct Choice: Record {
    package static let table = "choices"

    package let id: Identifier<Choice>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let sheetID: Identifier<ChoiceSheet>
    package let offerID: Identifier<Offer>
    package let reserveID: Identifier<Offer>?
    package let expressedBy: String
    package let capacity: Capacity
    package let expressedOn: LocalDate
    package let outOfOrder: OutOfOrderReason?
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant

    /// In what capacity somebody chose.
    package enum Capacity: String, Sendable, Codable, CaseIterable, Hashable {
        case person
        case attorney
        case deputy
        case advocate
        case bestInterests = "best-interests"
    }
}
