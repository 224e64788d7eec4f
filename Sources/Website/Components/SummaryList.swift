/// A line of a summary: what it is, what it says, and how to change it.
package struct SummaryRow: Sendable, Hashable {
    package let key: String
    package let value: HTML
    package let actions: [Link]

    /// - `actions`: each is read out together with the key: "Change" becomes "Change postcode".
    package init(_ key: String, _ value: HTML, actions: [Link] = []) {
        self.key = key
        self.value = value
        self.actions = actions
    }

    package init(_ key: String, _ value: HTML, change path: Path) {
        self.init(key, value, actions: [Link("Change", to: path)])
    }
}

/// Answers to be looked over. A value that isn't there is shown as "Not given".
package func summaryList(_ rows: [SummaryRow]) -> HTML {
    let anyActions = rows.contains { !$0.actions.isEmpty }
    return """
        <dl class="nhsuk-summary-list">
        \(each(rows) { row in
            """
            <div\(classes("nhsuk-summary-list__row",
                anyActions && row.actions.isEmpty ? "nhsuk-summary-list__row--no-actions" : nil))>\
            <dt class="nhsuk-summary-list__key">\(row.key)</dt>\
            <dd class="nhsuk-summary-list__value">\(orNotGiven(row.value))</dd>\
            \(when(!row.actions.isEmpty) {
                """
                <dd class="nhsuk-summary-list__actions"><ul class="nhsuk-summary-list__actions-list">\
                \(each(row.actions) { action in
                    """
                    <li class="nhsuk-summary-list__actions-list-item">\
                    \(link(action.text, to: action.path, about: row.key.lowercasedFirst))</li>
                    """
                })</ul></dd>
                """
            })</div>

            """
        })</dl>
        """
}

func orNotGiven(_ value: HTML) -> HTML {
    when(value.isEmpty) {
        "<span class=\"cb-quiet\">Not given</span>"
    } else: {
        value
    }
}

extension String {
    /// With a small first letter, to stand inside a sentence; as it is where the second letter is a capital too (NHS).
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}
