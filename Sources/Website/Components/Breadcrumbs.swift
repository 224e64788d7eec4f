/// The pages above this one, from the top. On a telephone only the last is shown.
package func breadcrumbs(_ links: [Link]) -> HTML {
    when(!links.isEmpty) {
        """
        <nav class="cb-breadcrumbs" aria-label="Breadcrumb"><ol>\
        \(each(links) { "<li>\(link($0.text, to: $0.path))</li>" })</ol></nav>
        """
    }
}
