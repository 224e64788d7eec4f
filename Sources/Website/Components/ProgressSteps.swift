/// A stage on the way of a case.
package struct ProgressStep: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case done, now, later
    }

    package let name: String
    /// A date or a count: "2 Mar 09:12", "3 of 5".
    package let note: String?
    package let state: State

    package init(_ name: String, _ state: State, note: String? = nil) {
        self.name = name
        self.state = state
        self.note = note
    }
}

/// How far a case has come.
package func progressSteps(_ steps: [ProgressStep], label: String = "Progress") -> HTML {
    """
    <ol class="cb-steps"\(attribute("aria-label", label))>\(each(steps) { step in
        let (name, said) = words(for: step.state)
        return """
            <li\(classes("cb-steps__step", "cb-steps__step--\(name)"))\
            \(attribute("aria-current", step.state == .now ? "step" : nil))>\
            <span class="cb-steps__name">\(step.name)</span>\(hidden(said))\
            \(optional(step.note) { "<span class=\"cb-steps__note\">\($0)</span>" })</li>
            """
    })</ol>
    """
}

private func words(for state: ProgressStep.State) -> (className: String, said: String?) {
    switch state {
    case .done: ("done", "(done)")
    case .now: ("now", nil)
    case .later: ("later", "(not yet)")
    }
}
