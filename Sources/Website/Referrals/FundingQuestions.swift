import Brokerage

extension FundingDetails {
    var questions: [QuestionGroup] {
        [
            QuestionGroup(
                "Who pays",
                [
                    Question(
                        "funder",
                        "Who pays for the care?",
                        .choice(
                            funder?.rawValue,
                            Funder.allCases.map { Question.Option($0.rawValue, $0.text.capitalisedFirst) }
                        )
                    )
                ]
            ),
            QuestionGroup(
                "What they were told",
                [
                    Question(
                        "leaflet-given-on",
                        "Date the Fair Price of Care leaflet was given",
                        .date(leafletGivenOn)
                    ),
                    Question("leaflet-given-by", "Who gave it to them", .line(leafletGivenBy, .text, .thirty)),
                ]
            ),
            QuestionGroup(
                "Means",
                [
                    Question(
                        "financial-assessment-on",
                        "Date of the financial assessment",
                        .date(financialAssessmentOn)
                    ),
                    Question(
                        "council-funded-from",
                        "Date from which the council pays",
                        hint: "For somebody who paid themselves until now",
                        .date(councilFundedFrom)
                    ),
                    Question("words", "Anything else about the money", .words(words, rows: 3)),
                ]
            ),
        ]
    }

    /// What was typed into the questions above.
    init(_ form: inout FormReader) {
        self.init()
        funder = form.choice("funder")
        leafletGivenOn = form.date("leaflet-given-on", "the date the leaflet was given", required: false)
        leafletGivenBy = form.text("leaflet-given-by")
        financialAssessmentOn = form.date(
            "financial-assessment-on",
            "the date of the financial assessment",
            required: false
        )
        councilFundedFrom = form.date("council-funded-from", "the date from which the council pays", required: false)
        words = form.text("words")
    }
}
