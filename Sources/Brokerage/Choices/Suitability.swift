/// What the practitioner says of one option, with what was checked with the commissioner and when (B&NES 2.2.6).
package struct Suitability: Record {
    package static let table = "suitabilities"

    package let id: Identifier<Suitability>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let offerID: Identifier<Offer>
    package let suitable: Bool
    package let words: String?
    package let inspectionCheckedOn: LocalDate?
    package let suspensionCheckedOn: LocalDate?
    package let safeguardingCheckedOn: LocalDate?
    /// Who answered for the commissioner.
    package let checkedWith: String?
    package let confirmedBy: Identifier<Account>
    package let confirmedAt: Instant
}
