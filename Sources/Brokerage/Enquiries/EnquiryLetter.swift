import Database

/// Exactly what a home sees of an enquiry, as it goes out by e-mail or is read out over the telephone: an anonymised pen
/// picture, the outward half of a postcode, the care, the start, and by when to answer. Never a name but the home's own
/// and the broker's, and never another home.
package struct EnquiryLetter: Sendable, Hashable {
    package let subject: String
    package let body: String

    /// Who asks, and where an answer goes.
    package struct Sender: Sendable, Hashable {
        package let broker: String
        package let team: String
        package let email: String
        package let telephone: String?

        package init(broker: String, team: String, email: String, telephone: String?) {
            self.broker = broker
            self.team = team
            self.email = email
            self.telephone = telephone
        }

        /// At the foot of a letter, a line each.
        package var signature: String { [broker, team, telephone, email].compactMap(\.self).joined(separator: "\n") }

        /// Inside a sentence: "ring us on 01225 396 000", "write to ada@example.org" where no number is known.
        package var reach: String { telephone.map { "ring us on \($0)" } ?? "write to us at \(email)" }
    }

    ///
    /// - `home`: the name of the home it is for.
    /// - `reference`: the case's number, for the answer.
    /// - `penPicture`: the text in which nothing unresolved was found.
    package init(
        to home: String,
        reference: String,
        category: CareCategory,
        start: LocalDate?,
        outward: OutwardCode,
        penPicture: String,
        answerBy: Instant,
        from sender: Sender
    ) {
        let care = category.text
        subject = "Can you offer \(care) care? \(reference), answer by \(answerBy.london.short)"
        let beginning = start.map { " from \($0.long)" } ?? ""
        let place = category.isCareHome ? "We are looking for a care home" : "We are looking for care"
        let price = [
            "- what you charge a week and what the price is made of",
            category.isNursing ? ", and whether NHS-funded nursing care is in it" : "",
        ].joined()
        let reach = [
            "by e-mail to \(sender.email)", sender.telephone.map { "by telephone on \($0)" },
        ].compactMap(\.self).joined(separator: " or ")
        body = """
            To \(home)

            \(place) for somebody who needs \(care) care\(beginning).
            Area: \(outward)

            About the person
            \(penPicture)

            Answer by \(answerBy.london.timeInWords) on \(answerBy.london.date.full). Tell us:
            - whether you can meet this need, and if you can’t, why
            \(price)
            - the earliest day you can start
            - any conditions, and until when your offer stands

            Answer \(reach). Give the reference \(reference).
            If you think you know who this is, leave their name out of your answer.

            \(sender.broker)
            \(sender.team)
            """
    }

    /// What a home is told when it need not answer any more, or when its offer isn’t taken up.
    package static func calledOff(home: String, reference: String, hadOffered: Bool, from sender: Sender)
        -> EnquiryLetter
    {
        let news =
            hadOffered
            ? "Thank you for your offer. It isn’t taken up, and you need not keep a place free for it."
            : "We asked you about a place. We no longer need an answer."
        return EnquiryLetter(
            subject: "No longer needed: \(reference)",
            body: """
                To \(home)

                \(news)
                Our reference was \(reference). To ask anything about it, \(sender.reach).

                \(sender.signature)
                """
        )
    }

    private init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }
}

extension Reading {
    /// Who signs the letters of a case: its broker, or whoever is acting on it.
    func letterSender(of found: Case) throws -> EnquiryLetter.Sender {
        let signer = try found.brokerID.flatMap { try find($0) } ?? standing.accountID.flatMap { try find($0) }
        let team = try found.brokerageTeamID.flatMap { try find($0) }
        guard let signer else { throw Refusal.notFound }
        return EnquiryLetter.Sender(
            broker: signer.name,
            team: team?.name ?? "Brokerage",
            email: signer.email,
            telephone: signer.telephone
        )
    }

    /// Where enquiries to each of these locations go: the contact of today with an e-mail address, the newest first,
    /// else the newest to ring.
    func contacts(of locations: [Identifier<Location>]) throws -> [Identifier<Location>: LocationContact] {
        let today = now.london.date
        let contacts = try all(
            LocationContact.self,
            """
            WHERE location_id IN \(SQL.list(locations)) AND starts_on <= \(today) \
            AND (ends_on IS NULL OR ends_on >= \(today)) ORDER BY starts_on, id
            """
        )
        return Dictionary(contacts.map { ($0.locationID, $0) }) { earlier, later in
            later.email == nil && earlier.email != nil ? earlier : later
        }
    }
}
