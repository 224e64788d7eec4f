import Database

/// The page on which the signed agreement is taken in: the version that is out to be signed.
package struct OrderToSign: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let home: String?
        /// Nothing where no version is out.
        package let order: Order?
        package let signing: Availability
        package let today: LocalDate
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID, for: .broker) else { return nil }
        let order = try reading.currentOrder(of: found)
        return Answer(
            heading: try reading.heading(of: found),
            home: try order.flatMap { try reading.find($0.locationID)?.name },
            order: order,
            signing: order.map(RecordSignedOrder.availability)
                ?? .unavailable(Refusal(.staleOrder, "No agreement has been sent to be signed.")),
            today: reading.now.london.date
        )
    }
}
