/// The way one kind of need is met: who is asked first, what is done in which order, who agrees the money, what
/// follows.
package struct Pathway: Sendable, Hashable {
    /// A short name without spaces, unique in its file: `care-home-in-area`.
    package let id: String
    package let when: When
    /// In order: a provider ranks under the first that takes it.
    package let sourcing: [SourcingRule]
    package let thenBy: ThenBy
    package let needs: [NeedRule]
    /// How many providers must be considered; nothing where the policy names no number.
    package let consider: Consideration?
    package let present: Presentation
    /// In the order they are taken, each step once.
    package let steps: [StepRule]
    /// One rule for a price over the rate and one for any other.
    package let funding: [FundingRule]
    package let waits: [WaitRule]
    package let after: [AfterRule]
    package let restart: Restart
    package let basis: Basis

    /// The needs a pathway is for.
    package struct When: Sendable, Hashable {
        package let service: Service
        package let funders: [Funder]
        package let areas: [Area]
    }

    /// What the commissioner does before a provider of this kind may be asked, where the policy wants anything.
    package func need(of subject: NeedRule.Subject) -> NeedRule? {
        needs.first { $0.of == subject }
    }

    package func step(_ step: StepRule.Step) -> StepRule? {
        steps.first { $0.step == step }
    }

    package func wait(for wait: WaitRule.Wait) -> WaitRule? {
        waits.first { $0.wait == wait }
    }

    /// Who agrees a placement at this price. Every file that reads has a rule for each case.
    package func funding(of price: Money, rate: Money) -> FundingRule? {
        let against: FundingRule.Against = price > rate ? .overRate : .atOrUnderRate
        return funding.first { $0.when == against }
    }
}
