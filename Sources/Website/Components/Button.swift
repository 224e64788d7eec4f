/// Something that can be done, or can't be done yet and why.
package struct Button: Sendable, Hashable {
    package enum Rank: Sendable, Hashable {
        /// The one thing to do on this page.
        case primary
        case secondary
        /// What can't easily be undone.
        case warning
    }

    package enum Effect: Sendable, Hashable {
        /// Sends the form it stands in, with a name and value where the form has several buttons.
        case submit(name: String?, value: String?)
        case link(Path)
    }

    package let text: String
    package let effect: Effect
    package let rank: Rank
    package let unavailable: Unavailable?
    /// What it is about where the text alone doesn't say, read out and not shown.
    package let about: String?

    package init(
        _ text: String,
        _ rank: Rank = .primary,
        effect: Effect = .submit(name: nil, value: nil),
        unless unavailable: Unavailable? = nil,
        about: String? = nil
    ) {
        self.text = text
        self.effect = effect
        self.rank = rank
        self.unavailable = unavailable
        self.about = about
    }
}

/// Why something can't be done yet: a sentence for the person and, where the policy says so, the clause.
package struct Unavailable: Sendable, Hashable {
    package let reason: String
    package let clause: String?
    /// Why the rule is local, where it is.
    package let local: String?

    package init(_ reason: String, clause: String? = nil, local: String? = nil) {
        self.reason = reason
        self.clause = clause
        self.local = local
    }
}

/// A button that sends the form it stands in.
package func button(
    _ text: String,
    _ rank: Button.Rank = .primary,
    name: String? = nil,
    value: String? = nil,
    unless unavailable: Unavailable? = nil,
    about: String? = nil
) -> HTML {
    buttons([
        Button(text, rank, effect: .submit(name: name, value: value), unless: unavailable, about: about)
    ])
}

/// A link that looks like a button because it begins something.
package func button(
    _ text: String,
    _ rank: Button.Rank = .primary,
    to path: Path,
    unless unavailable: Unavailable? = nil,
    about: String? = nil
) -> HTML {
    buttons([Button(text, rank, effect: .link(path), unless: unavailable, about: about)])
}

/// Buttons in a row, and below them why some can't be pressed.
package func buttons(_ buttons: [Button]) -> HTML {
    """
    <div class="cb-buttons">\(each(buttons, element))</div>\
    \(each(buttons.compactMap(\.unavailable), unavailable))
    """
}

/// The sentence that says why something can't be done yet.
package func unavailable(_ unavailable: Unavailable) -> HTML {
    """
    <p class="cb-unavailable">\(unavailable.reason)\
    \(optional(unavailable.clause) { " \(clause($0, local: unavailable.local))" })</p>
    """
}

private func element(_ button: Button) -> HTML {
    let look = classes(
        "nhsuk-button",
        button.rank == .secondary ? "nhsuk-button--secondary" : nil,
        button.rank == .warning ? "nhsuk-button--warning" : nil
    )
    let words: HTML = "\(button.text)\(hidden(button.about))"
    if button.unavailable != nil {
        return "<button type=\"button\"\(look) disabled>\(words)</button>"
    }
    switch button.effect {
    case .submit(let name, let value):
        return """
            <button type="submit"\(look)\(attribute("name", name))\(attribute("value", value))\
             data-module="nhsuk-button" data-prevent-double-click="true">\(words)</button>
            """
    case .link(let path):
        return """
            <a\(href(path))\(look) role="button" draggable="false" data-module="nhsuk-button">\(words)</a>
            """
    }
}
