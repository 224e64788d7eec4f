/// What the page shows on which the person's choice is recorded (B&NES 2.2.7).
package struct ChoiceToRecord: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let sheet: ChoiceSheet
        /// In the order of the sheet, which is the policy's.
        package let shown: [OptionStanding]
        /// The day by which prices with and without funded nursing care are compared.
        package let priceDay: LocalDate
        package let held: [Identifier<Offer>: BedHold]
        package let choice: Choice?
        package let due: DueClock?
        package let step: StepRule?
        package let person: PersonDetails
        package let mayChoose: Bool
        package let choosing: Availability
        package let turningBack: Availability?
        package let restart: Basis
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let roundID = found.roundID,
            let sheet = try reading.sheet(of: roundID), let pathway = try reading.pathway(of: found),
            let person = try reading.find(found.personID)
        else { return nil }
        let options = try reading.optionStandings(of: found)
        let brokers = try reading.may(.broker, on: found)
        let shown = sheet.offers.compactMap { id in options.first { $0.offer.id == id } }
        return Answer(
            heading: try reading.heading(of: found),
            sheet: sheet,
            shown: shown,
            priceDay: try reading.sourcingBoard(of: found).ranking.priceDay,
            held: Dictionary(
                try shown.compactMap { try reading.hold(of: $0.offer.id) }.map { ($0.offerID, $0) },
                uniquingKeysWith: { first, _ in first }
            ),
            choice: try reading.choice(in: roundID),
            due: try reading.runningClocks(of: caseID).first { $0.kind == .decide }.map(DueClock.init),
            step: pathway.step(.preferenceConfirmed),
            person: person.details,
            mayChoose: brokers,
            choosing: try RecordChoice.availability(of: found, in: reading),
            turningBack: brokers ? TurnBack.availability(for: found) : nil,
            restart: pathway.restart.basis
        )
    }
}
