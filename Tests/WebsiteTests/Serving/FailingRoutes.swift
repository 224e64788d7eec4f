import Brokerage
import Database
import Website

/// An error of the kind that holds what somebody typed.
struct FaultWithWords: Error, CustomStringConvertible {
    let words: String
    var description: String { "the value “\(words)” doesn't fit" }
}

enum FaultCase: Error {
    case unreadable(String)
}

extension Route {
    /// A page on which something of ours breaks whenever its form is sent, and whenever it is opened with `?broken`.
    static let failing: [Route] = [
        .get("/failing", .signedIn(.useOwnAccount), .own) { visit in
            if let words = visit.query.one("broken") { throw FaultWithWords(words: words) }
            let state = try await visit.openForm()
            return .text("name=\(state.value("name"))")
        },
        .post("/failing", .signedIn(.useOwnAccount), .own) { visit in
            throw FaultCase.unreadable(visit.fields.all.map(\.value).joined(separator: " "))
        },
    ]
}

/// A database that answers nothing.
struct SilentDatabase: DatabaseEngine {
    func read<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        throw DatabaseFault.unavailable(what: "stopped by a test")
    }

    func write<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        throw DatabaseFault.unavailable(what: "stopped by a test")
    }

    func close() throws {}
}

/// A database that can be read, and takes nothing any more.
struct FullDatabase: DatabaseEngine {
    let inner: any DatabaseEngine

    func read<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        try await inner.read(body)
    }

    func write<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        throw DatabaseFault.unavailable(what: "full")
    }

    func close() throws {}
}
