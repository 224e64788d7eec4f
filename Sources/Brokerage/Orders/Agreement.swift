import Database

/// What stands on a placement agreement: the parties, the person, the home, the price in its parts and who pays what of
/// it, the start and the conditions. It is drawn from the order as it was issued, so that every version can be printed
/// again as it was.
package struct Agreement: Sendable {
    package let order: Order
    package let caseReference: String
    /// By law; what they are called stands beside it.
    package let personName: String
    package let nickname: String?
    package let birthDate: LocalDate?
    package let nhsNumber: NHSNumber?
    package let category: CareCategory?
    package let home: Location
    /// Who pays, by name.
    package let commissioner: String
    /// A week, without funded nursing care: what was agreed by whoever agrees the money.
    package let commissionerPays: Money
    /// How NHS-funded nursing care stands to the price; nothing where the care isn't nursing care.
    package let nursing: NursingFunding?
    /// What those who agreed the money asked for.
    package let fundingConditions: String?
    package let sender: EnquiryLetter.Sender
    package let signed: SignedOrder?
    /// The version that took its place, if one did.
    package let newerVersion: Int?

    package enum NursingFunding: Sendable, Hashable {
        /// So much a week of the price comes from the NHS.
        case inPrice(Money)
        /// The NHS pays it besides the price; nothing where that year's rate isn't known.
        case besides(Money?)
    }

    /// What the NHS pays the home a week, where it is in the price.
    package var fnc: Money? {
        if case .inPrice(let fnc)? = nursing { return fnc }
        return nil
    }

    /// The same in words, for the agreement and the letter that goes with it.
    package var nursingInWords: String? {
        switch nursing {
        case .inPrice(let fnc)?:
            "NHS-funded nursing care (FNC) of \(fnc) a week is in the price, and the NHS pays it to the home directly. "
                + "Without FNC the price is \(commissionerPays) a week."
        case .besides(let fnc?)?:
            "The price is without NHS-funded nursing care (FNC). The NHS pays the home FNC of \(fnc) a week besides."
        case .besides(nil)?:
            "The price is without NHS-funded nursing care (FNC), which the NHS pays the home besides."
        case nil: nil
        }
    }
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
            personName: person.details.legalName,
            nickname: person.details.nickname,
            birthDate: person.birthDate,
            nhsNumber: person.nhsNumber,
            category: found.category,
            home: home,
            commissioner: name ?? order.commissioner,
            commissionerPays: request.weekly,
            nursing: order.includesFNC
                ? .inPrice(order.weekly - request.weekly)
                : found.category?.isNursing == true ? .besides(FundedNursingCare.weekly(on: order.startOn)) : nil,
            fundingConditions: decision?.conditions,
            sender: try letterSender(of: found),
            signed: try first(SignedOrder.self, "WHERE order_id = \(order.id)"),
            newerVersion: try orders(of: found).first { $0.number == order.number && $0.version > order.version }?
                .version
        )
    }
}
