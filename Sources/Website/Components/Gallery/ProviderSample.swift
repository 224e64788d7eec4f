/// What a home sees of an enquiry, on a telephone in a corridor: no name, one answer.
struct ProviderSample: Page {
    var title: String { "Can you look after this person?" }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>\(due("Answer by 11:15 today", .soon))</p>
        \(summaryList([
            SummaryRow("Who", "A woman of 84 in hospital, near BS31"),
            SummaryRow("Needs", "Nursing; a hoist and two people to move her"),
            SummaryRow("From", "Thursday 5 March"),
            SummaryRow("Our rate", "£1,050.00 a week \(quiet("without FNC"))"),
        ]))
        \(form(to: "/enquiries/7", key: sampleKey) {
            """
            \(radios(
                Field("answer", "Your answer"),
                [
                    FieldOption("yes", "We can", reveals: moneyInput(Field("price", "Your price"), per: "a week")),
                    FieldOption("no", "We can’t"),
                ],
                size: .medium
            ))
            \(button("Send answer"))
            """
        })
        """
    }
}
