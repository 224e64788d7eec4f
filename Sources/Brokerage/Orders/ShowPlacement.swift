import Database

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
            Discharge.self,
            "WHERE case_id = \(caseID) AND state <> 'cancelled' ORDER BY arranged_at DESC, id DESC"
        )
        return PlacementBoard(
            found: found,
            person: person,
            price: try reading.placementPrice(of: found),
            request: try reading.first(
                FundingRequest.self,
                "WHERE case_id = \(caseID) ORDER BY asked_at DESC, id DESC"
            ),
            order: try reading.currentOrder(of: found),
            discharge: discharge,
            ward: found.ward,
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
