import Brokerage

/// The page of one location.
enum LocationPages {
    static func show(_ visit: Visit) async throws -> Reply {
        .page(LocationPage(file: try await visit.location(), mayKeep: visit.may(.keepMarket)))
    }
}

extension Visit {
    /// The location that the address names, with all that is known of it.
    func location() async throws -> LocationFile {
        try await ask(ShowLocation(id("location", Location.self)))
    }

    /// One of its facts, that the address names as well.
    /// - Throws: ``Refusal`` `.notFound` where it is no fact of this location.
    func fact<Fact: Record>(_ hole: String, of facts: [Fact]) throws -> Fact {
        let id = try id(hole, Fact.self)
        guard let fact = facts.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return fact
    }
}

extension LocationFile {
    var path: Path { "/locations/\(location.id)" }

    /// What it can be asked for: kinds of care in a home.
    var homeCategories: [CareCategory] { location.categories.filter(\.isCareHome) }

    /// A form about one fact of it.
    func factPage(
        _ title: String,
        _ visit: Visit,
        _ state: FormState,
        submit: String,
        _ fields: () -> HTML
    ) -> FactPage {
        FactPage(
            title: title,
            section: Navigation.providers,
            back: Link(location.name, to: path),
            target: visit.here,
            draft: visit.draftPath,
            state: state,
            submit: submit,
            fields: fields()
        )
    }
}
