import Database

/// What the homes of the open round answered, side by side: those that can in the policy's order with the prices they
/// quoted, then those that can't, then those that haven't answered.
package struct AnswersSideBySide: Query {
    package let caseID: Identifier<Case>
    /// The number of a round of the case; the open one when none is given.
    package let round: Int?

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>, round: Int? = nil) {
        self.caseID = caseID
        self.round = round
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let round: Round
        package let need: Need
        /// The day by which prices with and without funded nursing care are compared.
        package let priceDay: LocalDate
        package let offers: [OfferBeside]
        package let ended: [OfferBeside]
        package let declined: [OfferBeside]
        package let waiting: [Waiting]
        package let brokers: Bool
        /// Whether offers can be sent to the practitioner now.
        package let sending: Availability
        package let suitability: StepRule?
    }

    /// A home that was asked and hasn't answered.
    package struct Waiting: Sendable {
        package let enquiry: Enquiry
        package let name: String
        /// Whom to ring there, where somebody is known.
        package let contact: String?
        package let telephone: String?
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID) else { return nil }
        let rounds = try reading.all(Round.self, "WHERE case_id = \(caseID) ORDER BY number")
        guard let shown = rounds.last(where: { $0.number == round || (round == nil && $0.id == found.roundID) }) else {
            return nil
        }
        let board = try reading.sourcingBoard(of: shown, in: found)
        let beside = try reading.offersBeside(board)
        let waiting = board.enquiries.filter { $0.state == .asked || $0.state == .lapsed }
            .filter { board.answer(to: $0)?.state.isAnswer != true }
        let contacts = try reading.contacts(of: waiting.map(\.locationID))
        return Answer(
            heading: try reading.heading(of: found),
            round: shown,
            need: board.ranking.need,
            priceDay: board.ranking.priceDay,
            offers: beside.filter { $0.offer.state != .declined && $0.offer.state.isAnswer },
            ended: beside.filter { !$0.offer.state.isAnswer },
            declined: beside.filter { $0.offer.state == .declined },
            waiting: try waiting.map { enquiry in
                let contact = contacts[enquiry.locationID]
                return Waiting(
                    enquiry: enquiry,
                    name: board.name(of: enquiry.locationID),
                    contact: contact?.name,
                    telephone: try contact?.telephone?.typed ?? reading.find(enquiry.locationID)?.telephone
                )
            },
            brokers: try reading.visible(caseID, for: .broker) != nil,
            sending: SendForSuitability.availability(on: board),
            suitability: board.pathway.step(.suitabilityConfirmed)
        )
    }
}

/// One answer beside the others.
package struct OfferBeside: Sendable {
    package let offer: Offer
    package let enquiry: Enquiry
    package let name: String
    package let candidate: Candidate
    /// Where it ranks with the price it quoted; nothing where it doesn't rank.
    package let line: RankedLine?
    /// Whether its distance is from the middle of an outward code.
    package let isApproximate: Bool
    /// A week without funded nursing care, as it is compared.
    package let comparable: Money?
    package let overRate: Money?
    package let ratedOn: LocalDate?
    /// How many days after the wanted start it can start.
    package let daysLate: Int?
    package let withdrawing: Availability
}

extension SourcingBoard {
    package func name(of id: Identifier<Location>) -> String { ranking.candidate(id.text)?.name ?? "A home" }
}

extension Reading {
    /// Every answer of a round, in the policy's order with the prices quoted.
    func offersBeside(_ board: SourcingBoard) throws -> [OfferBeside] {
        let requoted = Dictionary(
            board.requoted.lines.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let rated = try lastRated(board.offers.map(\.locationID), on: now.london.date)
        let need = board.ranking.need
        let approximate = Set(
            try all(
                Location.self,
                "WHERE approximate = 1 AND id IN \(SQL.list(Set(board.offers.map(\.locationID)).sorted()))"
            ).map(\.id)
        )
        let beside = board.offers.compactMap { offer -> OfferBeside? in
            guard let enquiry = board.enquiries.first(where: { $0.id == offer.enquiryID }),
                let candidate = board.ranking.candidate(offer.locationID.text)
            else { return nil }
            let comparable = offer.weeklyWithoutFNC(on: board.ranking.priceDay)
            return OfferBeside(
                offer: offer,
                enquiry: enquiry,
                name: candidate.name,
                candidate: candidate,
                line: requoted[offer.locationID.text],
                isApproximate: approximate.contains(offer.locationID),
                comparable: comparable,
                overRate: comparable.map { $0 - need.rate },
                ratedOn: rated[offer.locationID.text],
                daysLate: offer.earliestStart.flatMap { start in need.start.map { max(0, $0.days(until: start)) } },
                withdrawing: WithdrawOffer.availability(for: offer)
            )
        }
        return beside.sorted { left, right in
            let ranks = (left.line?.rank ?? .max, right.line?.rank ?? .max)
            return ranks.0 == ranks.1 ? left.offer.id < right.offer.id : ranks.0 < ranks.1
        }
    }
}
