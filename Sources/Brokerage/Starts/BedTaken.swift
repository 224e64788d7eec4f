import Database

/// Which bed somebody moved into.
package enum BedTaken: Sendable, Hashable, Codable {
    /// One of a block contract.
    case block(Identifier<BlockBed>)
    /// One that wasn't bought in advance.
    case other
}

extension Work {
    /// The bed is used from now on, and what else was held for the person is free again.
    /// - Returns: the block bed, where it is one.
    /// - Throws: ``Refusal`` `.bedTaken` where somebody else holds or uses it.
    func take(_ bed: BedTaken?, under offer: Offer, of found: Case) throws -> Identifier<BlockBed>? {
        let wanted: Identifier<BlockBed>? = if case .block(let id)? = bed { id } else { nil }
        var isUsed = false
        var used: Identifier<BlockBed>?
        for hold in try all(BedHold.self, "WHERE case_id = \(found.id) AND state = 'held' ORDER BY id") {
            var settled = hold
            let isTheOne = hold.offerID == offer.id && !isUsed && (bed == nil || hold.blockBedID == wanted)
            settled.state = isTheOne ? .used : .released
            try move(settled, from: hold.state)
            if isTheOne { (isUsed, used) = (true, hold.blockBedID) }
        }
        guard let wanted, !isUsed else { return used }
        guard try blockBeds(for: found, at: offer.locationID).contains(where: { $0.id == wanted }) else {
            throw Refusal.notFound
        }
        guard try freeBlockBeds(for: found, at: offer.locationID).contains(where: { $0.id == wanted }) else {
            throw Refusal(.bedTaken, "Somebody else holds or uses this block bed. Ask the home which bed it is.")
        }
        try insert(
            BedHold(
                id: newID(),
                caseID: found.id,
                offerID: offer.id,
                locationID: offer.locationID,
                blockBedID: wanted,
                state: .used,
                heldUntil: now,
                heldBy: try account(for: .arrangeDischarge),
                heldAt: now
            )
        )
        return wanted
    }
}
