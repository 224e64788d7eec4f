import Database

/// Waiting acts share one durable commit, a savepoint each: one act's refusal undoes only itself, and 64 people at once
/// wait for few disk flushes.
actor Committer {
    private typealias Act = @Sendable (any Connection) throws -> any Sendable
    private struct Waiting {
        let act: Act
        let answer: CheckedContinuation<any Sendable, any Error>
    }

    /// Enough to share a flush among, few enough that none waits long for the others.
    private static let most = 64

    private let database: any DatabaseEngine
    private var waiting: [Waiting] = []
    private var isWriting = false

    init(database: any DatabaseEngine) {
        self.database = database
    }

    /// - Throws: what `act` throws, or the engine's fault when the shared commit fails; nothing is written then.
    func commit<Output: Sendable>(
        _ act: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        let output = try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(act: act, answer: continuation))
            if !isWriting {
                isWriting = true
                Task { await writeWaiting() }
            }
        }
        guard let typed = output as? Output else { throw DatabaseFault.other(what: "An act answered for another.") }
        return typed
    }

    private func writeWaiting() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.most))
            waiting.removeFirst(batch.count)
            let acts = batch.map(\.act)
            do {
                let outcomes = try await database.write { connection in
                    acts.map { act in Result { try connection.savepoint { try act(connection) } } }
                }
                for (waiting, outcome) in zip(batch, outcomes) { waiting.answer.resume(with: outcome) }
            } catch {
                for waiting in batch { waiting.answer.resume(throwing: error) }
            }
        }
        isWriting = false
    }
}
