import Database

/// A home keeps a bed for somebody until an hour: one of a block contract, which nobody else can take meanwhile, or one
/// it keeps free by agreement.
package struct HoldBed: Action {
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    /// Nothing for a bed that the home keeps by agreement.
    package let blockBedID: Identifier<BlockBed>?
    /// Nothing for the time that the policy gives.
    package let heldUntil: Instant?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        offerID: Identifier<Offer>,
        blockBedID: Identifier<BlockBed>? = nil,
        heldUntil: Instant? = nil
    ) {
        self.caseID = caseID
        self.offerID = offerID
        self.blockBedID = blockBedID
        self.heldUntil = heldUntil
    }

    /// - Throws: ``Refusal`` `.cannotHold`, `.bedHeldAlready`, `.bedTaken`, `.invalid` on `until`; `.taken` where
    ///   another server was first in the same moment.
    package func perform(in work: Work) throws -> Acted<Identifier<BedHold>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found).check()
        guard let offer = try work.find(offerID), offer.caseID == caseID, offer.roundID == found.roundID else {
            throw Refusal.notFound
        }
        guard offer.state == .standing || offer.state == .chosen else {
            throw Refusal(.offerGone, "The offer no longer stands, so there is no bed to hold.")
        }
        if let held = try work.hold(of: offerID) {
            throw Refusal(
                .bedHeldAlready,
                "A bed is held there already, until \(held.heldUntil.london.shortText)."
            )
        }
        if let blockBedID {
            guard try work.blockBeds(for: found, at: offer.locationID).contains(where: { $0.id == blockBedID }) else {
                throw Refusal.notFound
            }
            guard try work.freeBlockBeds(for: found, at: offer.locationID).contains(where: { $0.id == blockBedID })
            else {
                throw Refusal(
                    .bedTaken,
                    "Somebody else has just taken this block bed. Select another, or ask the home to keep one."
                )
            }
        }
        let until = try until(in: work, found)
        let hold = BedHold(
            id: work.newID(),
            caseID: caseID,
            offerID: offerID,
            locationID: offer.locationID,
            blockBedID: blockBedID,
            state: .held,
            heldUntil: until,
            heldBy: try work.account(for: Self.permission),
            heldAt: work.now
        )
        try work.insert(hold)
        try work.setTimer(.releaseHold, about: hold.id, due: until)
        return Acted(
            hold.id,
            on: hold,
            of: caseID,
            ["home": .id(offer.locationID), "bed": blockBedID.map { .id($0) }, "held-until": .at(until)]
        )
    }

    private func until(in work: Work, _ found: Case) throws -> Instant {
        guard let policy = try work.policy(of: found) else { throw Refusal.notFound }
        let usual = try work.pathway(of: found)?.usualHold(from: work.now, policy.workingTime.time)
        guard let until = heldUntil ?? usual else { throw Refusal.invalid("until", "Enter until when the bed is held") }
        guard until > work.now else {
            throw Refusal.invalid("until", "The bed must be held until a time in the future")
        }
        guard until <= work.now.adding(hours: 24 * 60) else {
            throw Refusal.invalid("until", "The bed can be held for 60 days at most")
        }
        return until
    }

    static func availability(of found: Case) -> Availability {
        switch found.state {
        case .sourcing, .suitability, .choosing, .assessing, .funding, .ordering, .arranging: .available
        case .draft, .referred, .allocated:
            .unavailable(Refusal(.cannotHold, "A bed is held once a home has offered one."))
        case .started, .closed, .ended:
            .unavailable(Refusal(.cannotHold, "There is no bed to hold any more."))
        }
    }
}

/// A bed that is kept for somebody need not be kept any longer.
package struct ReleaseBed: Action {
    package let holdID: Identifier<BedHold>

    package static let permission = Permission.broker

    package init(holdID: Identifier<BedHold>) {
        self.holdID = holdID
    }

    /// - Throws: ``Refusal`` `.bedNotHeld`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let hold = try work.require(holdID)
        let found = try work.theCase(hold.caseID, for: Self.permission)
        guard hold.state == .held else {
            throw Refusal(.bedNotHeld, "This bed isn’t held any more.")
        }
        var released = hold
        released.state = .released
        try work.move(released, from: hold.state)
        return Acted(
            on: released,
            of: found.id,
            ["home": .id(hold.locationID), "bed": hold.blockBedID.map { .id($0) }]
        )
    }
}

extension Pathway {
    /// Until when a bed is held if nobody says otherwise: as long as the policy gives, and then to the end of that day's
    /// work or the next, because nobody rings a home at night about a bed.
    func usualHold(from now: Instant, _ working: WorkingTime) -> Instant? {
        wait(for: .bedHold).map { working.nextClosing(from: $0.due.time(from: now, working)) }
    }
}

extension Reading {
    /// The bed that is held under an offer now.
    package func hold(of offerID: Identifier<Offer>) throws -> BedHold? {
        try first(BedHold.self, "WHERE offer_id = \(offerID) AND state = 'held' ORDER BY held_at DESC, id DESC")
    }

    /// The beds bought in advance at a home for people like this one.
    func blockBeds(for found: Case, at home: Identifier<Location>) throws -> [BlockBed] {
        try all(BlockBed.self, "WHERE " + Self.bought(for: found, at: home, on: now.london.date) + " ORDER BY name, id")
    }

    /// Those of them that nobody holds or uses.
    func freeBlockBeds(for found: Case, at home: Identifier<Location>) throws -> [BlockBed] {
        try all(
            BlockBed.self,
            "WHERE " + Self.bought(for: found, at: home, on: now.london.date)
                + """
                 AND NOT EXISTS (SELECT 1 FROM bed_holds h WHERE h.block_bed_id = block_beds.id \
                AND h.state IN ('held', 'used')) ORDER BY name, id
                """
        )
    }

    private static func bought(for found: Case, at home: Identifier<Location>, on day: LocalDate) -> SQL {
        """
        contract_id IN (SELECT k.id FROM block_contracts k WHERE k.location_id = \(home) \
        AND k.commissioner = \(found.commissioner) AND k.category = \(found.category?.rawValue) \
        AND k.starts_on <= \(day) AND (k.ends_on IS NULL OR k.ends_on >= \(day)))
        """
    }
}

extension LocalDateTime {
    /// "Wednesday 4 March, 14:30"
    package var shortText: String { "\(date.shortWithWeekday), \(twoDigits(hour)):\(twoDigits(minute))" }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
