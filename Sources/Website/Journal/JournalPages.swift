import Brokerage

/// The journal, narrowed down by its address.
enum JournalPages {
    static func show(_ visit: Visit) async throws -> Reply {
        var form = FormReader(visit.query)
        var filters = ReadJournal.Filters(
            startsOn: form.date("from", "the first day", required: false),
            endsOn: form.date("to", "the last day", required: false),
            who: who(visit.query.one("who")),
            kind: form.choice("kind")
        )
        if let first = filters.startsOn, let last = filters.endsOn, last < first {
            form.fault("to", "The last day must be the first day or after it")
        }
        if let typed = form.text("case") {
            filters.number = CaseNumber.read(typed)
            if filters.number == nil { form.fault("case", "Enter a case number, like C-1001") }
        }
        let faults = form.faults
        // What can't be read narrows nothing; the page says so.
        if !faults.isEmpty { filters = ReadJournal.Filters() }
        let answer = try await visit.ask(ReadJournal(filters: filters, place: place(visit.query)))
        return .page(
            JournalPage(
                answer: answer,
                filters: filters,
                typed: visit.query,
                faults: faults,
                isNewest: place(visit.query) == .newest,
                now: visit.now
            ),
            faults.isEmpty ? .ok : .invalid
        )
    }

    private static func place(_ query: FormFields) -> ReadJournal.Place {
        if let seq = query.one("before").flatMap(Int64.init) { return .before(seq) }
        if let seq = query.one("after").flatMap(Int64.init) { return .after(seq) }
        return .newest
    }

    private static func who(_ chosen: String?) -> Actor? {
        guard let chosen else { return nil }
        return chosen == JournalPage.careBroker ? .system : Identifier(chosen).map(Actor.account)
    }
}
