import Brokerage

/// What a home says of its free beds.
enum Vacancies {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let category: CareCategory? = form.choice("category", missing: "Select the kind of care")
            let beds = form.number("beds", "how many beds are free", in: 0...SetRating.mostBeds)
            let saidBy = form.text("said-by", missing: "Enter who said so")
            let saidOn = form.date("said-on", "the day they said so")
            let saidAt = form.time("said-at", missing: "Enter the time they said so")
            try form.finish()
            guard let category, let beds, let saidOn, let saidAt else { throw Refusal.notFound }
            try await visit.perform(
                RecordVacancy(
                    locationID: file.location.id,
                    category: category,
                    beds: beds,
                    saidBy: saidBy,
                    saidAt: Instant(london: saidOn, hour: saidAt.hour, minute: saidAt.minute)
                )
            )
            let number = beds == 0 ? "no bed" : beds == 1 ? "1 bed" : "\(beds) beds"
            return .redirect(file.path, Flash("\(file.location.name) has \(number) free for \(category.text) care."))
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Record free beds", visit, state, submit: "Record the free beds") {
            """
            \(categoryField(state, file.homeCategories))
            \(textInput(
                state.field("beds", "How many beds are free", hint: "0 says that it is full"), purpose: .digits,
                width: .three
            ))
            \(textInput(state.field("said-by", "Who said so", hint: "A name, or a post such as the manager")))
            \(dateInput(
                state.field("said-on", "When they said so"), typed: state.date("said-on", file.today)
            ))
            \(timeInput(state.field("said-at", "At what time", known: file.now.london.time)))
            """
        }
    }
}
