import Crypto
import Database

extension Partnership {
    /// Performs an action: permission, state, policy; rows, journal entry and outbox in one durable transaction.
    ///
    /// The same actor with the same key and input gets the same output again, whatever happened in between.
    /// - Throws: ``Refusal``; nothing has been written then. Refusals are not kept under the key.
    package func perform<Act: Action>(_ action: Act, by actor: Actor, key: Key) async throws -> Act.Output {
        let digest = inputDigest(Act.name, try CanonicalJSON.encode(action))
        do {
            return try await committer.commit { [address, clock, entropy, journal, shelf] connection in
                let now = clock()
                if let earlier = try connection.row(
                    "SELECT input, output FROM acts WHERE actor = \(actor.text) AND key = \(key.text)"
                ) {
                    guard try earlier.blob("input") == digest else { throw Refusal.keyReused }
                    return try CanonicalJSON.decode(Kept<Act.Output>.self, from: try earlier.text("output")).output
                }
                let standing = try Standing.of(actor, in: connection)
                guard standing.may(Act.permission) else { throw Refusal.notPermitted(Act.permission) }
                let work = Work(
                    actor: actor,
                    standing: standing,
                    now: now,
                    key: key,
                    entropy: entropy,
                    shelf: shelf,
                    address: address,
                    connection: connection
                )
                let acted = try action.perform(in: work)
                let seq = try journal.append(
                    JournalEntry(
                        at: now,
                        actor: actor.text,
                        action: Act.name,
                        subject: acted.subject,
                        caseID: acted.caseID?.text,
                        key: key.text,
                        payload: try Facts.payload(acted.facts, rows: work.digestsAtEnd())
                    ),
                    to: connection
                )
                let output = String(decoding: try CanonicalJSON.encode(Kept(output: acted.output)), as: UTF8.self)
                try connection.run(
                    """
                    INSERT INTO acts (actor, key, action, input, output, seq) VALUES \
                    (\(actor.text), \(key.text), \(Act.name), \(SQLValue.blob(digest)), \(output), \(seq))
                    """
                )
                return acted.output
            }
        } catch let fault as DatabaseFault {
            throw Refusal.of(fault)
        }
    }

    /// Asks a question, in the actor's scope. Whose records were looked at is journalled, once a quarter of an hour
    /// for the same viewer and person.
    /// - Returns: nothing when it is missing, or another's.
    /// - Throws: ``Refusal`` `.notPermitted` when the actor may not ask this at all.
    package func ask<Question: Query>(_ question: Question, by actor: Actor) async throws -> Question.Answer? {
        let now = clock()
        let quarter = Instant(milliseconds: now.milliseconds / Self.quarterOfAnHour * Self.quarterOfAnHour)
        let (answer, unseen) = try await database.read { [shelf] connection in
            let standing = try Standing.of(actor, in: connection)
            guard standing.may(Question.permission) else { throw Refusal.notPermitted(Question.permission) }
            let reading = Reading(actor: actor, standing: standing, now: now, shelf: shelf, connection: connection)
            let answer = try question.answer(in: reading)
            let unseen = try reading.viewed.sorted().filter { person in
                let key = Self.viewKey(person, in: quarter)
                return try connection.row("SELECT seq FROM acts WHERE actor = \(actor.text) AND key = \(key.text)")
                    == nil
            }
            return (answer, unseen)
        }
        for person in unseen {
            _ = try await perform(RecordView(personID: person), by: actor, key: Self.viewKey(person, in: quarter))
        }
        return answer
    }

    private static let quarterOfAnHour: Int64 = 15 * 60 * 1000

    private static func viewKey(_ person: Identifier<Person>, in quarter: Instant) -> Key {
        Key(at: quarter, name: "view-\(person)")
    }

    /// Keyed, so that a copy of the table alone doesn't let anybody guess at inputs.
    private func inputDigest(_ name: String, _ input: [UInt8]) -> [UInt8] {
        var code = HMAC<SHA256>(key: SymmetricKey(data: secret))
        code.update(data: Array(name.utf8) + [0])
        code.update(data: input)
        return Array(code.finalize())
    }
}

/// An output as it is kept with the act; JSON needs something around a bare value.
private struct Kept<Output: Codable>: Codable {
    let output: Output
}
