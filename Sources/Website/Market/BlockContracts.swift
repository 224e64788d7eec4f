import Brokerage

/// Beds bought in advance, wherever they are.
enum BlockContracts {
    static func list(_ visit: Visit) async throws -> Reply {
        .page(
            BlockContractsPage(
                lines: try await visit.ask(ListBlockContracts()),
                today: visit.now.london.date,
                mayKeep: visit.may(.keepMarket),
                marketTabs: marketTabs(visit, current: "/block-contracts")
            )
        )
    }
}
