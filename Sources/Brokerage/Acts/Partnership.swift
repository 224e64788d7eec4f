package import Database

/// One partnership's brokerage, running: a council and its NHS partners over one database.
package final class Partnership: Sendable {
    let database: any DatabaseEngine
    let committer: Committer
    let journal = Journal()
    let shelf = PolicyShelf()
    let entropy: Entropy
    /// The installation's own secret: keys the digests of inputs and signs what the website hands out.
    package let secret: [UInt8]
    let seal: Seal
    package let clock: @Sendable () -> Instant
    /// The address people reach the website under, for links in letters.
    package let address: String

    package init(
        database: any DatabaseEngine,
        secret: [UInt8],
        entropy: Entropy = .system,
        address: String = "http://127.0.0.1:8080",
        clock: @escaping @Sendable () -> Instant
    ) {
        self.address = address
        self.database = database
        self.secret = secret
        seal = Seal(secret: secret)
        self.entropy = entropy
        self.clock = clock
        committer = Committer(database: database)
    }

    /// Brings the schema up to date. Called once, before anything else.
    package func prepare() async throws {
        try await database.migrate(Schema.migrations)
    }

    /// Whether the database answers.
    package func isReady() async -> Bool {
        (try? await database.read { try $0.row("SELECT 1 AS one") }) != nil
    }

    package func newKey() -> Key { .fresh(at: clock(), entropy: entropy) }
}
