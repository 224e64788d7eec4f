/// Where in a long list one is.
package struct PageNumber: Sendable, Hashable {
    /// From 1; what lies outside is brought to the nearest page there is.
    package let current: Int
    package let size: Int
    package let total: Int

    package init(_ asked: Int, size: Int, total: Int) {
        self.size = max(size, 1)
        self.total = max(total, 0)
        current = min(max(asked, 1), max((self.total - 1) / self.size + 1, 1))
    }

    package var last: Int { max((total - 1) / size + 1, 1) }
    /// How many items come before this page.
    package var offset: Int { (current - 1) * size }

    /// The numbers worth showing, nil where some are left out: 1 … 4 5 6 … 20.
    var shown: [Int?] {
        let near = Set([1, current - 1, current, current + 1, last]).filter { (1...last).contains($0) }.sorted()
        var shown: [Int?] = []
        var before = 0
        for number in near {
            if number == before + 2 { shown.append(before + 1) } else if number > before + 2 { shown.append(nil) }
            shown.append(number)
            before = number
        }
        return shown
    }
}

/// Links to the other pages of a list, as `page=2`, and which items are shown. Nothing where one page holds all.
package func pagination(_ page: PageNumber, at path: Path) -> HTML {
    func link(_ number: Int, _ words: HTML, _ attributes: [Attribute]) -> HTML {
        "<a\(href(path.setting("page", to: number == 1 ? nil : number)))\(attributes)>\(words)</a>"
    }
    return when(page.last > 1) {
        """
        <nav class="cb-pagination" aria-label="Pages"><ul>\
        \(when(page.current > 1) {
            "<li>\(link(page.current - 1, "Previous\(hidden("page"))", [attribute("rel", "prev")]))</li>"
        })\
        \(each(page.shown) { number in
            optional(number) { number in
                let isCurrent = number == page.current
                return """
                    <li>\(link(number, "\(grouped(number))", [
                        attribute("aria-label", "Page \(number)"),
                        attribute("aria-current", isCurrent ? "page" : nil),
                    ]))</li>
                    """
            } else: {
                "<li class=\"cb-pagination__gap\">…</li>"
            }
        })\
        \(when(page.current < page.last) {
            "<li>\(link(page.current + 1, "Next\(hidden("page"))", [attribute("rel", "next")]))</li>"
        })</ul>\
        <p>\(grouped(page.offset + 1)) to \(grouped(min(page.offset + page.size, page.total))) of \
        \(grouped(page.total))</p></nav>
        """
    }
}
