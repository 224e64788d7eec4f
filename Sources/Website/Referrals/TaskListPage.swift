import Brokerage

/// A referral as a list of tasks, done in any order.
struct TaskListPage: Page {
    let page: ReferralPage

    var title: String { isDraft ? "Referral" : "What is known" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("\(page.person.name), \(page.reference)", to: "/cases/\(page.caseID)") }

    private var isDraft: Bool { page.state == .draft }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.person.name), \(page.reference)"))
        <p>\(lead)</p>
        \(taskList(sections + [practitioner]))
        \(when(isDraft) {
            """
            \(buttons([Button("Check and send", effect: .link("/cases/\(page.caseID)/send"))]))
            <p class="cb-after">\(link("Give up this draft", to: "/cases/\(page.caseID)/end"))</p>
            """
        })
        """
    }

    private var lead: String {
        guard isDraft else { return "Change what is no longer right. Everybody who works on the case sees it at once." }
        let count = page.missing.count
        if count == 0 { return "Everything the policy asks for is there." }
        return
            "\(count == 1 ? "1 thing is" : "\(count) things are") still missing. Fill in the sections in any order; what you type is kept as you go."
    }

    private var sections: [TaskListItem] {
        ReferralSection.allCases.map { section in
            let missing = page.missing(in: section)
            return TaskListItem(
                section.title,
                to: "/cases/\(page.caseID)/referral/\(section.rawValue)",
                hint: missing.isEmpty
                    ? nil : missing.map(\.requirement.text).joined(separator: ", ").capitalisedFirst,
                status(of: section, missing: missing.count)
            )
        }
    }

    private func status(of section: ReferralSection, missing: Int) -> TaskListItem.Status {
        if missing > 0 { return .incomplete(page.isBegun(section) ? "\(missing) missing" : "To do") }
        if !page.isBegun(section) { return .incomplete("Optional") }
        return .completed
    }

    private var practitioner: TaskListItem {
        TaskListItem(
            "Practitioner",
            to: "/cases/\(page.caseID)/referral/practitioner",
            hint: page.practitioner.map { "\($0) confirms which homes are suitable" },
            page.practitioner == nil ? .incomplete("To do") : .completed
        )
    }
}
