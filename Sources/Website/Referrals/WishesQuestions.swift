import Brokerage

extension Wishes {
    var questions: [QuestionGroup] {
        [
            QuestionGroup(
                "Where",
                [
                    Question(
                        "area",
                        "Where do they want to live?",
                        .choice(
                            area?.rawValue,
                            Area.allCases.map { Question.Option($0.rawValue, $0.text.capitalisedFirst) }
                        )
                    ),
                    Question(
                        "preferred-place",
                        "Place they would like best",
                        hint: "A town, or the first half of a postcode like BS31",
                        .line(preferredPlace, .text, .twenty)
                    ),
                    Question(
                        "farthest-miles",
                        "Farthest from there, in miles",
                        .line(farthestMiles.map(String.init), .digits, .three)
                    ),
                    Question("preferred-home", "A home they have in mind", .line(preferredHome, .text, .thirty)),
                ]
            ),
            QuestionGroup(
                "What matters to them",
                [
                    Question("what-matters", "What matters most", .words(whatMatters, rows: 3)),
                    Question("must-have", "What a home must have", .words(mustHave, rows: 2)),
                    Question("must-not-have", "What they couldn’t live with", .words(mustNotHave, rows: 2)),
                    Question("visitors", "Who visits, and from where", .words(visitors, rows: 2)),
                    Question("faith-diet-language", "Faith, food and language", .words(faithDietLanguage, rows: 2)),
                ]
            ),
        ]
    }

    /// What was typed into the questions above.
    init(_ form: inout FormReader) {
        self.init()
        area = form.choice("area")
        preferredPlace = form.text("preferred-place")
        farthestMiles = form.number("farthest-miles", "the farthest distance", in: 1...500, required: false)
        preferredHome = form.text("preferred-home")
        whatMatters = form.text("what-matters")
        mustHave = form.text("must-have")
        mustNotHave = form.text("must-not-have")
        visitors = form.text("visitors")
        faithDietLanguage = form.text("faith-diet-language")
    }
}
