/// The way back, above the heading.
package func backLink(_ link: Link) -> HTML {
    "<nav class=\"cb-back\" aria-label=\"Back\"><a class=\"nhsuk-back-link\"\(href(link.path))>\(link.text)</a></nav>"
}
