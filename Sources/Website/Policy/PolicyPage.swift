import Brokerage

/// The policy in force read aloud, each rule with what it rests on, and the changes that were put forward.
struct PolicyPage: Page {
    let answer: ShowPolicy.Answer
    let mayTry: Bool
    let now: Instant

    var title: String { "Policy" }
    var section: Section? { Navigation.policy }
    var setting: PageSetting { .work }

    private var inForce: PolicyInForce { answer.inForce }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(inForce.policy.source)"))
        \(columns {
            """
            \(when(mayTry) { button("Try a change", to: "/policy/try") })
            \(each(headings) { heading in
                card(heading) {
                    table(
                        inForce.policy.statements.filter { $0.heading == heading }, caption: heading,
                        captionIsHidden: true,
                        columns: [
                            Column("Rule") { "\($0.sentence)" },
                            Column("Where it stands") { basis($0.basis) },
                        ]
                    )
                }
            })
            """
        } aside: {
            """
            \(card("In force") {
                facts([
                    SummaryRow("File", "\(inForce.name)"),
                    SummaryRow("Loaded", "\(inForce.loadedAt.relative(to: now))"),
                    SummaryRow("By", "\(inForce.loadedBy ?? "the command line")"),
                ])
            })
            \(card("Changes put forward") { proposals })
            """
        })
        """
    }

    private var headings: [String] {
        inForce.policy.statements.map(\.heading).reduce(into: []) { found, heading in
            if !found.contains(heading) { found.append(heading) }
        }
    }

    private func basis(_ basis: Basis) -> HTML {
        """
        \(optional(basis.clause) { clause($0.text, local: basis.local) } else: {
            optional(basis.local) { "<b>Local rule:</b> \($0)" }
        })\(optional(basis.source) { note("\($0)") })
        """
    }

    private var proposals: HTML {
        when(answer.proposals.isEmpty) {
            "<p>None yet.</p>"
        } else: {
            """
            <ul class="nhsuk-list">\(each(answer.proposals) { line in
                """
                <li>\(link("\(line.proposedAt.london.date.long), \(line.proposedBy)", to: "/policy/proposals/\(line.id)"))\
                \(note("\(line.wasLoaded ? "Loaded" : "Not loaded")"))</li>
                """
            })</ul>
            """
        }
    }
}
