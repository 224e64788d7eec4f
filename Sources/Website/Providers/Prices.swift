import Brokerage

/// What a home charges.
enum Prices {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let category: CareCategory? = form.choice("category", missing: "Select the kind of care")
            let weekly = form.money("weekly", "the weekly price")
            let includesFNC = form.includesFNC(for: category)
            let startsOn = form.date("starts-on", "the day it holds from")
            let saidBy = form.text("said-by", missing: "Enter who said so")
            try form.finish()
            guard let category, let weekly, let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                RecordPrice(
                    locationID: file.location.id,
                    category: category,
                    weekly: weekly,
                    includesFNC: includesFNC,
                    startsOn: startsOn,
                    saidBy: saidBy
                )
            )
            return .redirect(
                file.path,
                Flash("\(file.location.name) charges \(weekly) a week for \(category.text) care from \(startsOn.long).")
            )
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Record a price", visit, state, submit: "Record the price") {
            """
            <p>The price before it stays on record and ends the day before.</p>
            \(categoryField(state, file.homeCategories))
            \(moneyInput(state.field("weekly", "Price for a week"), per: "a week"))
            \(fncField(state, today: file.today))
            \(dateInput(state.field("starts-on", "From which day"), typed: state.date("starts-on", file.today)))
            \(textInput(state.field("said-by", "Who said so", hint: "A name, or a post such as the manager")))
            """
        }
    }
}
