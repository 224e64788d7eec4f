import Database

/// Asks several homes at once (B&NES 2.2.3): in the order of the round, each with the same anonymised letter.
///
/// More homes may be asked while the practitioner looks at the first options (2.2.6): their offers join those.
package struct SendEnquiries: Action {
    package let caseID: Identifier<Case>
    /// The ranking the homes were chosen from; a newer one may have put others first.
    package let rankingID: Identifier<RoundRanking>
    package let homes: [Identifier<Location>]
    package let penPicture: PenPicture
    /// The outward half of a postcode, as typed.
    package let outward: String
    /// Whether all are asked by telephone, as in an emergency's ring-round.
    package let byTelephone: Bool
    /// Why homes that come first are passed over, where some are.
    package let outOfOrder: OutOfOrder?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        rankingID: Identifier<RoundRanking>,
        homes: [Identifier<Location>],
        penPicture: PenPicture,
        outward: String,
        byTelephone: Bool = false,
        outOfOrder: OutOfOrder? = nil
    ) {
        self.caseID = caseID
        self.rankingID = rankingID
        self.homes = homes
        self.penPicture = penPicture
        self.outward = outward
        self.byTelephone = byTelephone
        self.outOfOrder = outOfOrder
    }

    /// - Returns: the enquiries, in the order of the round.
    /// - Throws: ``Refusal`` `.notSourcing`, `.homesNotRanked`, `.movedOn`, `.homeLeftOut`, `.alreadyAsked`,
    ///   `.homeSuspended`, `.commissionerNotAsked`, `.concernUnanswered`, `.commissionerSaysNo`, `.outOfOrder`,
    ///   `.identifiersLeft`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<[Identifier<Enquiry>]> {
        let found = try work.theCase(caseID, for: .broker)
        let board = try work.sourcingBoard(of: found)
        guard board.ranking.id == rankingID else { throw Refusal.movedOn }
        let chosen = try work.homesToAsk(homes, of: board)
        let passedOver = board.passedOver(asking: Set(homes))
        let reason = try OutOfOrder.needed(for: passedOver, given: outOfOrder)
        let outward = try Self.outward(outward)
        let picture = try work.sendable(penPicture, of: found)

        let account = try work.account(for: Self.permission)
        let sent = SentPenPicture(
            id: work.newID(),
            caseID: caseID,
            roundID: board.round.id,
            text: picture.text,
            outward: outward,
            kept: picture.kept,
            writtenBy: account,
            writtenAt: work.now
        )
        try work.insert(sent)
        guard let wait = board.pathway.wait(for: .enquiryAnswer) else { throw Refusal.notFound }
        let due = wait.due.time(from: work.now, board.policy.workingTime.time)
        let contacts = try work.contacts(of: homes)
        let sender = try work.letterSender(of: found)
        let firstPassed = passedOver.first?.line.rank ?? .max
        var asked: [Enquiry] = []
        for home in chosen {
            let email = byTelephone ? nil : contacts[home.locationID]?.email
            let isEarly = home.line.rank > firstPassed
            let enquiry = Enquiry(
                id: work.newID(),
                caseID: caseID,
                roundID: board.round.id,
                rankingID: rankingID,
                locationID: home.locationID,
                penPictureID: sent.id,
                state: .asked,
                clause: home.line.clause.text,
                rank: home.line.rank,
                channel: email == nil ? .telephone : .email,
                askedAt: work.now,
                askedBy: account,
                answerDueAt: due,
                outOfOrder: isEarly ? reason?.reason : nil,
                outOfOrderWords: isEarly ? reason?.words : nil
            )
            try work.insert(enquiry)
            let letter = EnquiryLetter(
                to: home.candidate.name,
                reference: found.reference,
                category: board.ranking.need.category,
                start: board.ranking.need.start,
                outward: outward,
                penPicture: picture.text,
                answerBy: due,
                from: sender
            )
            try work.insert(
                Message(
                    id: work.newID(),
                    kind: .enquiry,
                    caseID: caseID,
                    enquiryID: enquiry.id,
                    address: email,
                    addressee: home.candidate.name,
                    subject: letter.subject,
                    body: letter.body,
                    attachmentID: nil,
                    writtenAt: work.now
                )
            )
            try work.setTimer(.lapseEnquiry, about: enquiry.id, due: due)
            asked.append(enquiry)
        }
        try work.startCollating(found, board.policy)
        return Acted(
            asked.map(\.id),
            on: sent,
            of: caseID,
            [
                "round": .count(board.round.number), "homes": .ids(asked.map(\.locationID)),
                "clauses": .list(asked.map { .clause($0.clause) }), "answer-due": .at(due),
                "out-of-order": reason.map { .code($0.reason) },
                "passed-over": passedOver.isEmpty ? nil : .ids(passedOver.map(\.locationID)),
                "kept": picture.kept.isEmpty ? nil : .list(picture.kept.map { .code($0.reason) }),
            ]
        )
    }

    static func outward(_ typed: String) throws -> OutwardCode {
        let typed = try Words.required(typed, "outward", "Enter the first half of the postcode, like BA1")
        // What comes after a blank is the second half, or begins it: "BA2 3" is no district and more than a home may see.
        guard !typed.contains(where: \.isWhitespace), let code = OutwardCode(typed: typed) else {
            throw Refusal.invalid("outward", "Enter only the first half of the postcode, like BA1")
        }
        return code
    }
}

