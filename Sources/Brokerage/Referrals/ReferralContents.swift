/// What a referral holds so far, to be held against what the policy asks for.
package struct ReferralContents: Sendable, Hashable {
    package let person: PersonDetails
    package let situation: Situation
    package let needs: Needs
    package let wishes: Wishes
    package let funding: FundingDetails
    /// Whether there is a practitioner to confirm that homes are suitable (B&NES 2.2.6).
    package let hasPractitioner: Bool
    /// Whether somebody rang whose number is known.
    package let hasCaller: Bool

    package init(
        person: PersonDetails,
        situation: Situation,
        needs: Needs,
        wishes: Wishes,
        funding: FundingDetails,
        hasPractitioner: Bool,
        hasCaller: Bool = false
    ) {
        self.person = person
        self.situation = situation
        self.needs = needs
        self.wishes = wishes
        self.funding = funding
        self.hasPractitioner = hasPractitioner
        self.hasCaller = hasCaller
    }

    package init(_ found: Case, _ person: Person, _ referral: Referral) {
        self.init(
            person: person.details,
            situation: referral.situation,
            needs: referral.needs,
            wishes: referral.wishes,
            funding: referral.funding,
            hasPractitioner: found.practitionerID != nil,
            hasCaller: referral.caller != nil && referral.callerTelephone != nil
        )
    }

    /// The circumstances on which the policy's rules depend.
    package var circumstances: Set<Circumstance> {
        var circumstances: Set<Circumstance> = []
        if needs.category?.isNursing == true { circumstances.insert(.nursing) }
        if situation.place == .hospital { circumstances.insert(.hospital) }
        if funding.funder == .council { circumstances.insert(.councilFunded) }
        if person.capacity == .lacks { circumstances.insert(.lacksCapacity) }
        return circumstances
    }

    package func has(_ requirement: ReferralRequirement) -> Bool {
        switch requirement {
        case .personName: person.givenName != nil || person.familyName != nil
        case .birthDate: person.birthDate != nil
        case .whereabouts: situation.place != nil
        case .needs: needs.summary != nil
        case .category: needs.category != nil
        case .area: wishes.area != nil
        case .funding: funding.funder != nil
        case .reason: situation.reason != nil
        case .startWanted, .neededBy: situation.wantedFrom != nil
        // "Not assessed" doesn't say who may choose.
        case .capacity: person.capacity == .has || person.capacity == .lacks
        case .representative: person.representative != nil
        case .consent: person.consent != nil
        case .practitioner: hasPractitioner
        case .ward: situation.ward != nil
        case .dischargeReady: situation.readyOn != nil
        case .leafletGiven: funding.leafletGivenOn != nil
        case .nursingNeedConfirmed: needs.nursingConfirmedOn != nil && needs.nursingConfirmedBy != nil
        case .caller: hasCaller
        }
    }

    /// What these rules ask for and isn't there, in the order of the policy.
    package func missing(_ rules: [ReferralRule]) -> [MissingFromReferral] {
        rules.filter { !has($0.requirement) }.map { MissingFromReferral(requirement: $0.requirement, basis: $0.basis) }
    }

    /// What is missing before the referral can be sent under a policy.
    package func missingBeforeSending(under policy: Policy) -> [MissingFromReferral] {
        missing(policy.referral.toSend(in: circumstances))
    }
}

/// One thing that a referral still has to have, and the rule that asks for it.
package struct MissingFromReferral: Sendable, Hashable {
    package let requirement: ReferralRequirement
    package let basis: Basis

    /// What to do about it: "Enter the person's date of birth".
    package var sentence: String { requirement.missing }
    package var section: ReferralSection { requirement.section }
}

extension Refusal {
    /// A referral can't be sent yet: each missing thing in a sentence, with the clause that asks for it.
    static func incomplete(_ missing: [MissingFromReferral]) -> Refusal {
        Refusal(
            .referralIncomplete,
            missing.count == 1
                ? "One thing is missing from the referral: \(missing[0].sentence.decapitalisedFirst)."
                : "\(missing.count) things are missing from the referral.",
            clause: missing.count == 1 ? missing[0].basis.clause?.text : nil,
            faults: missing.map { missing in
                FieldFault(
                    field: missing.requirement.rawValue,
                    sentence: missing.basis.clause.map { "\(missing.sentence) (\($0))" } ?? missing.sentence
                )
            }
        )
    }
}

extension String {
    fileprivate var decapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
