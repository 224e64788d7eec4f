extension Gallery {
    fileprivate static let sender = [
        "Bath and North East Somerset Council", "Brokerage, Lewis House, Manvers Street, Bath BA1 1JG", "01225 555 020",
    ]

    static let letterSample = LetterDocument(
        title: "Placement agreement for one place at Oldfield Nursing Home",
        sender: sender,
        recipient: ["The Manager", "Oldfield Nursing Home", "1 High Street", "Saltford", "BS31 3AA"],
        date: "4 March 2026",
        reference: "PA-2026-0042, version 2",
        body: """
            <p>This sets out what we have agreed for the person named below. It stands once both have signed.</p>
            <h2>What is agreed</h2>
            \(facts([
                SummaryRow("Person", "Irene Ellis, born 14 September 1941"),
                SummaryRow("Care", "Nursing, long stay"), SummaryRow("From", "Friday 6 March 2026"),
            ]))
            <h2>What it costs</h2>
            \(table(
                [("Accommodation", "£640.00"), ("Care and support", "£480.00"), ("Together", "£1,120.00")],
                caption: "A week, without nursing care paid by the NHS",
                columns: [Column("Part", .rowHeader) { "\($0.0)" }, Column("A week", .number) { "\($0.1)" }]
            ))
            <h2>Signed</h2>
            \(signatures(["For the council", "For the home"]))
            """
    )

    static let sheetSample = LetterDocument(
        title: "Homes that can look after you",
        kind: .plainSheet,
        sender: sender,
        date: "4 March 2026",
        reference: "C-1042, sheet 1",
        body: """
            <p>Two homes can look after you.</p>
            <p><strong>Tell us which you would like by Friday 6 March.</strong></p>
            <section><h2>1. Abbey Fields, Keynsham</h2>
            <p>2 miles from your daughter. Inspectors say: Good, in May 2025. You can move in on Thursday 5 March.</p></section>
            <section><h2>2. Oldfield Nursing Home, Saltford</h2>
            <p>Less than a mile from your daughter. Inspectors say: Outstanding, in November 2024. You can move in on \
            Friday 6 March.</p></section>
            <section><h2>If you would like to visit</h2><p>Ring Ada Moss on 01225 555 020.</p></section>
            """
    )
}
