/// The Placement Cost Breakdown (2.2.9): parts that add up to the agreed price.
package struct CostBreakdown: Record {
    package static let table = "cost_breakdowns"

    package let id: Identifier<CostBreakdown>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let weekly: Money
    package let includesFNC: Bool
    package let parts: [PricePart]
    package let submittedBy: String
    package let receivedOn: LocalDate
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
