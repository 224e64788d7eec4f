import Database

/// An option as the practitioner looks at it (B&NES 2.2.6): the offer, and what is known of the home today.
package struct OptionStanding: Sendable {
    package let offer: Offer
    package let home: Location
    /// Its place in the policy's order with the price quoted, and the clause that puts it there.
    package let rank: Int?
    package let clause: String?
    package let distanceMetres: Int?
    package let rating: LocationRating?
    /// Running today.
    package let suspension: Suspension?
    /// Open today, the first raised first.
    package let concerns: [Concern]
    /// The commissioner's last word on the home.
    package let word: CommissionerDiscussion?
    /// What the practitioner said of it last.
    package let said: Suitability?
    /// The clause under which suitability is confirmed.
    let step: String?

    /// Since when the commissioner's word has to be asked: a word from before was about something else.
    package var wordNeededSince: LocalDate? {
        (concerns.filter { $0.kind == .safeguarding }.map(\.raisedOn) + [suspension?.startsOn].compactMap(\.self)).max()
    }

    /// Whether it may be confirmed as suitable.
    package var confirming: Availability {
        guard offer.state == .standing else {
            return .unavailable(Refusal(.offerGone, "The offer of \(home.name) no longer stands.", clause: step))
        }
        guard let since = wordNeededSince else { return .available }
        guard let word, word.heldOn >= since else {
            let what = suspension == nil ? "There is a safeguarding concern at" : "Placements are suspended at"
            return .unavailable(
                Refusal(
                    suspension == nil ? .concernUnanswered : .homeSuspended,
                    "\(what) \(home.name). The commissioner’s word on it is recorded first.", clause: step
                )
            )
        }
        guard word.outcome == .mayBeAsked else {
            return .unavailable(
                Refusal(.commissionerSaysNo, "The commissioner said no to \(home.name).", clause: step)
            )
        }
        return .available
    }

    /// Whether the practitioner found it suitable and its offer still stands.
    package var isOpenToThePerson: Bool { said?.suitable == true && offer.state == .standing }
}

extension Reading {
    /// The options of the case's round that were presented to the practitioner, in the policy's order. Those that have
    /// gone since are among them where they were confirmed, for the pages to say so.
    func optionStandings(of found: Case) throws -> [OptionStanding] {
        let board = try sourcingBoard(of: found)
        let offers = try all(
            Offer.self,
            "WHERE round_id = \(board.round.id) AND option_since IS NOT NULL ORDER BY option_since, id"
        )
        guard !offers.isEmpty else { return [] }
        let ids = Array(Set(offers.map(\.locationID))).sorted()
        let today = now.london.date
        let homes = try all(Location.self, "WHERE id IN \(SQL.list(ids))")
        let ratings = try all(
            LocationRating.self,
            "WHERE location_id IN \(SQL.list(ids)) AND reported_on <= \(today) ORDER BY reported_on, recorded_at, id"
        )
        let suspensions = try all(
            Suspension.self,
            """
            WHERE location_id IN \(SQL.list(ids)) AND starts_on <= \(today) \
            AND (ends_on IS NULL OR ends_on >= \(today)) ORDER BY starts_on, id
            """
        )
        let concerns = try all(
            Concern.self, "WHERE location_id IN \(SQL.list(ids)) ORDER BY raised_on, id"
        ).filter { $0.isOpen(on: today) }
        let words = try all(
            CommissionerDiscussion.self,
            """
            WHERE case_id = \(found.id) AND about = \(CommissionerDiscussion.About.concern.rawValue) \
            ORDER BY held_on, recorded_at, id
            """
        )
        let said = try suitabilities(of: board.round.id)
        let lines = Dictionary(board.requoted.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let step = board.pathway.step(.suitabilityConfirmed)?.basis.clause?.text
        let standings = offers.compactMap { offer -> OptionStanding? in
            guard let home = homes.first(where: { $0.id == offer.locationID }) else { return nil }
            return OptionStanding(
                offer: offer,
                home: home,
                rank: lines[home.id.text]?.rank,
                clause: lines[home.id.text]?.clause.text,
                distanceMetres: board.ranking.candidate(home.id.text)?.distanceMetres,
                rating: ratings.last { $0.locationID == home.id },
                suspension: suspensions.last { $0.locationID == home.id },
                concerns: concerns.filter { $0.locationID == home.id },
                word: words.last { $0.locationID == home.id },
                said: said[offer.id],
                step: step
            )
        }
        return standings.sorted { ($0.rank ?? .max, $0.offer.id) < ($1.rank ?? .max, $1.offer.id) }
    }
}
