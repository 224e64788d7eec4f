import Database

extension Reading {
    /// What the practitioner said last of each option of a round.
    func suitabilities(of roundID: Identifier<Round>) throws -> [Identifier<Offer>: Suitability] {
        let said = try all(Suitability.self, "WHERE round_id = \(roundID) ORDER BY confirmed_at, id")
        return Dictionary(said.map { ($0.offerID, $0) }, uniquingKeysWith: { _, last in last })
    }

    /// The sheet the person was given last in a round.
    func sheet(of roundID: Identifier<Round>) throws -> ChoiceSheet? {
        try first(ChoiceSheet.self, "WHERE round_id = \(roundID) ORDER BY presented_at DESC, id DESC")
    }

    /// The choice that counts in a round: the last one.
    package func choice(in roundID: Identifier<Round>) throws -> Choice? {
        try first(Choice.self, "WHERE round_id = \(roundID) ORDER BY recorded_at DESC, id DESC")
    }

    /// The offer that was chosen in the case's round and still is; nothing where the home took it back since.
    package func chosenOffer(of found: Case) throws -> Offer? {
        guard let roundID = found.roundID else { return nil }
        return try first(
            Offer.self, "WHERE round_id = \(roundID) AND state IN ('chosen', 'placed') ORDER BY answered_at DESC, id DESC"
        )
    }

    /// What the home said last after assessing the person.
    package func assessment(of offerID: Identifier<Offer>) throws -> HomeAssessment? {
        try first(HomeAssessment.self, "WHERE offer_id = \(offerID) ORDER BY recorded_at DESC, id DESC")
    }

    /// The breakdown of the price as it is agreed now. One of an earlier price doesn't count any more.
    package func breakdown(of offer: Offer) throws -> CostBreakdown? {
        guard let agreed = try agreedPrice(of: offer) else { return nil }
        let last = try first(
            CostBreakdown.self, "WHERE offer_id = \(offer.id) ORDER BY recorded_at DESC, id DESC"
        )
        guard let last, agreed.total(includingFNC: last.includesFNC, on: last.receivedOn) == last.weekly else {
            return nil
        }
        return last
    }

    /// The clause a step stands in, for refusals.
    func clause(of step: StepRule.Step, for found: Case) throws -> String? {
        try pathway(of: found)?.step(step)?.basis.clause?.text
    }
}
