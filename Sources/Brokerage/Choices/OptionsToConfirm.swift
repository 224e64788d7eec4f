/// What the practitioner's page of a case's options shows (B&NES 2.2.6).
package struct OptionsToConfirm: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        /// Those that stand, in the policy's order.
        package let options: [OptionStanding]
        /// Those whose offers have gone since they were sent.
        package let gone: [OptionStanding]
        package let step: StepRule
        package let rate: Money
        /// The day by which prices with and without funded nursing care are compared.
        package let priceDay: LocalDate
        package let due: DueClock?
        package let mayConfirm: Bool
        package let confirming: Availability
        /// Whether the case can go back to sourcing; nothing for who may not do that.
        package let turningBack: Availability?
        package let restart: Basis

        /// Everything was looked at and nothing suits.
        package var isNoneSuitable: Bool {
            !options.isEmpty && options.allSatisfy { $0.said?.suitable == false }
        }
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), found.roundID != nil,
            let pathway = try reading.pathway(of: found), let step = pathway.step(.suitabilityConfirmed)
        else { return nil }
        let board = try reading.sourcingBoard(of: found)
        let options = try reading.optionStandings(of: found)
        let brokers = try reading.may(.broker, on: found)
        return Answer(
            heading: try reading.heading(of: found),
            options: options.filter { $0.offer.state != .expired && $0.offer.state != .withdrawn },
            gone: options.filter { $0.offer.state == .expired || $0.offer.state == .withdrawn },
            step: step,
            rate: board.ranking.need.rate,
            priceDay: board.ranking.priceDay,
            due: try reading.runningClocks(of: caseID).first { $0.kind == .confirmSuitability }.map(DueClock.init),
            mayConfirm: try reading.may(.confirmSuitability, on: found),
            confirming: try ConfirmSuitability.availability(of: found, in: reading),
            turningBack: brokers ? TurnBack.availability(for: found) : nil,
            restart: pathway.restart.basis
        )
    }
}
