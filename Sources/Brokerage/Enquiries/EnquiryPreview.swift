import Database

/// An enquiry before it goes: the homes chosen, exactly what each will see, what in the pen picture could tell who the
/// person is, and what stands in the way of sending it.
package struct EnquiryPreview: Query {
    package let caseID: Identifier<Case>
    package let homes: [Identifier<Location>]
    /// What was written so far; nothing begins with what was sent last, else with a suggestion.
    package let penPicture: PenPicture?
    /// As typed; nothing begins with where the person lives.
    package let outward: String?
    package let byTelephone: Bool

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        homes: [Identifier<Location>],
        penPicture: PenPicture? = nil,
        outward: String? = nil,
        byTelephone: Bool = false
    ) {
        self.caseID = caseID
        self.homes = homes
        self.penPicture = penPicture
        self.outward = outward
        self.byTelephone = byTelephone
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let rankingID: Identifier<RoundRanking>
        package let homes: [Home]
        /// The homes that come first and aren't asked, each with its clause.
        package let passedOver: [Home]
        package let penPicture: PenPicture
        /// What was taken out of the referral's own words, where they are the beginning of this text.
        package let takenOut: [AnonymisedPenPicture.Replacement]
        package let outward: String
        /// Everything found in the text, what is kept included.
        package let found: [FoundIdentifier]
        package let unresolved: [FoundIdentifier]
        /// What the first of the homes will see; the others see the same under their own name.
        package let letter: EnquiryLetter?
        package let answerDue: Instant
        package let answerBasis: Basis
        /// Whether these homes may be asked.
        package let asking: Availability
    }

    package struct Home: Sendable, Hashable {
        package let id: Identifier<Location>
        package let name: String
        package let rank: Int
        package let clause: String
        /// The address it is sent to; nothing for one that is read out.
        package let email: String?
        package let contact: String?
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID, for: .broker),
            let inHand = try reading.referralInHand(of: found)
        else { return nil }
        let board = try reading.sourcingBoard(of: found)
        let contacts = try reading.contacts(of: board.homes.map(\.locationID))
        let today = reading.now.london.date
        let finder = try reading.identifierFinder(for: found)
        let begun =
            try penPicture.map { Beginning(picture: $0, takenOut: []) }
            ?? reading.beginning(of: found, inHand, by: finder, on: today)
        guard let wait = board.pathway.wait(for: .enquiryAnswer) else { return nil }
        let due = wait.due.time(from: reading.now, board.policy.workingTime.time)
        let outward =
            outward ?? begun.outward?.text ?? inHand.person.details.postcode?.outward.text ?? ""
        func home(_ standing: HomeStanding) -> Home {
            let contact = contacts[standing.locationID]
            return Home(
                id: standing.locationID,
                name: standing.candidate.name,
                rank: standing.line.rank,
                clause: standing.line.clause.text,
                email: byTelephone ? nil : contact?.email,
                contact: contact?.name
            )
        }
        let chosen = board.homes.filter { homes.contains($0.locationID) }
        var letter: EnquiryLetter?
        if let first = chosen.first, let code = try? SendEnquiries.outward(outward) {
            letter = EnquiryLetter(
                to: first.candidate.name,
                reference: found.reference,
                category: board.ranking.need.category,
                start: board.ranking.need.start,
                outward: code,
                penPicture: begun.picture.text,
                answerBy: due,
                from: try reading.letterSender(of: found)
            )
        }
        return Answer(
            heading: try reading.heading(of: found),
            rankingID: board.ranking.id,
            homes: chosen.map(home),
            passedOver: board.passedOver(asking: Set(homes)).map(home),
            penPicture: begun.picture,
            takenOut: begun.takenOut,
            outward: outward,
            found: finder.find(in: begun.picture.text),
            unresolved: begun.picture.unresolved(by: finder),
            letter: letter,
            answerDue: due,
            answerBasis: wait.basis,
            asking: try Availability { _ = try reading.homesToAsk(homes, of: board) }
        )
    }
}

/// A pen picture to begin with.
private struct Beginning {
    let picture: PenPicture
    let takenOut: [AnonymisedPenPicture.Replacement]
    var outward: OutwardCode?
}

extension Reading {
    /// What was sent to homes last, in an earlier round too; else a suggestion out of the referral.
    fileprivate func beginning(
        of found: Case,
        _ inHand: ReferralInHand,
        by finder: IdentifierFinder,
        on today: LocalDate
    ) throws -> Beginning {
        if let sent = try first(SentPenPicture.self, "WHERE case_id = \(found.id) ORDER BY written_at DESC, id DESC") {
            return Beginning(picture: sent.penPicture, takenOut: [], outward: sent.outward)
        }
        let draft = PenPictureDraft.text(
            inHand.referral.needs,
            inHand.referral.wishes,
            inHand.person.details,
            on: today
        )
        let suggestion = AnonymisedPenPicture.suggest(from: draft, by: finder)
        return Beginning(picture: PenPicture(text: suggestion.text), takenOut: suggestion.replacements)
    }
}
