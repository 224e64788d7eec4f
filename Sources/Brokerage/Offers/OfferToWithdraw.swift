import Database

/// An answer that is to be withdrawn: whose, what it said, and whether it can be.
package struct OfferToWithdraw: Query {
    package let id: Identifier<Offer>
    /// The case it has to belong to, where that is known.
    package let caseID: Identifier<Case>?

    package static let permission = Permission.broker

    package init(id: Identifier<Offer>, of caseID: Identifier<Case>? = nil) {
        self.id = id
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let offer: Offer
        package let home: String
        package let withdrawing: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let offer = try reading.find(id), caseID == nil || caseID == offer.caseID,
            let found = try reading.visible(offer.caseID, for: .broker),
            let home = try reading.find(offer.locationID)
        else { return nil }
        return Answer(
            heading: try reading.heading(of: found),
            offer: offer,
            home: home.name,
            withdrawing: WithdrawOffer.availability(for: offer)
        )
    }
}
