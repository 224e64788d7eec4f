/// Somebody has told the reader of a letter that didn't go by e-mail in another way: by telephone, on paper.
package struct SettleLetter: Action {
    package let letterID: Identifier<Message>

    package static let permission = Permission.broker

    package init(letterID: Identifier<Message>) {
        self.letterID = letterID
    }

    /// - Throws: ``Refusal`` `.notFound`; `.letterUnderWay` for one that still waits, has gone, or was seen to already.
    package func perform(in work: Work) throws -> Acted<Done> {
        guard let line = try work.outboxLine(letterID, for: Self.permission) else { throw Refusal.notFound }
        try line.checkNeedsSomebody(at: work.now)
        let letter = try work.require(letterID)
        try work.insert(
            SettledLetter(
                id: work.newID(),
                letterID: letter.id,
                secondID: nil,
                settledBy: work.standing.accountID,
                settledAt: work.now
            )
        )
        return Acted(on: letter, of: letter.caseID, ["kind": .code(letter.kind)])
    }
}

extension OutboxLine {
    /// Whether it is up to somebody that its reader hears of it.
    package func needsSomebody(at now: Instant) -> Bool {
        switch state(at: now) {
        case .toReadOut, .notDelivered, .neverTried: true
        case .waiting, .gone, .sentAgain, .told: false
        }
    }

    /// - Throws: ``Refusal`` `.letterUnderWay` for one that looks after itself.
    func checkNeedsSomebody(at now: Instant) throws {
        switch state(at: now) {
        case .toReadOut, .notDelivered, .neverTried: return
        case .waiting: throw Refusal(.letterUnderWay, "This letter is still being tried.")
        case .gone: throw Refusal(.letterUnderWay, "This letter has gone.")
        case .sentAgain: throw Refusal(.letterUnderWay, "This letter was sent again already.")
        case .told: throw Refusal(.letterUnderWay, "Its reader was told in another way already.")
        }
    }
}
