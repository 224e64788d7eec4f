import Brokerage

/// Three questions and a place to write, large and plain. Nothing on it says who it is about.
struct SurveyPage: Page {
    let path: Path
    let state: FormState

    var title: String { "How was the move?" }
    var setting: PageSetting { .plain }
    var errors: [FieldError] { state.errors }

    static let questions = [
        ("told", "How well did we tell you what would happen?"),
        ("choice", "How good was your choice of homes?"),
        ("move", "How did the move itself go?"),
    ]

    var body: HTML {
        """
        \(pageHeading(title))
        <p>You, or somebody close to you, moved into a care home. Tell us how it went, so that we can do better.</p>
        <p>There are three questions. Leave out any you like.</p>
        \(form(to: path, key: state.key) {
            """
            \(each(Self.questions) { name, asked in
                radios(
                    Field(name, asked, value: state.value(name), error: state.error(name)),
                    (1...5).reversed().map { FieldOption(String($0), SurveyAnswer.inWords($0)) },
                    size: .medium
                )
            })
            \(textarea(
                state.field("words", "Would you like to say anything else?"), rows: 5, size: .medium
            ))
            \(button("Send my answers"))
            """
        })
        """
    }
}

/// Why there are no questions behind a link: answered, over, or never sent.
struct SurveyOverPage: Page {
    let link: SurveyLink

    var setting: PageSetting { .plain }

    var title: String {
        switch link {
        case .answered: "Thank you"
        case .over: "This survey is over"
        case .open, .unknown: "There is no survey here"
        }
    }

    var body: HTML {
        "\(pageHeading(title))\(each(sentences) { "<p>\($0)</p>" })"
    }

    private var sentences: [String] {
        switch link {
        case .answered(let day):
            ["We have your answers. They came on \(day.long).", "You need do nothing more. You can close this page."]
        case .over(let day):
            [
                "This link worked until \(day.long).",
                "If a newer letter came, use the link in that one. If you still want to tell us something, ring or "
                    + "write to the people who sent the letter.",
            ]
        case .open, .unknown:
            [
                "This link leads to no survey. Perhaps it is not complete.",
                "Copy all of the link in the letter and try again.",
            ]
        }
    }
}
