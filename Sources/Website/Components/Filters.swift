/// One way to narrow a list: its name, what may be chosen, and where each choice leads. Plain links, so that a filtered
/// list can be kept, sent and gone back to.
package struct Filter: Sendable, Hashable {
    package struct Option: Sendable, Hashable {
        package let text: String
        package let path: Path
        package let isChosen: Bool

        package init(_ text: String, to path: Path, isChosen: Bool = false) {
            self.text = text
            self.path = path
            self.isChosen = isChosen
        }
    }

    package let name: String
    package let options: [Option]
    /// Whether it narrows the list now.
    package let isOn: Bool

    package init(_ name: String, isOn: Bool, options: [Option]) {
        self.name = name
        self.isOn = isOn
        self.options = options
    }

    fileprivate var chosen: String { options.first(where: \.isChosen)?.text ?? "any" }
}

package func filters(_ filters: [Filter], clear: Path? = nil) -> HTML {
    """
    <div class="cb-filters" role="group" aria-label="Filters">\(each(filters) { filter in
        """
        <details\(classes("cb-filter", filter.isOn ? "cb-filter--on" : nil)) name="filter">\
        <summary>\(filter.name): <b>\(filter.chosen)</b></summary><ul>\(each(filter.options) { option in
            "<li><a\(href(option.path))\(attribute("aria-current", option.isChosen ? "true" : nil))>\(option.text)</a></li>"
        })</ul></details>
        """
    })\
    \(optional(clear) { "<a class=\"cb-filters__clear\"\(href($0))>Clear filters</a>" })</div>
    """
}

/// Short links in a row, such as what else was searched for. One that is on can be taken off.
package struct Chip: Sendable, Hashable {
    package let text: String
    package let path: Path
    package let isOn: Bool

    /// - `path`: where it leads: to the list with this chip on, or without it when it is on already.
    package init(_ text: String, to path: Path, isOn: Bool = false) {
        self.text = text
        self.path = path
        self.isOn = isOn
    }
}

package func chips(_ chips: [Chip], label: String) -> HTML {
    """
    <ul class="cb-chips"\(attribute("aria-label", label))>\(each(chips) { chip in
        """
        <li><a\(href(chip.path))\(classes(chip.isOn ? "cb-chips__on" : nil))>\
        \(when(chip.isOn) { "<span class=\"nhsuk-u-visually-hidden\">Remove </span>" })\(chip.text)\
        \(when(chip.isOn) { " <span aria-hidden=\"true\">×</span>" })</a></li>
        """
    })</ul>
    """
}
