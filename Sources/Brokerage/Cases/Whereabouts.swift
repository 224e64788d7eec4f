import Database

/// Where a person is as far as the case knows: where the referral found them and, once they have moved, in the home.
struct Whereabouts {
    /// In words: "Royal United Hospital, Combe ward".
    let place: String?
    /// Nights in hospital: up to today, or up to the day the case ended. Nothing for somebody who isn't there any more.
    let lengthOfStay: Int?
    /// Over 21 days in hospital, and still waiting to leave it (B&NES 1).
    let isSuperStranded: Bool
}

extension Reading {
    func whereabouts(of inHand: ReferralInHand) throws -> Whereabouts {
        let (found, situation) = (inHand.found, inHand.referral.situation)
        if let home = try homeLivedIn(of: inHand) {
            return Whereabouts(place: home, lengthOfStay: nil, isSuperStranded: false)
        }
        let day = (found.endedAt ?? now).london.date
        return Whereabouts(
            place: try placeBeforeMove(of: inHand),
            lengthOfStay: situation.lengthOfStay(on: day),
            isSuperStranded: found.isOpen && situation.isSuperStranded(on: day)
        )
    }

    /// Where the person was when they were referred, which is where they move from.
    func placeBeforeMove(of inHand: ReferralInHand) throws -> String? {
        let situation = inHand.referral.situation
        if situation.place == .hospital {
            let hospital = try inHand.found.hospitalID.flatMap { try find($0)?.name } ?? situation.site
            let parts = [hospital, situation.ward].compactMap(\.self)
            return parts.isEmpty ? situation.whereabouts ?? situation.place?.inWords : parts.joined(separator: ", ")
        }
        return situation.whereabouts ?? situation.place?.inWords
    }

    /// The home they moved into, also where the placement has failed since and another is being found. Nothing where
    /// they are back in hospital: the referral gives a later admission, or the case ended with one.
    private func homeLivedIn(of inHand: ReferralInHand) throws -> String? {
        let found = inHand.found
        guard found.ending != .readmitted,
            let move = try first(
                Discharge.self,
                "WHERE case_id = \(found.id) AND state = 'started' ORDER BY started_at DESC NULLS LAST, id DESC"
            ), let startedAt = move.startedAt
        else { return nil }
        if let admittedOn = inHand.referral.situation.admittedOn, admittedOn > startedAt.london.date { return nil }
        return try find(move.orderID).flatMap { try find($0.locationID)?.name }
    }
}
