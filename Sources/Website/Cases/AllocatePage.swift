import Brokerage

/// A case goes to a broker, whose workload stands beside the name.
struct AllocatePage: Page {
    let allocation: Allocation
    let state: FormState
    let now: Instant

    private var isPassing: Bool { allocation.holder != nil }

    var title: String { isPassing ? "Pass to another broker" : "Allocate" }
    var section: Section? { Navigation.cases }
    var back: Link? { allocation.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(allocation.heading.id)/allocate" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(allocation.heading.whose)\(allocation.heading.marks)"))
        \(facts([
            SummaryRow("Needs", "\(allocation.heading.needs)"),
            SummaryRow("Where they are", "\(allocation.heading.whereabouts ?? "")"),
            SummaryRow("Due", optional(allocation.due) { $0.mark(at: now) }),
        ]))
        \(allocation.availability.inTheWay.map(unavailable) ?? choosing)
        """
    }

    private var choosing: HTML {
        when(allocation.brokers.isEmpty) {
            emptyState("No broker can sign in.", detail: "Ask an administrator to add one.")
        } else: {
            form(to: path, key: state.key, draft: Drafts.path(of: path)) {
                """
                \(radios(
                    Field(
                        "broker", "Broker", hint: "Those who hold least come first", value: state.value("broker"),
                        error: state.error("broker")
                    ),
                    allocation.brokers.filter { $0.id != allocation.holder }.map { broker in
                        FieldOption(broker.id.text, broker.name, hint: broker.inWords)
                    },
                    size: .medium
                ))
                \(button(isPassing ? "Pass the case" : "Allocate the case"))
                """
            }
        }
    }
}

extension Workload {
    /// "Holds 12 cases, 3 pressing, 1 late. Hospital team"
    fileprivate var inWords: String {
        let held = open == 0 ? "Holds nothing" : "Holds \(open == 1 ? "1 case" : "\(open) cases")"
        let parts = [held, pressing > 0 ? "\(pressing) pressing" : nil, late > 0 ? "\(late) late" : nil]
        return "\(parts.compactMap(\.self).joined(separator: ", ")). \(role.inWords.capitalisedFirst), \(team)"
    }
}
