/// What a person or their family sees: large, plain and short.
struct ChoiceSample: Page {
    var title: String { "Homes that can look after you" }
    var setting: PageSetting { .plain }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>Two homes can look after you. Tell us which you would like by <strong>Friday 6 March</strong>.</p>
        <h2>1. Abbey Fields, Keynsham</h2>
        \(summaryList([
            SummaryRow("How far", "2 miles from your daughter"),
            SummaryRow("Inspectors say", "Good, in May 2025"),
            SummaryRow("You can move in", "Thursday 5 March"),
        ]))
        <h2>2. Oldfield Nursing Home, Saltford</h2>
        \(summaryList([
            SummaryRow("How far", "Less than a mile from your daughter"),
            SummaryRow("Inspectors say", "Outstanding, in November 2024"),
            SummaryRow("You can move in", "Friday 6 March"),
        ]))
        \(insetText { "<p>Ask Ada Moss on \(telephone("01225 555 020")) if you would like to visit first.</p>" })
        \(form(to: "/choice", key: sampleKey) {
            """
            \(radios(
                Field("home", "Which would you like?"),
                [
                    FieldOption("abbey", "Abbey Fields"), FieldOption("oldfield", "Oldfield Nursing Home"),
                    FieldOption("neither", "Neither of them"),
                ],
                size: .medium
            ))
            \(button("Send my answer"))
            """
        })
        """
    }
}
