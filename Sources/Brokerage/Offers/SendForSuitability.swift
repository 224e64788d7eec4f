import Database

/// Presents the available options to the practitioner, who confirms which are suitable (B&NES 2.2.6).
///
/// Done again while the practitioner still looks at them, it adds the offers that came in since; the clock that waits
/// for the practitioner runs on.
package struct SendForSuitability: Action {
    package let caseID: Identifier<Case>
    package let offers: [Identifier<Offer>]

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>, offers: [Identifier<Offer>]) {
        self.caseID = caseID
        self.offers = offers
    }

    /// - Throws: ``Refusal`` `.homesNotRanked`, `.notSourcing`, `.noOffer`, `.offerGone`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .broker)
        let board = try work.sourcingBoard(of: found)
        try Self.availability(on: board).check()
        guard !offers.isEmpty else { throw Refusal.invalid("offers", "Choose at least one offer to send") }
        for id in Set(offers).sorted() {
            guard let offer = board.offers.first(where: { $0.id == id }) else { throw Refusal.notFound }
            guard offer.state == .standing else {
                throw Refusal(.offerGone, "One of these offers no longer stands. Choose among those that do.")
            }
            guard offer.optionSince == nil else { continue }
            var option = offer
            option.optionSince = work.now
            try work.update(option)
        }
        if found.state == .sourcing {
            var moved = found
            moved.state = .suitability
            try work.move(moved, from: found.state)
            try work.stopClocks([.collateAnswers, .respond], of: caseID, because: .done)
            if let wait = board.pathway.wait(for: .suitability) {
                try work.startClock(
                    .confirmSuitability,
                    of: caseID,
                    due: wait.due.time(from: work.now, board.policy.workingTime.time),
                    waitsFor: .practitioner,
                    holder: found.practitionerID,
                    basis: wait.basis
                )
            }
        } else {
            try work.stopClocks([.collateAnswers], of: caseID, because: .done)
        }
        return Acted(
            on: found,
            of: caseID,
            [
                "round": .count(board.round.number), "offers": .ids(Set(offers).sorted()),
                "clause": board.pathway.step(.suitabilityConfirmed)?.basis.clause.map { .clause($0.text) },
            ]
        )
    }

    /// While homes are looked for or the practitioner looks at the first of them, once an offer stands that they
    /// haven't seen.
    static func availability(on board: SourcingBoard) -> Availability {
        let state = RankHomes.availability(for: board.found)
        guard state.isAvailable else { return state }
        guard board.offers.contains(where: { $0.state == .standing && $0.optionSince == nil }) else {
            return .unavailable(
                Refusal(.noOffer, "There is no offer to send that the practitioner hasn’t got.")
            )
        }
        return .available
    }
}

extension Reading {
    /// The offers of a round that were presented to the practitioner and still stand, the first presented first.
    func options(of roundID: Identifier<Round>) throws -> [Offer] {
        try all(
            Offer.self,
            "WHERE round_id = \(roundID) AND option_since IS NOT NULL AND state = 'standing' ORDER BY option_since, id"
        )
    }
}
