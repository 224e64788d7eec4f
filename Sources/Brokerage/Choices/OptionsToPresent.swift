/// What the page shows on which the broker picks the homes for the person (B&NES 2.2.7).
package struct OptionsToPresent: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let options: [OptionStanding]
        package let priceDay: LocalDate
        package let present: Presentation
        package let wait: WaitRule?
        /// The day to decide by if nothing else is said.
        package let usualDay: LocalDate?
        package let sheet: ChoiceSheet?
        package let mayPresent: Bool
        package let presenting: Availability
        package let turningBack: Availability?
        package let restart: Basis
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let roundID = found.roundID,
            let policy = try reading.policy(of: found), let pathway = try reading.pathway(of: found)
        else { return nil }
        let board = try reading.sourcingBoard(of: found)
        let options = try reading.optionStandings(of: found)
        let brokers = try reading.may(.broker, on: found)
        return Answer(
            heading: try reading.heading(of: found),
            options: options,
            priceDay: board.ranking.priceDay,
            present: pathway.present,
            wait: pathway.wait(for: .choice),
            usualDay: ChoiceWait.day(from: reading.now, policy, pathway),
            sheet: try reading.sheet(of: roundID),
            mayPresent: brokers,
            presenting: try PresentOptions.availability(of: found, options, in: reading),
            turningBack: brokers ? TurnBack.availability(for: found) : nil,
            restart: pathway.restart.basis
        )
    }
}
