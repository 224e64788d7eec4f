/// The homes shown to the person, at most as many as the policy permits (2.2.7).
package struct ChoiceSheet: Record {
    package static let table = "choice_sheets"

    package let id: Identifier<ChoiceSheet>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let offers: [Identifier<Offer>]
    package let givenOn: LocalDate
    package let decideBy: LocalDate
    package let presentedBy: Identifier<Account>
    package let presentedAt: Instant
}
