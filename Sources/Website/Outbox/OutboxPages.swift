import Brokerage

/// The letters that the acts wrote, and whether they have gone: readable always, whether or not mail is set up.
enum OutboxPages {
    static func list(_ visit: Visit) async throws -> Reply {
        let part: Outbox.Part
        if let typed = visit.query.one("show") {
            guard let known = Outbox.Part(rawValue: typed) else { throw Refusal.notFound }
            part = known
        } else {
            part = .all
        }
        let before = visit.query.one("before").flatMap { Identifier<Message>($0) }
        return .page(
            OutboxPage(
                answer: try await visit.ask(Outbox(part: part, before: before)),
                part: part,
                isFirst: before == nil,
                now: visit.now
            )
        )
    }

    static func show(_ visit: Visit) async throws -> Reply {
        .page(try await letterPage(visit, try await visit.openForm()))
    }

    static func sendAgain(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let act = SendAgain(letterID: try visit.id("letter"), address: visit.fields.one("address") ?? "")
            let second = try await visit.perform(act)
            return .redirect("/outbox/\(second)", Flash("The letter waits to go to \(act.address)."))
        } again: {
            try await letterPage(visit, $0)
        }
    }

    static func settle(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            try await visit.perform(SettleLetter(letterID: try visit.id("letter")))
            return .redirect("/outbox", Flash("Noted. Nobody else need see to this letter."))
        } again: {
            try await letterPage(visit, $0)
        }
    }

    private static func letterPage(_ visit: Visit, _ state: FormState) async throws -> LetterPage {
        LetterPage(
            answer: try await visit.ask(LetterInOutbox(id: try visit.id("letter"))),
            now: visit.now,
            state: state
        )
    }
}
