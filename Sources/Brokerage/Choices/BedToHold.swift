/// What the page shows on which a bed is held.
package struct BedToHold: Query {
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>, offerID: Identifier<Offer>) {
        self.caseID = caseID
        self.offerID = offerID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let offer: Offer
        package let home: Location
        /// The bed that is held already.
        package let hold: BedHold?
        package let holdsBlockBed: Bool
        package let freeBeds: [BlockBed]
        /// How many beds are bought there in advance, held and used ones included.
        package let boughtBeds: Int
        package let wait: WaitRule?
        /// Until when it is held if nothing else is said.
        package let usualTime: Instant?
        package let holding: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID, for: Self.permission), let offer = try reading.find(offerID),
            offer.caseID == caseID, let home = try reading.find(offer.locationID),
            let policy = try reading.policy(of: found)
        else { return nil }
        let pathway = try reading.pathway(of: found)
        let hold = try reading.hold(of: offerID)
        return Answer(
            heading: try reading.heading(of: found),
            offer: offer,
            home: home,
            hold: hold,
            holdsBlockBed: hold?.blockBedID != nil,
            freeBeds: try reading.freeBlockBeds(for: found, at: home.id),
            boughtBeds: try reading.blockBeds(for: found, at: home.id).count,
            wait: pathway?.wait(for: .bedHold),
            usualTime: pathway?.usualHold(from: reading.now, policy.workingTime.time),
            holding: HoldBed.availability(of: found)
        )
    }
}