extension OutOfOrder {
    /// The reason to keep: none where nobody is passed over, whatever was given.
    /// - Throws: ``Refusal`` `.outOfOrder` with the clause of the first home passed over, where no reason was given.
    static func needed(for passedOver: [HomeStanding], given: OutOfOrder?) throws -> OutOfOrder? {
        guard let first = passedOver.first else { return nil }
        guard let given else {
            let others = passedOver.count > 1 ? " and \(passedOver.count - 1) more" : ""
            throw Refusal(
                .outOfOrder,
                "\(first.candidate.name)\(others) come\(passedOver.count > 1 ? "" : "s") first. Say why you ask others before.",
                clause: first.line.clause.text
            )
        }
        return try given.checked()
    }
}

extension Reading {
    /// The homes chosen to be asked, each once, in the order of the round.
    /// - Throws: the ``Refusal`` that keeps one of them from being asked.
    func homesToAsk(_ homes: [Identifier<Location>], of board: SourcingBoard) throws -> [HomeStanding] {
        try RankHomes.availability(for: board.found).check()
        guard !homes.isEmpty else { throw Refusal.invalid("homes", "Choose at least one home to ask") }
        for id in homes {
            guard let home = board.home(id) else { throw Refusal.homeLeftOut(id, of: board) }
            try home.asking.check()
        }
        return board.homes.filter { homes.contains($0.locationID) }
    }

    /// The pen picture, when nothing in it would tell a home who the person is but what was kept on purpose.
    /// - Throws: ``Refusal`` `.identifiersLeft`, `.invalid`. The sentence never repeats what was found.
    func sendable(_ picture: PenPicture, of found: Case) throws -> PenPicture {
        let text = try Words.required(
            picture.text,
            "pen-picture",
            "Write what a home needs to know",
            longest: Words.text
        )
        let tidied = picture.edited(text)
        let finder = try identifierFinder(for: found)
        let left = tidied.unresolved(by: finder)
        guard left.isEmpty else {
            let subject = left.count == 1 ? "1 thing" : "\(left.count) things"
            throw Refusal(
                .identifiersLeft,
                "\(subject) in the pen picture could tell a home who this is. Take out each, or keep it with a reason.",
                faults: [FieldFault(field: "pen-picture", sentence: "Take out or keep what is lit up")]
            )
        }
        let places = Set(finder.find(in: text).map { KeptIdentifier.Place(of: $0, in: Array(text.utf8)) })
        return PenPicture(text: text, kept: tidied.kept.filter { places.contains($0.place) })
    }
}
