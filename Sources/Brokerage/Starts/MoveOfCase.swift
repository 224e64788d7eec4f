import Database

/// The move of somebody into the home they chose, and what follows it: all that its pages show (B&NES 2.2.10).
package struct MoveOfCase: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let state: CaseState
        package let isInHospital: Bool
        /// Where the person moves from, in words.
        package let movesFrom: String?
        package let wardTelephone: TelephoneNumber?
        package let home: Location
        /// Whom to ring at the home.
        package let contact: LocationContact?
        package let agreement: String
        /// The first day of the agreement.
        package let startOn: LocalDate
        /// The arrangement that counts; nothing before there is one.
        package let discharge: Discharge?
        /// Arrangements that were changed or called off, the latest first.
        package let earlier: [Discharge]
        package let beds: Beds
        package let callRule: AfterRule?
        package let callDue: Instant?
        package let calls: [FollowUpCall]
        package let attempts: [FollowUpAttempt]
        package let findings: [FollowUpFinding]
        package let surveyRule: AfterRule?
        /// When the survey goes out by itself; nothing once it has.
        package let surveyDue: Instant?
        package let invitation: Invitation?
        package let survey: SurveyAnswer?
        /// Who gets the survey, and their e-mail address.
        package let surveyed: (name: String, email: String?)
        package let arrangeRule: StepRule?
        package let acts: Acts
    }

    /// The beds one may move into.
    package struct Beds: Sendable {
        /// The one that is held for the person; `heldBlock` where it is of a block contract.
        package let hold: BedHold?
        package let heldBlock: BlockBed?
        package let free: [BlockBed]
        /// Whether any are bought in advance at the home for people like this one.
        package let anyBought: Bool
    }

    /// What can be done, and whether the actor is one of those who do it.
    package struct Acts: Sendable {
        package let mayArrange: Bool
        package let mayPutRight: Bool
        package let arranging: Availability
        package let cancelling: Availability
        package let confirming: Availability
        package let calling: Availability
        package let surveying: Availability
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let inHand = try reading.referralInHand(of: found),
            let order = try reading.currentOrder(of: found), let home = try reading.find(order.locationID)
        else { return nil }
        let discharge = try reading.dischargeInForce(of: found)
        let move = discharge?.state == .started ? discharge : nil
        let pathway = try reading.pathway(of: found)
        let invitation = try move.flatMap { try reading.invitation(after: $0) }
        let timer = try move.flatMap { move in
            try reading.first(
                Timer.self,
                "WHERE kind = 'send-survey' AND subject = \(move.id) AND done_at IS NULL ORDER BY due_at, id"
            )
        }
        return Answer(
            heading: try reading.heading(of: found),
            state: found.state,
            isInHospital: inHand.referral.situation.place == .hospital,
            movesFrom: try reading.placeBeforeMove(of: inHand),
            wardTelephone: inHand.referral.situation.wardTelephone,
            home: home,
            contact: try reading.contacts(of: [home.id])[home.id],
            agreement: order.reference,
            startOn: order.startOn,
            discharge: discharge,
            earlier: try reading.all(
                Discharge.self,
                "WHERE case_id = \(caseID) AND state = 'cancelled' ORDER BY arranged_at DESC, id DESC"
            ),
            beds: try reading.bedsToMoveInto(at: home, of: found),
            callRule: try move.flatMap { try reading.followUpRule(of: found, after: $0) }
                ?? pathway?.after.first { $0.task == .followUpCall },
            callDue: try reading.runningClocks(of: caseID).first { $0.kind == .followUpCall }?.dueAt,
            calls: try move.map { try reading.calls(after: $0) } ?? [],
            attempts: try move.map {
                try reading.all(FollowUpAttempt.self, "WHERE discharge_id = \($0.id) ORDER BY tried_at, id")
            } ?? [],
            findings: try move.map { try reading.findings(after: $0) } ?? [],
            surveyRule: pathway?.after.first { $0.task == .satisfactionSurvey },
            surveyDue: invitation == nil ? timer?.dueAt : nil,
            invitation: invitation,
            survey: try invitation.flatMap { try reading.first(SurveyAnswer.self, "WHERE invitation_id = \($0.id)") },
            surveyed: inHand.person.details.surveyed,
            arrangeRule: pathway?.step(.dischargeArranged),
            acts: Acts(
                mayArrange: try reading.may(.arrangeDischarge, on: found),
                mayPutRight: try reading.may(.putRight, on: found),
                arranging: try ArrangeDischarge.availability(of: found, in: reading),
                cancelling: CancelDischarge.availability(of: discharge),
                confirming: try ConfirmStart.availability(of: found, discharge, in: reading),
                calling: try RecordFollowUpCall.availability(of: found, move, in: reading),
                surveying: try SendSurveyNow.availability(of: found, move, in: reading)
            )
        )
    }
}

extension Reading {
    fileprivate func bedsToMoveInto(at home: Location, of found: Case) throws -> MoveOfCase.Beds {
        let held = try chosenOffer(of: found).flatMap { try self.hold(of: $0.id) }
        return MoveOfCase.Beds(
            hold: held,
            heldBlock: try held?.blockBedID.flatMap { try self.find($0) },
            free: try freeBlockBeds(for: found, at: home.id),
            anyBought: try !blockBeds(for: found, at: home.id).isEmpty
        )
    }
}
