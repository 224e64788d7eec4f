/// Sends a letter that couldn't be delivered again, as a letter of its own, to the address that is known now.
package struct SendAgain: Action {
    package let letterID: Identifier<Message>
    /// Where it goes to, as the page said.
    package let address: String

    package static let permission = Permission.broker

    package init(letterID: Identifier<Message>, address: String) {
        self.letterID = letterID
        self.address = address
    }

    /// - Throws: ``Refusal`` `.notFound`; `.letterUnderWay` for one that still waits, has gone, or was seen to already;
    ///   `.letterOutdated` for what isn't true any more; `.sentElsewhere` for what is written anew on a page of its own;
    ///   `.noAddress`; `.movedOn` where the address has changed since the page was opened.
    package func perform(in work: Work) throws -> Acted<Identifier<Message>> {
        guard let line = try work.outboxLine(letterID, for: Self.permission) else { throw Refusal.notFound }
        let first = try work.require(letterID)
        let resending = try work.resending(of: first, line)
        try resending.availability.check()
        guard let now = resending.address else { throw Refusal.notFound }
        guard now == address else {
            throw Refusal(
                .movedOn,
                "The e-mail address has changed since you opened the page. Check where the letter goes, and send it again."
            )
        }
        let second = Message(
            id: work.newID(),
            kind: first.kind,
            caseID: first.caseID,
            enquiryID: first.enquiryID,
            address: now,
            addressee: first.addressee,
            subject: first.subject,
            body: first.body,
            attachmentID: first.attachmentID,
            writtenAt: work.now
        )
        try work.insert(second)
        try work.insert(
            SettledLetter(
                id: work.newID(),
                letterID: first.id,
                secondID: second.id,
                settledBy: work.standing.accountID,
                settledAt: work.now
            )
        )
        return Acted(
            second.id,
            on: second,
            of: first.caseID,
            ["first": .id(first.id), "kind": .code(first.kind), "new-address": .flag(now != first.address)]
        )
    }
}
