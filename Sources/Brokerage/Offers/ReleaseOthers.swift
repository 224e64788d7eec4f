import Database

extension Work {
    /// One home was chosen: the round's other offers are released and its open enquiries called off, and every home
    /// concerned is told.
    /// - Parameter kept: the chosen offer and, where there is one, the reserve.
    /// - Returns: the offers released, for the entry of the act that chose.
    @discardableResult
    func releaseOthers(than kept: Set<Identifier<Offer>>, in found: Case) throws -> [Identifier<Offer>] {
        guard let roundID = found.roundID else { return [] }
        return try releaseOffers(of: roundID, except: kept, in: found)
    }

    /// Everything offered and asked in a round, but what is kept, is over.
    @discardableResult
    func releaseOffers(
        of roundID: Identifier<Round>,
        except kept: Set<Identifier<Offer>> = [],
        in found: Case
    ) throws -> [Identifier<Offer>] {
        var told: [(Enquiry, hadOffered: Bool)] = []
        var released: [Identifier<Offer>] = []
        let offers = try all(Offer.self, "WHERE round_id = \(roundID) ORDER BY answered_at, id")
        let enquiries = try all(Enquiry.self, "WHERE round_id = \(roundID) ORDER BY asked_at, rank, id")
        for offer in offers where !kept.contains(offer.id) && offer.state.next.contains(.released) {
            var ended = offer
            ended.state = .released
            ended.endedAt = now
            try move(ended, from: offer.state)
            released.append(offer.id)
            // Whoever moved in moves out again by other letters than this one.
            if offer.state != .placed, let enquiry = enquiries.first(where: { $0.id == offer.enquiryID }) {
                told.append((enquiry, true))
            }
        }
        let keptEnquiries = Set(offers.filter { kept.contains($0.id) }.map(\.enquiryID))
        for enquiry in enquiries where !keptEnquiries.contains(enquiry.id) && enquiry.state != .stopped {
            var stopped = enquiry
            stopped.state = .stopped
            try move(stopped, from: enquiry.state)
            if enquiry.state == .asked || enquiry.state == .lapsed { told.append((enquiry, false)) }
        }
        try tell(told, of: found)
        return released
    }

    private func tell(_ homes: [(Enquiry, hadOffered: Bool)], of found: Case) throws {
        guard !homes.isEmpty else { return }
        let contacts = try contacts(of: homes.map(\.0.locationID))
        let sender = try letterSender(of: found)
        for (enquiry, hadOffered) in homes {
            guard let home = try find(enquiry.locationID) else { continue }
            let letter = EnquiryLetter.calledOff(
                home: home.name,
                reference: found.reference,
                hadOffered: hadOffered,
                from: sender
            )
            try insert(
                Message(
                    id: newID(),
                    kind: .enquiryStopped,
                    caseID: found.id,
                    enquiryID: enquiry.id,
                    address: contacts[home.id]?.email,
                    addressee: home.name,
                    subject: letter.subject,
                    body: letter.body,
                    attachmentID: nil,
                    writtenAt: now
                )
            )
        }
    }
}
