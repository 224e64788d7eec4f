import Brokerage

/// The policy, as it is read aloud and as it was loaded.
enum PolicyPages {
    static func show(_ visit: Visit) async throws -> Reply {
        guard try await visit.ask(IsPolicyLoaded()) else { return .page(NoPolicyPage()) }
        return .page(try await page(nil, visit))
    }

    static func showVersion(_ visit: Visit) async throws -> Reply {
        .page(try await page(try visit.id("version"), visit))
    }

    private static func page(_ version: Identifier<StoredPolicy>?, _ visit: Visit) async throws -> PolicyPage {
        PolicyPage(
            answer: try await visit.ask(ShowPolicy(version: version)),
            proposals: try await visit.ask(ListProposals()).proposals,
            mayTry: visit.may(.proposePolicy)
        )
    }

    static func giveFile(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(ShowPolicy(version: try visit.id("version")))
        return .file(Array(answer.text.utf8), type: "text/yaml; charset=utf-8", name: answer.version.name)
    }
}
