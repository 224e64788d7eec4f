import Brokerage

extension Needs {
    var questions: [QuestionGroup] {
        [
            QuestionGroup(
                "The kind of care",
                [
                    Question(
                        "category",
                        "What kind of care do they need?",
                        .choice(
                            category?.rawValue,
                            CareCategory.allCases.map { Question.Option($0.rawValue, $0.name.capitalisedFirst) }
                        )
                    ),
                    Question(
                        "summary",
                        Part.summary.title,
                        hint: "Two or three sentences, as you would say it to a home manager",
                        .words(summary, rows: 3)
                    ),
                ]
            ),
            QuestionGroup(
                "Nursing need",
                [
                    Question(
                        "nursing-confirmed-by",
                        "Who confirmed the nursing need for funded nursing care",
                        hint: "Only for nursing care",
                        .line(nursingConfirmedBy, .text, .thirty)
                    ),
                    Question("nursing-confirmed-on", "Date they confirmed it", .date(nursingConfirmedOn)),
                ]
            ),
            QuestionGroup(
                "Day and night",
                Part.allCases.filter { $0 != .summary }.map {
                    Question($0.rawValue, $0.title, .words(self[keyPath: $0.path], rows: 2))
                }
            ),
        ]
    }

    /// What was typed into the questions above.
    init(_ form: inout FormReader) {
        self.init()
        category = form.choice("category")
        nursingConfirmedBy = form.text("nursing-confirmed-by")
        nursingConfirmedOn = form.date(
            "nursing-confirmed-on",
            "the date the nursing need was confirmed",
            required: false
        )
        for part in Part.allCases { self[keyPath: part.path] = form.text(part.rawValue) }
    }
}
