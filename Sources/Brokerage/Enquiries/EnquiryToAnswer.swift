import Database

/// An enquiry whose answer is to be entered: which home, whom to ring, what it was shown, and what it said before.
package struct EnquiryToAnswer: Query {
    package let id: Identifier<Enquiry>
    /// The case it has to belong to, where that is known.
    package let caseID: Identifier<Case>?

    package static let permission = Permission.broker

    package init(id: Identifier<Enquiry>, of caseID: Identifier<Case>? = nil) {
        self.id = id
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let enquiry: Enquiry
        package let home: String
        package let contact: LocationContact?
        package let telephone: String?
        package let category: CareCategory
        package let rate: Money
        package let start: LocalDate?
        /// What the home saw, to be read out.
        package let letter: String?
        package let earlier: [Offer]
        package let answering: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let enquiry = try reading.find(id), caseID == nil || caseID == enquiry.caseID,
            let found = try reading.visible(enquiry.caseID, for: .broker),
            let ranking = try reading.find(enquiry.rankingID), let home = try reading.find(enquiry.locationID)
        else { return nil }
        let contact = try reading.contacts(of: [home.id])[home.id]
        let letter = try reading.first(
            Message.self,
            "WHERE enquiry_id = \(id) AND kind = \(Message.Kind.enquiry.rawValue) ORDER BY written_at, id"
        )
        return Answer(
            heading: try reading.heading(of: found),
            enquiry: enquiry,
            home: home.name,
            contact: contact,
            telephone: contact?.telephone?.typed ?? home.telephone,
            category: ranking.need.category,
            rate: ranking.need.rate,
            start: ranking.need.start,
            letter: letter?.body,
            earlier: try reading.all(Offer.self, "WHERE enquiry_id = \(id) ORDER BY answered_at, id"),
            answering: try reading.availabilityOfAnswering(enquiry)
        )
    }
}
