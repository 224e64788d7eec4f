import Brokerage

/// How the regulator rated a location.
enum Ratings {
    private static let notRated = "not-rated"

    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let rating = form.text("rating", missing: "Select the rating")
            if !rating.isEmpty, rating != notRated, Rating(rawValue: rating) == nil {
                form.fault("rating", "Select the rating")
            }
            let reportedOn = form.date("reported-on", "the date of the report")
            let beds = form.number("beds", "the number of beds", in: 1...SetRating.mostBeds, required: false)
            try form.finish()
            guard let reportedOn else { throw Refusal.notFound }
            try await visit.perform(
                SetRating(
                    locationID: file.location.id,
                    rating: Rating(rawValue: rating),
                    reportedOn: reportedOn,
                    beds: beds
                )
            )
            let words = Rating(rawValue: rating).map { "rated \($0.text)" } ?? "not rated"
            return .redirect(
                file.path,
                Flash("\(file.location.name) is \(words), by the report of \(reportedOn.long).")
            )
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Record a rating", visit, state, submit: "Record the rating") {
            """
            \(radios(
                state.field("rating", "Overall rating"),
                Rating.allCases.map { FieldOption($0.rawValue, $0.text) } + [FieldOption(notRated, "Not rated")]
            ))
            \(dateInput(
                state.field("reported-on", "Date of the report", hint: "As the regulator’s page gives it"),
                typed: state.date("reported-on")
            ))
            \(textInput(
                state.field(
                    "beds", "Number of beds", hint: "Leave it empty where you don’t know",
                    known: file.ratings.first { $0.beds != nil }?.beds
                ),
                purpose: .digits, width: .three
            ))
            """
        }
    }
}
