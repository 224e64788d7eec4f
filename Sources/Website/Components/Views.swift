/// A list kept ready: what is on it, how many, and whether any is late.
package struct ListView: Sendable, Hashable {
    package let name: String
    package let path: Path
    package let count: Int?
    package let isLate: Bool

    package init(_ name: String, to path: Path, count: Int? = nil, isLate: Bool = false) {
        self.name = name
        self.path = path
        self.count = count
        self.isLate = isLate
    }
}

/// Lists under a heading; the first group usually has none.
package struct ListViewGroup: Sendable, Hashable {
    package let views: [ListView]
    package let heading: String?

    package init(_ views: [ListView], under heading: String? = nil) {
        self.views = views
        self.heading = heading
    }
}

/// The lists one can look at, beside the one shown.
package func listViews(_ groups: [ListViewGroup], current: Path, label: String = "Views") -> HTML {
    """
    <nav class="cb-views"\(attribute("aria-label", label))>\(each(groups) { group in
        """
        \(optional(group.heading) { "<h2>\($0)</h2>" })<ul>\(each(group.views) { view in
            """
            <li><a\(href(view.path))\(attribute("aria-current", view.path == current ? "page" : nil))>\
            <span>\(view.name)</span>\(optional(view.count) { count in
                """
                 <span\(classes("cb-views__count", view.isLate ? "cb-views__count--late" : nil))>\(grouped(count))\
                \(hidden(view.isLate ? "late" : nil))</span>
                """
            })</a></li>
            """
        })</ul>
        """
    })</nav>
    """
}
