import Brokerage

/// The policy, as it is read aloud and as it was loaded.
enum PolicyPages {
    static func show(_ visit: Visit) async throws -> Reply {
        guard try await visit.ask(IsPolicyLoaded()) else { return .page(NoPolicyPage()) }
        return .page(PolicyPage(answer: try await visit.ask(ShowPolicy())))
    }

    static func showVersion(_ visit: Visit) async throws -> Reply {
        .page(PolicyPage(answer: try await visit.ask(ShowPolicy(version: try visit.id("version")))))
    }

    static func giveFile(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(ShowPolicy(version: try visit.id("version")))
        return .file(Array(answer.text.utf8), type: "text/yaml; charset=utf-8", name: answer.version.name)
    }
}
