import Database

/// What the page shows on which a placement is agreed: assessment, price and its parts, with what the price is to be
/// compared with beside it (B&NES 2.2.8, 2.2.9).
package struct PlacementToAgree: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let choice: Choice
        /// Nothing where the chosen home took its offer back.
        package let offer: Offer?
        package let home: Location?
        package let reserveName: String?
        package let hold: BedHold?
        package let assessment: HomeAssessment?
        /// The first first.
        package let negotiation: [NegotiationRound]
        package let agreed: AgreedPrice?
        package let benchmark: Benchmark
        package let breakdown: CostBreakdown?
        package let rules: Rules
        package let acts: Acts
        package let today: LocalDate
    }

    /// What a price is compared with.
    package struct Benchmark: Sendable {
        /// The agreed rate of the category today, without funded nursing care.
        package let rate: AgreedRate?
        package let fnc: Money?
        /// What was agreed at the same home for the same care, the latest first.
        package let elsewhere: [AgreedBefore]
    }

    /// A price agreed for somebody else, without saying who.
    package struct AgreedBefore: Sendable, Hashable {
        package let weekly: Money
        package let includesFNC: Bool
        package let on: LocalDate
        /// The month is enough to compare by.
        package var withoutFNC: Money? { NursingRate(weekly: weekly, includesFNC: includesFNC).withoutFNC(on: on) }
    }

    package struct Rules: Sendable {
        package let assessment: StepRule?
        package let negotiation: StepRule?
        package let breakdown: StepRule?
        package let restart: Basis
    }

    /// Whether each act can be taken now; nothing where the viewer may take none of them.
    package struct Acts: Sendable {
        package let mayBroker: Bool
        package let assessing: Availability
        package let negotiating: Availability
        package let breakingDown: Availability
        package let holding: Availability
        package let takingReserve: Availability
        package let turningBack: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let roundID = found.roundID,
            let choice = try reading.choice(in: roundID), let pathway = try reading.pathway(of: found)
        else { return nil }
        let offer = try reading.chosenOffer(of: found)
        return Answer(
            heading: try reading.heading(of: found),
            choice: choice,
            offer: offer,
            home: try offer.flatMap { try reading.find($0.locationID) },
            reserveName: try choice.reserveID.flatMap { try reading.find($0) }.flatMap { reserve in
                reserve.state == .standing ? try reading.find(reserve.locationID)?.name : nil
            },
            hold: try offer.flatMap { try reading.hold(of: $0.id) },
            assessment: try offer.flatMap { try reading.assessment(of: $0.id) },
            negotiation: try offer.map { try reading.negotiation(of: $0.id) } ?? [],
            agreed: try offer.flatMap { try reading.agreedPrice(of: $0) },
            benchmark: try reading.benchmark(of: found, at: offer?.locationID),
            breakdown: try offer.flatMap { try reading.breakdown(of: $0) },
            rules: Rules(
                assessment: pathway.step(.assessment),
                negotiation: pathway.step(.negotiation),
                breakdown: pathway.step(.costBreakdown),
                restart: pathway.restart.basis
            ),
            acts: Acts(
                mayBroker: try reading.may(.broker, on: found),
                assessing: try RecordAssessment.availability(of: found, in: reading),
                negotiating: try Negotiate.availability(of: found, in: reading),
                breakingDown: try RecordCostBreakdown.availability(of: found, in: reading),
                holding: HoldBed.availability(of: found),
                takingReserve: try TakeReserve.availability(of: found, in: reading),
                turningBack: TurnBack.availability(for: found)
            ),
            today: reading.now.london.date
        )
    }
}
