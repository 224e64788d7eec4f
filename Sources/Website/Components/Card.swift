/// A sheet of the page with a heading.
/// - `beside`: what stands beside the heading, such as a clause or a link.
/// - `isNext`: whether it holds what is to be done next; one on a page.
/// - `id`: to be linked to.
package func card(
    _ heading: String? = nil,
    beside: HTML = .empty,
    isNext: Bool = false,
    id: String? = nil,
    _ contents: () -> HTML
) -> HTML {
    """
    <section\(classes("cb-card", isNext ? "cb-card--next" : nil))\(attribute("id", id))>\
    \(optional(heading) { "<div class=\"cb-card__head\"><h2>\($0)</h2>\(beside)</div>" })
    \(contents())
    </section>
    """
}
