extension ReferralContents {
    /// What the policy chooses a pathway by; nothing while the kind of care, the area or who pays isn't known. No
    /// pathway depends on a rate, so it holds none.
    package var pathwayNeed: Need? {
        guard let category = needs.category, let area = wishes.area, let funder = funding.funder else { return nil }
        return Need(
            service: category.service,
            category: category,
            funder: funder,
            area: area,
            rate: .zero,
            preferred: wishes.preferredPlace,
            start: situation.wantedFrom
        )
    }

    /// The pathway of the need; nothing while too little of it is known.
    /// - Throws: ``Refusal`` `.noPathway` in the policy's own words where it has none for such a need.
    package func pathway(under policy: Policy) throws -> Pathway? {
        guard let need = pathwayNeed else { return nil }
        return try policy.pathwayBrokered(for: need)
    }
}

extension Policy {
    /// The pathway of a need that can be brokered here from the referral to the start of care. A policy may say in which
    /// order homecare is asked, and be tried with it, but the journey is that of a care home.
    /// - Throws: ``Refusal`` `.noPathway`.
    package func pathwayBrokered(for need: Need) throws -> Pathway {
        do {
            let pathway = try pathway(for: need)
            guard pathway.when.service == .careHome else {
                throw Refusal(
                    .noPathway,
                    "The brokerage takes referrals for care homes here, not homecare. Refer homecare as you did before.",
                    clause: pathway.basis.clause?.text
                )
            }
            return pathway
        } catch let refusal as PolicyRefusal {
            throw Refusal(.noPathway, refusal.sentence, clause: refusal.clause?.text)
        }
    }
}

extension PolicyRefusal {
    /// The clause of the pathway that comes nearest: the only one, where there is one.
    fileprivate var clause: Clause? {
        switch self {
        case .noPathway(let pathways): pathways.count == 1 ? pathways[0].clause : nil
        case .otherNeed(let pathway): pathway.clause
        case .unknownPathway: nil
        }
    }
}

extension Policy {
    /// Whose money pays: of several commissioners of a kind the one the referring organisation belongs to, else the
    /// first. Nobody's, where the person pays.
    package func commissioner(paying funder: Funder, near organisation: String?) -> Commissioner? {
        let kind: Commissioner.Kind
        switch funder {
        case .council: kind = .council
        case .chc: kind = .nhs
        case .selfFunded: return nil
        }
        let ofKind = commissioners.filter { $0.kind == kind }
        return ofKind.first { $0.id == organisation } ?? ofKind.first
    }
}
