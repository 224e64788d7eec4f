import Brokerage

enum Health {
    /// `/health`: the process answers.
    static func alive(_ visit: Visit) async throws -> Reply { .text("alive\n") }

    /// `/ready`: the database answers too.
    static func ready(_ visit: Visit) async throws -> Reply {
        guard await visit.partnership.isReady() else { return .text("not ready\n", .unavailable) }
        return .text("ready\n")
    }
}

enum PublicFile {
    /// `/assets/{name}?v=…`: kept for ever by the browser, because the address changes with the content.
    static func show(_ visit: Visit) async throws -> Reply {
        let name = visit.word("name")
        guard let file = visit.site.assets.file(name) else { throw Refusal.notFound }
        return .asset(file.bytes, type: file.type)
    }
}
