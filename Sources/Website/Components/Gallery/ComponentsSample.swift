/// Every component that isn't a field.
struct ComponentsSample: Page {
    struct Rate: Sendable {
        let category: String
        let pence: Int
        let rise: String
    }

    let rates = [
        Rate(category: "Nursing", pence: 105_000, rise: "4.1%"),
        Rate(category: "Residential", pence: 89_250, rise: "3.8%"),
    ]

    var title: String { "Components" }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "Each as it stands on a page."))
        \(tabs([Link("Summary", to: "/gallery"), Link("Documents", to: "/documents"), Link("Messages", to: "/messages")],
            current: "/gallery", label: "Case"))
        \(columns { "\(marks)\(lists)\(tables)" } aside: { "\(asides)" })
        """
    }

    private var marks: HTML {
        """
        \(card("Marks") {
            """
            <p>\(tag("To do", .blue)) \(tag("Sent", .green)) \(tag("Waiting", .yellow)) \(tag("Concern", .orange)) \
            \(tag("Suspended", .red)) \(tag("Panel", .purple)) \(tag("Draft"))</p>
            <p>\(due("20 min late", .late)) \(due("in 25 min", .soon)) \(due("Friday 10:00", .later))</p>
            <p>A home within 10% of the rate comes third \
            \(clause("2.2.3c", local: "the policy gives no figure", at: "/policy")).</p>
            <p>Ring \(telephone("01225 555 010")) or write to \(email("desk@oldfield.example")).</p>
            """
        })
        \(card("Buttons") {
            buttons([
                Button("Send 2 options"), Button("Wait", .secondary), Button("End the case", .warning),
                Button("Choose Oldfield", unless: Unavailable("Choosing waits for the panel.", clause: "2.2.9")),
            ])
        })
        """
    }

    private var lists: HTML {
        """
        \(card("Referral") {
            taskList([
                TaskListItem("Person", to: "/referral/person", .completed),
                TaskListItem("Needs", to: "/referral/needs", hint: "Care, mobility, communication",
                    .incomplete("In progress")),
                TaskListItem("Documents", to: "/referral/documents", .problem("One missing")),
                TaskListItem("Send", to: "/referral/send",
                    .cannotStartYet(Unavailable("It waits for the nursing need to be confirmed.", clause: "App. 1"))),
            ])
        })
        \(card("Check the answers") {
            summaryList([
                SummaryRow("Name", "Irene Ellis", change: "/person/name"),
                SummaryRow("NHS number", "999 012 3454", change: "/person/nhs-number"),
                SummaryRow("Preferred place", .empty),
            ])
        })
        """
    }

    private var tables: HTML {
        """
        \(card("Rates") {
            table(rates, caption: "Rates a week from April", columns: [
                Column("Choose") { rowCheckbox(name: "rate", value: $0.category, about: $0.category) },
                Column("Category", .rowHeader) { "\($0.category)" },
                Column("Pence", .number) { "\($0.pence)" },
                Column("Rise", .number) { "\($0.rise)" },
            ])
        })
        \(chips([Chip("Care home", to: "/desk", isOn: true), Chip("Keynsham", to: "/desk"), Chip("Nursing", to: "/desk")],
            label: "Narrow by"))
        \(form(asking: "/providers") { searchInput(Field("name", "Find a home", value: "Oldf")) })
        \(emptyState("No cases wait for you", detail: "New ones come here as they are given to you.",
            next: Button("See the team’s", .secondary, effect: .link("/desk/team"))))
        \(pagination(PageNumber(4, size: 50, total: 612), at: "/cases"))
        """
    }

    private var asides: HTML {
        """
        \(card("Notes") {
            """
            \(warningText("Choosing this home releases the other two."))
            \(insetText { "<p>The bed is held until 16:00 today.</p>" })
            \(details("Why are three homes left out?") { "<p>Two aren’t registered for nursing and one is suspended.</p>" })
            """
        })
        \(card("Timeline") {
            timeline([
                TimelineEntry("today 10:31", "Abbey Fields can meet her needs", note: "e-mail filed by itself"),
                TimelineEntry("Mon 09:12", "Referred by Tom Reed, urgent"),
            ])
        })
        \(keyboardHints())
        """
    }
}
