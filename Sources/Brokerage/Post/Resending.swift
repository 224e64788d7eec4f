import Database

/// Whether a letter can be sent again, and where it would go.
package struct Resending: Sendable, Hashable {
    package let availability: Availability
    /// What is known now; nothing where nothing is.
    package let address: String?
    /// The home it goes to, where it goes to one: its contacts are where an address is mended.
    package let home: Identifier<Location>?
}

extension Reading {
    /// Asked by the letter's page and by the act itself.
    func resending(of letter: Message, _ line: OutboxLine) throws -> Resending {
        let home = try homeAddressed(by: letter)
        let address = try home.map { try contacts(of: [$0])[$0]?.email } ?? accountsAddress(letter)
        let availability = try Availability {
            try line.checkNeedsSomebody(at: now)
            guard line.address != nil else {
                throw Refusal(.noAddress, "No e-mail address was known, so this letter is to be read out.")
            }
            try checkTruth(of: letter)
            guard address != nil else {
                throw Refusal(
                    .noAddress,
                    home == nil
                        ? "\(letter.addressee) has no account any more, so there is nowhere to send it."
                        : "No e-mail address is known of \(letter.addressee). Add one to its contacts, or ring them."
                )
            }
        }
        return Resending(availability: availability, address: address, home: home)
    }

    /// What a letter says must still hold when it arrives.
    private func checkTruth(of letter: Message) throws {
        switch letter.kind {
        case .orderSent:
            throw Refusal(
                .sentElsewhere,
                "Send the agreement again from the case, so that the home gets the version that counts."
            )
        case .survey:
            throw Refusal(.sentElsewhere, "Send the survey again from the case: it gets a link that works.")
        case .enquiry:
            guard let enquiry = try letter.enquiryID.flatMap({ try find($0) }) else { return }
            switch enquiry.state {
            case .answered: throw Refusal(.letterOutdated, "\(letter.addressee) has answered already.")
            case .stopped: throw Refusal(.letterOutdated, "This enquiry was called off.")
            case .asked, .lapsed:
                guard enquiry.answerDueAt <= now else { return }
                throw Refusal(
                    .letterOutdated,
                    "The time to answer that stands in this letter has passed. Ring \(letter.addressee) instead."
                )
            }
        case .enquiryStopped, .orderCancelled, .notice: return
        }
    }

    /// The home a letter is for: the one its enquiry names, or the one home of its case that is called as it is
    /// addressed.
    private func homeAddressed(by letter: Message) throws -> Identifier<Location>? {
        if let enquiry = try letter.enquiryID.flatMap({ try find($0) }) { return enquiry.locationID }
        let homes = try all(
            Location.self,
            """
            WHERE name = \(letter.addressee) AND id IN (SELECT location_id FROM enquiries WHERE case_id = \
            \(letter.caseID)) ORDER BY id
            """
        )
        return homes.count == 1 ? homes.first?.id : nil
    }

    /// A colleague's address is their account's, as long as they have one.
    private func accountsAddress(_ letter: Message) throws -> String? {
        try first(Account.self, "WHERE email = \(letter.address) AND disabled_at IS NULL ORDER BY id")?.email
    }
}
