package import Brokerage
import Synchronization

/// Takes what it is given, and answers as it was told to; when it was told nothing more, it takes letters.
package final class StoryCarrier: LetterCarrier {
    private let answers: Mutex<[Carried]>
    private let seen = Mutex<[OutgoingLetter]>([])

    package init(_ answers: [Carried] = []) {
        self.answers = Mutex(answers)
    }

    package var letters: [OutgoingLetter] { seen.withLock { $0 } }

    package func carry(_ letter: OutgoingLetter) async -> Carried {
        seen.withLock { $0.append(letter) }
        return answers.withLock { $0.isEmpty ? .taken : $0.removeFirst() }
    }
}

extension Scenario {
    /// Abbey Fields, which has an e-mail address, is asked, and Riverside, which has none.
    package func writesToAbbey() async throws -> Identifier<Case> {
        let id = try await ranks()
        try await knowsAddress("office@abbey.example", of: StoryHomes.abbey)
        try await asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        return id
    }

    /// A home's address is put in, beside those known already: the newest counts.
    @discardableResult
    package func knowsAddress(_ email: String, of home: StoryHome) async throws -> Identifier<LocationContact> {
        try await does(
            AddContact(
                locationID: home.id,
                name: "Jo Pike",
                email: email,
                startsOn: LocalDate(testing: "2026-01-01")
            ),
            as: .broker
        )
    }

    /// The letter to Abbey Fields comes back as one that nobody takes there.
    package func failsToReachAbbey() async throws -> OutboxLine {
        _ = try await partnership.deliverWaiting(by: StoryCarrier([.refused("No such mailbox")]))
        return try await abbeysLetter()
    }

    /// The latest letter to Abbey Fields.
    package func abbeysLetter() async throws -> OutboxLine {
        guard let line = try await outbox().first(where: { $0.addressee == "Abbey Fields" }) else {
            throw Refusal.notFound
        }
        return line
    }
}
