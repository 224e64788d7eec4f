import Database

/// A placement agreement with what stands on it.
package struct OrderSheet: Sendable {
    package let order: Order
    package let found: Case
    package let person: Person
    package let home: Location
    package let commissioner: String
    package let broker: String
    package let brokerEmail: String
    package let signed: SignedOrder?
    package let versions: [Order]
}

package struct ShowOrder: Query {
    package static let permission = Permission.seeCases

    private let orderID: Identifier<Order>

    package init(orderID: Identifier<Order>) {
        self.orderID = orderID
    }

    package func answer(in reading: Reading) throws -> OrderSheet? {
        guard let order = try reading.find(orderID), let found = try reading.visible(order.caseID),
            let person = try reading.find(found.personID), let home = try reading.find(order.locationID),
            let issuer = try reading.find(order.issuedBy)
        else { return nil }
        reading.views(person.id)
        let name = try reading.policy(of: found)?.commissioners.first { $0.id == order.commissioner }?.name
        return OrderSheet(
            order: order, found: found, person: person, home: home, commissioner: name ?? order.commissioner,
            broker: issuer.name, brokerEmail: issuer.email,
            signed: try reading.first(SignedOrder.self, "WHERE order_id = \(order.id)"),
            versions: try reading.all(
                Order.self, "WHERE case_id = \(found.id) ORDER BY number DESC, version DESC"
            )
        )
    }
}

/// What the broker needs to issue, sign, arrange and confirm: the placement as it stands.
package struct PlacementBoard: Sendable {
    package let found: Case
    package let person: Person
    package let price: PlacementPrice?
    package let request: FundingRequest?
    package let order: Order?
    package let discharge: Discharge?
    package let ward: String?
    package let isInHospital: Bool
    package let followUpDue: Instant?
    package let call: FollowUpCall?
    package let asking: Availability
    package let issuing: Availability
    package let arranging: Availability
    package let confirming: Availability
    package let calling: Availability
}

package struct ShowPlacement: Query {
    package static let permission = Permission.seeCases

    private let caseID: Identifier<Case>

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> PlacementBoard? {
        guard let found = try reading.visible(caseID), let person = try reading.find(found.personID),
            let referral = try reading.first(Referral.self, "WHERE case_id = \(found.id)")
        else { return nil }
        reading.views(person.id)
        let discharge = try reading.first(
            Discharge.self, "WHERE case_id = \(caseID) AND state <> 'cancelled' ORDER BY arranged_at DESC, id DESC"
        )
        return PlacementBoard(
            found: found, person: person, price: try reading.placementPrice(of: found),
            request: try reading.first(
                FundingRequest.self, "WHERE case_id = \(caseID) ORDER BY asked_at DESC, id DESC"
            ),
            order: try reading.currentOrder(of: found), discharge: discharge, ward: found.ward,
            isInHospital: referral.situation.place == .hospital,
            followUpDue: try reading.runningClocks(of: caseID).first { $0.kind == .followUpCall }?.dueAt,
            call: try reading.first(FollowUpCall.self, "WHERE case_id = \(caseID) ORDER BY called_at DESC, id DESC"),
            asking: try AskForFunding.availability(of: found, in: reading),
            issuing: try IssueOrder.availability(of: found, in: reading),
            arranging: try ArrangeDischarge.availability(of: found, in: reading),
            confirming: ConfirmStart.availability(of: discharge),
            calling: try RecordFollowUpCall.availability(of: found, discharge, in: reading)
        )
    }
}
