/// The home takes its offer back, or an answer was entered wrongly: it no longer counts, and another may be entered.
package struct WithdrawOffer: Action {
    package let offerID: Identifier<Offer>
    package let reason: Offer.Withdrawal?
    package let words: String?

    package static let permission = Permission.broker

    package init(offerID: Identifier<Offer>, reason: Offer.Withdrawal?, words: String? = nil) {
        self.offerID = offerID
        self.reason = reason
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notFound`, `.offerGone`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let offer = try work.require(offerID)
        let found = try work.theCase(offer.caseID, for: .broker)
        try Self.availability(for: offer).check()
        guard let reason else { throw Refusal.invalid("withdrawal", "Choose why the answer no longer counts") }
        var withdrawn = offer
        withdrawn.state = .withdrawn
        withdrawn.endedAt = work.now
        withdrawn.withdrawal = reason
        withdrawn.withdrawalWords = try Words.optional(words, "words")
        try work.move(withdrawn, from: offer.state)
        return Acted(
            on: withdrawn,
            of: found.id,
            ["home": .id(offer.locationID), "was": .code(offer.state), "reason": .code(reason)]
        )
    }

    /// An answer can be withdrawn until it ended by itself, and not once somebody lives there because of it.
    package static func availability(for offer: Offer) -> Availability {
        switch offer.state {
        case .standing, .declined, .chosen: .available
        case .placed:
            .unavailable(Refusal(.offerGone, "Somebody lives there because of this offer. Turn the case back instead."))
        case .withdrawn, .expired, .released:
            .unavailable(Refusal(.offerGone, "This answer no longer stands."))
        }
    }
}
