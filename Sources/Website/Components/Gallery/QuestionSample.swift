/// One question a page, for those who work here.
struct QuestionSample: Page {
    var title: String { "When can Oldfield take her?" }
    var section: Section? { Gallery.sections.dropFirst().first }
    var back: Link? { Link("Irene Ellis, C-1042", to: "/cases/C-1042") }

    var body: HTML {
        form(to: "/cases/C-1042/offers", key: sampleKey, draft: "/drafts/\(sampleKey.key)") {
            """
            \(dateInput(Field("start", title, hint: "The earliest day, as 6 3 2026"), typed: TypedDate(),
                size: .pageHeading))
            \(textarea(Field("conditions", "What does it depend on?", hint: "For example, a hoist or a second opinion"),
                rows: 3))
            \(details("What the home was told") { "<p>A woman of 84 who needs nursing and two people to move her.</p>" })
            \(button("Save and continue"))
            """
        }
    }
}
