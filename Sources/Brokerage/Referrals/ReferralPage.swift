import Database

/// A referral as its task list shows it, and as its sections are edited.
package struct ReferralPageQuery: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> ReferralPage? {
        guard let found = try reading.visible(caseID, for: .fillInReferrals),
            let inHand = try reading.referralInHand(of: found)
        else { return nil }
        reading.views(found.personID)
        let policy = try reading.policy(of: found)
        return ReferralPage(
            caseID: caseID,
            reference: found.reference,
            state: found.state,
            person: inHand.person.details,
            personVersion: inHand.person.version,
            referral: inHand.referral,
            practitioner: try found.practitionerID.map { try reading.accountName($0) },
            practitionerID: found.practitionerID,
            missing: policy.map { inHand.contents.missingBeforeSending(under: $0) } ?? [],
            required: policy.map { $0.referral.toSend(in: inHand.contents.circumstances) } ?? [],
            sending: try SendReferral.availability(of: inHand, in: reading),
            attachments: try reading.attachments(of: caseID),
            duplicates: try reading.likelyDuplicates(of: inHand.person),
            hospitals: try reading.hospitals(),
            answers: policy.map { policy in
                Dictionary(
                    uniqueKeysWithValues: Priority.allCases.map {
                        ($0, policy.clocks.response(to: $0, received: reading.now, policy.workingTime.time))
                    }
                )
            } ?? [:],
            policySource: policy?.source
        )
    }
}

package struct ReferralPage: Sendable, Hashable {
    package let caseID: Identifier<Case>
    package let reference: String
    package let state: CaseState
    package let person: PersonDetails
    package let personVersion: Int
    package let referral: Referral
    package let practitioner: String?
    package let practitionerID: Identifier<Account>?
    /// What the policy still asks for, in its order.
    package let missing: [MissingFromReferral]
    /// What it asks for in these circumstances, there or not.
    package let required: [ReferralRule]
    package let sending: Availability
    package let attachments: [Attachment]
    package let duplicates: [FoundDuplicate]
    package let hospitals: [Hospital]
    /// When the first answer would be due if the referral were sent now, by priority.
    package let answers: [Priority: ResponseDue]
    package let policySource: String?

    /// What a section still has to have.
    package func missing(in section: ReferralSection) -> [MissingFromReferral] {
        missing.filter { $0.section == section }
    }

    /// Whether anything stands in a section.
    package func isBegun(_ section: ReferralSection) -> Bool {
        switch section {
        case .person: person != PersonDetails()
        case .situation: referral.situation != Situation()
        case .needs: referral.needs != Needs()
        case .wishes: referral.wishes != Wishes()
        case .funding: referral.funding != FundingDetails()
        case .documents: !attachments.isEmpty
        }
    }
}

/// A hospital to choose from.
package struct Hospital: Sendable, Hashable {
    package let id: Identifier<Organisation>
    package let name: String
    /// Its teams that are wards.
    package let wards: [String]
}

extension Reading {
    func hospitals() throws -> [Hospital] {
        try all(Organisation.self, "WHERE kind = 'hospital' ORDER BY name, id").map { hospital in
            Hospital(
                id: hospital.id,
                name: hospital.name,
                wards: try all(Team.self, "WHERE organisation_id = \(hospital.id) ORDER BY name, id").map(\.name)
            )
        }
    }
}

/// The hospitals to choose from before there is a case.
package struct HospitalsQuery: Query {
    package static let permission = Permission.takeTelephoneReferrals

    package init() {}

    package func answer(in reading: Reading) throws -> [Hospital]? { try reading.hospitals() }
}
