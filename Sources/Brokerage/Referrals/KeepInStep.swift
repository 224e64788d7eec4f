import Database

extension Work {
    /// Brings the case into step with its referral: category, priority, hospital and ward; once it was sent also the
    /// pathway, whose money pays, and the clocks.
    /// - Throws: ``Refusal`` `.underAge`, `.referralIncomplete` for taking away what a sent referral must have,
    ///   `.needInUse` for another need while homes were chosen by the old one.
    func keepInStep(_ inHand: inout ReferralInHand, since before: ReferralInHand) throws {
        let old = before.found
        let isInHospital = inHand.referral.situation.place == .hospital
        inHand.found.category = inHand.referral.needs.category
        inHand.found.hospitalID = isInHospital ? inHand.referral.situation.hospitalID : nil
        inHand.found.ward = isInHospital ? inHand.referral.situation.ward : nil
        if let priority = inHand.referral.situation.priority { inHand.found.priority = priority }

        if old.state != .draft, let policy = try policy(of: old) {
            try checkStillFit(inHand, since: before, under: policy)
            if inHand.contents.pathwayNeed != before.contents.pathwayNeed || old.pathway == nil {
                try settlePathway(of: &inHand, under: policy)
            }
            if inHand.found.priority != old.priority { try restartResponseClock(of: inHand.found, under: policy) }
            if try isComplete(inHand, under: policy) {
                try stopClocks([.completeReferral], of: old.id, because: .done)
            }
        }
        if inHand.found != old { try update(inHand.found) }
    }

    private func checkStillFit(_ inHand: ReferralInHand, since before: ReferralInHand, under policy: Policy) throws {
        try inHand.contents.checkAge(on: now.london.date)
        if !inHand.referral.byTelephone {
            let missing = inHand.contents.missingBeforeSending(under: policy)
            if !missing.isEmpty { throw Refusal.incomplete(missing) }
        }
        let state = before.found.state
        let isBeforeAChoice = state == .referred || state == .allocated || state == .sourcing
        if !isBeforeAChoice, before.found.pathway != nil, !inHand.contents.hasSameNeed(as: before.contents) {
            let clause = try pathway(of: before.found)?.restart.basis.clause?.text
            throw Refusal(
                .needInUse,
                "Homes were chosen for another need. Go back to sourcing first, then change the kind of care, "
                    + "the area or who pays.",
                clause: clause
            )
        }
    }

    /// A need that the policy has no pathway for is kept all the same: it is what the person needs. Sourcing then says
    /// why it can't go on.
    private func settlePathway(of inHand: inout ReferralInHand, under policy: Policy) throws {
        inHand.found.pathway = try? inHand.contents.pathway(under: policy)?.id
        inHand.found.commissioner = try commissioner(paying: inHand.referral.funding.funder, for: inHand.found, policy)
    }

    private func isComplete(_ inHand: ReferralInHand, under policy: Policy) throws -> Bool {
        inHand.found.pathway != nil && inHand.contents.missingBeforeSending(under: policy).isEmpty
    }
}

extension Reading {
    /// Whose money pays for a case, as the policy names them.
    func commissioner(paying funder: Funder?, for found: Case, _ policy: Policy) throws -> String? {
        guard let funder else { return nil }
        let team = try find(found.practitionerTeamID ?? found.referringTeamID)
        let organisation = try team.flatMap { try find($0.organisationID) }
        return policy.commissioner(paying: funder, near: organisation?.commissioner)?.id
    }
}

extension ReferralContents {
    /// Whether homes are looked for alike: the kind of care, the area and who pays.
    fileprivate func hasSameNeed(as other: ReferralContents) -> Bool {
        needs.category == other.needs.category && wishes.area == other.wishes.area
            && funding.funder == other.funding.funder
    }

    /// The policy is for people over 18 (B&NES 1); somebody whose date of birth isn't known yet passes.
    /// - Throws: ``Refusal`` `.underAge`.
    func checkAge(on today: LocalDate) throws {
        guard let birthDate = person.birthDate, let age = birthDate.age(on: today), age < 18 else { return }
        throw Refusal(
            .underAge,
            "\(person.name) is under 18. The brokerage is for adults; check the date of birth.",
            clause: "1"
        )
    }
}
