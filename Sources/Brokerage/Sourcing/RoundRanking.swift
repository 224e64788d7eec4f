/// The homes as they were ranked at one time, with all that was known of each of them then, those left out included. It
/// is never changed: what is heard later makes another ranking in the same round.
package struct RoundRanking: Record {
    package static let table = "rankings"

    package let id: Identifier<RoundRanking>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    /// Counted from 1 within the round.
    package let number: Int
    /// What was looked for, the rate without funded nursing care in it.
    package let need: Need
    package let policyHash: String
    package let pathway: String
    /// Homes farther away were not looked at; nothing where all were.
    package let farthestMetres: Int?
    /// Every home as it was known: what the ranking stands on.
    package let evidence: [Candidate]
    /// The homes in order, the first to be asked first, each with what put it there.
    package let lines: [RankedLine]
    package let leftOut: [LeftOut]
    package let rankedAt: Instant
    package let rankedBy: Identifier<Account>

    /// The day whose rate and funded nursing care all prices of this ranking are compared by, those quoted later too:
    /// prices of two years side by side would mislead.
    package var priceDay: LocalDate { rankedAt.london.date }

    /// What was known of a home.
    package func candidate(_ id: String) -> Candidate? { evidence.first { $0.id == id } }

    package func line(of id: String) -> RankedLine? { lines.first { $0.id == id } }
}
