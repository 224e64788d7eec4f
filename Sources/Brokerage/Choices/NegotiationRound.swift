/// One price said in a negotiation (2.2.8). The agreed price is that of the last accepted round.
package struct NegotiationRound: Record {
    package static let table = "negotiation_rounds"

    package enum Side: String, Sendable, Codable, CaseIterable, Hashable {
        case home
        case brokerage
    }

    package let id: Identifier<NegotiationRound>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    /// Counted from 1 within the offer.
    package let number: Int
    package let side: Side
    package let saidBy: String
    /// A week; with funded nursing care in it where `includesFNC`.
    package let weekly: Money
    package let includesFNC: Bool
    package let accepted: Bool
    package let words: String?
    /// Nothing in rounds that were recorded before this was asked.
    package let saidOn: LocalDate?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant

    /// When it was said.
    package var day: LocalDate { saidOn ?? recordedAt.london.date }
}
