package func backLink(_ link: Link) -> HTML {
    "<a class=\"nhsuk-back-link\"\(href(link.path))>\(link.text)</a>"
}
