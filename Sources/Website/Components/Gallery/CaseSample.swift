/// One case: where it stands, what is next and whose turn it is, why a step can't be taken yet, and what has happened.
struct CaseSample: Page {
    struct Line: Sendable {
        let home: String
        let note: String
        let clause: String
        let local: String?
        let price: String?
        let against: String?
        let isBetter: Bool
        let miles: String
        let rating: String
        let rated: String
        let start: String?
        let answer: String
        let answered: String
    }

    let lines = [
        Line(
            home: "Abbey Fields",
            note: "block bed held until 16:00",
            clause: "2.2.3a",
            local: nil,
            price: "£1,020.00",
            against: "−£30.00",
            isBetter: true,
            miles: "2.1",
            rating: "Good",
            rated: "May 2025",
            start: "Thu 5 Mar",
            answer: "Can meet",
            answered: "10:31, by e-mail"
        ),
        Line(
            home: "Oldfield Nursing Home",
            note: "",
            clause: "2.2.3c",
            local: "within 10%",
            price: "£1,120.00",
            against: "+£70.00",
            isBetter: false,
            miles: "0.8",
            rating: "Outstanding",
            rated: "Nov 2024",
            start: "Fri 6 Mar",
            answer: "Can meet, if hoist",
            answered: "10:02, by telephone"
        ),
        Line(
            home: "The Willows",
            note: "",
            clause: "2.2.3b",
            local: nil,
            price: nil,
            against: nil,
            isBetter: false,
            miles: "3.4",
            rating: "Good",
            rated: "",
            start: nil,
            answer: "Can’t: staffing at night",
            answered: "09:48"
        ),
        Line(
            home: "St Mary’s",
            note: "",
            clause: "2.2.3b",
            local: nil,
            price: nil,
            against: nil,
            isBetter: false,
            miles: "4.0",
            rating: "Good",
            rated: "",
            start: nil,
            answer: "No answer yet",
            answered: "asked 09:15, due 11:15"
        ),
        Line(
            home: "Riverside",
            note: "",
            clause: "2.2.3b",
            local: nil,
            price: nil,
            against: nil,
            isBetter: false,
            miles: "5.2",
            rating: "Good",
            rated: "",
            start: nil,
            answer: "No answer yet",
            answered: "asked 09:15, due 11:15"
        ),
    ]

    var title: String { "C-1042 Irene Ellis" }
    var section: Section? { Gallery.sections.dropFirst().first }
    var setting: PageSetting { .work }
    var breadcrumbs: [Link] { [Link("Cases", to: "/cases"), Link("Hospital team", to: "/desk/hospital")] }

    var body: HTML {
        """
        \(pageHeading(
            "Irene Ellis",
            aside: "84 · NHS 999 012 3454 · C-1042",
            below: """
                Nursing home, within the area · Royal United Hospital, Combe ward, 23 days \(tag("over 21 days", .red)) \
                · ready since 27 February · held by Ada Moss
                """
        ))
        \(progressSteps(steps))
        \(columns {
            "\(next)\(offers)\(needs)"
        } aside: {
            card("Timeline") {
                "\(timeline(happened))<p class=\"cb-card__foot\">Entry \(grouped(18_204)) is the last in the journal.</p>"
            }
        })
        """
    }

    private var steps: [ProgressStep] {
        [
            ProgressStep("Referred", .done, note: "2 Mar 09:12"), ProgressStep("Sourced", .done, note: "14 homes"),
            ProgressStep("Offers", .now, note: "3 of 5"), ProgressStep("Suitable", .later),
            ProgressStep("Chosen", .later), ProgressStep("Assessed", .later), ProgressStep("Funded", .later),
            ProgressStep("Ordered", .later), ProgressStep("Started", .later), ProgressStep("Followed up", .later),
        ]
    }

    private var next: HTML {
        card(
            "Next: send the options to Tom Reed to confirm they are suitable",
            beside: clause("2.2.6"),
            isNext: true
        ) {
            """
            <p>\(due("Due 20 minutes ago.", .late)) Two homes can meet her needs. He checks inspection, suspension and \
            safeguarding with the commissioner.</p>
            \(form(to: "/cases/C-1042/suitability", key: sampleKey) {
                buttons([
                    Button("Send 2 options"),
                    Button("Wait for the other two", .secondary),
                    Button(
                        "Show her the homes", .secondary,
                        unless: Unavailable(
                            "Showing her the homes waits for Tom Reed to confirm at least one.", clause: "2.2.7"
                        )
                    ),
                ])
            })
            """
        }
    }

    private var offers: HTML {
        card("Offers", beside: link("Ring round", to: "/cases/C-1042/ring-round")) {
            table(
                lines,
                caption: "Offers",
                captionIsHidden: true,
                columns: [
                    Column("Home", .rowHeader) { line in
                        """
                        \(link(line.home, to: "/providers/\(line.home)"))\
                        \(when(!line.note.isEmpty) { note("\(line.note)") })
                        """
                    },
                    Column("Clause") { clause($0.clause, local: $0.local) },
                    Column("A week", .number) { "\($0.price ?? "–")" },
                    Column("Against rate", .number) { line in
                        optional(line.against) { against in
                            when(line.isBetter) {
                                better(against)
                            } else: {
                                "\(against)"
                            }
                        }
                    },
                    Column("Miles", .number) { "\($0.miles)" },
                    Column("Rating") { line in
                        "\(line.rating)\(when(!line.rated.isEmpty) { note("\(line.rated)") })"
                    },
                    Column("Can start", .short) { "\($0.start ?? "–")" },
                    Column("Answer") { "\($0.answer)\(note("\($0.answered)"))" },
                ]
            )
        }
    }

    private var needs: HTML {
        card("What she needs", beside: link("Change", to: "/cases/C-1042/needs", about: "what she needs")) {
            facts([
                SummaryRow("Category", "Nursing"), SummaryRow("Preferred place", "Keynsham, near her daughter"),
                SummaryRow("Mobility", "Hoist, two people"), SummaryRow("Communication", "Hearing aid, left"),
                SummaryRow("Funding", "Council; FNC confirmed 28 Feb"),
                SummaryRow("Chooses with", "Daughter, health and welfare LPA"),
            ])
        }
    }

    private var happened: [TimelineEntry] {
        [
            TimelineEntry(
                "today 10:31",
                at: "2026-03-04T10:31Z",
                "Abbey Fields can meet her needs, £1,020.00 a week",
                note: "e-mail filed by itself"
            ),
            TimelineEntry(
                "today 10:02",
                at: "2026-03-04T10:02Z",
                "Oldfield can, £1,120.00, if the hoist comes",
                note: "Ada Moss, ring-round"
            ),
            TimelineEntry("today 09:48", at: "2026-03-04T09:48Z", "The Willows can’t: staffing at night"),
            TimelineEntry(
                "today 09:15",
                at: "2026-03-04T09:15Z",
                "Asked five homes",
                note: "what they saw: pen picture, BS31"
            ),
            TimelineEntry(
                "Tue 16:40",
                at: "2026-03-03T16:40Z",
                "Ranked 14 homes; 3 left out: 2 not registered for nursing, 1 suspended"
            ),
            TimelineEntry("Mon 09:12", at: "2026-03-02T09:12Z", "Referred by Tom Reed, urgent"),
        ]
    }
}
