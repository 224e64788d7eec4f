import Database

/// What stands on a placement agreement: the parties, the person, the home, the price in its parts and who pays what of
/// it, the start and the conditions. It is drawn from the order as it was issued, so that every version can be printed
/// again as it was.
package struct Agreement: Sendable {
    package let order: Order
    package let caseReference: String
    package let personName: String
    package let birthDate: LocalDate?
    package let category: CareCategory?
    package let home: Location
    /// Who pays, by name.
    package let commissioner: String
    /// A week, without funded nursing care: what was agreed by whoever agrees the money.
    package let commissionerPays: Money
    /// What the NHS pays the home a week, where it is in the price.
    package let fnc: Money?
    /// What those who agreed the money asked for.
    package let fundingConditions: String?
    package let sender: EnquiryLetter.Sender
    package let signed: SignedOrder?
    /// The version that took its place, if one did.
    package let newerVersion: Int?
}

/// One version of an agreement, to be read or printed.
package struct ShowAgreement: Query {
    /// Those who see prices; a ward doesn't.
    package static let permission = Permission.seeMarket

    private let caseID: Identifier<Case>
    private let orderID: Identifier<Order>

    package init(caseID: Identifier<Case>, orderID: Identifier<Order>) {
        self.caseID = caseID
        self.orderID = orderID
    }

    package func answer(in reading: Reading) throws -> Agreement? {
        guard let order = try reading.find(orderID), order.caseID == caseID, let found = try reading.visible(caseID)
        else { return nil }
        reading.views(found.personID)
        return try reading.agreement(of: order, in: found)
    }
}

extension Reading {
    func agreement(of order: Order, in found: Case) throws -> Agreement? {
        guard let person = try find(found.personID), let home = try find(order.locationID),
            let request = try find(order.fundingRequestID)
        else { return nil }
        let decision = try first(
            FundingDecision.self,
            "WHERE request_id = \(request.id) AND outcome = 'agreed' ORDER BY decided_at DESC, id DESC"
        )
        let name = try policy(of: found)?.commissioners.first { $0.id == order.commissioner }?.name
        return Agreement(
            order: order,
            caseReference: found.reference,
            personName: person.details.name,
            birthDate: person.birthDate,
            category: found.category,
            home: home,
            commissioner: name ?? order.commissioner,
            commissionerPays: request.weekly,
            fnc: order.includesFNC ? order.weekly - request.weekly : nil,
            fundingConditions: decision?.conditions,
            sender: try letterSender(of: found),
            signed: try first(SignedOrder.self, "WHERE order_id = \(order.id)"),
            newerVersion: try orders(of: found).first { $0.number == order.number && $0.version > order.version }?
                .version
        )
    }
}
