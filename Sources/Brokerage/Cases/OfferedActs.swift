/// An act that the page of a case offers to the actor, and whether it can be done now.
package struct OfferedAct: Sendable, Hashable {
    package let act: CaseAct
    /// On the button: "Start work".
    package let title: String
    package let availability: Availability

    package init(_ act: CaseAct, _ title: String, _ availability: Availability) {
        self.act = act
        self.title = title
        self.availability = availability
    }
}

enum OfferedActs {
    /// One function for each folder of actions: which of its acts are worth a button on this case now, for this actor. A
    /// noun that is added adds its own here.
    static let offers: [@Sendable (ReferralInHand, Reading) throws -> [OfferedAct]] = [
        offerOfReferrals,
        offerOfCases,
        offerOfSourcing,
        offerOfEnquiries,
        offerOfOffers,
        offerOfChoices,
        offerOfFunding,
        offerOfOrders,
        offerOfStarts,
    ]
}

extension Reading {
    func offeredActs(on inHand: ReferralInHand) throws -> [OfferedAct] {
        try OfferedActs.offers.flatMap { try $0(inHand, self) }
    }

    /// Whether the actor may do this on the case.
    func may(_ permission: Permission, on found: Case) throws -> Bool {
        try standing.may(permission) && visible(found.id, for: permission) != nil
    }
}
