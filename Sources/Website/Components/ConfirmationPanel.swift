/// That a whole journey is done, and what happens next.
package func confirmationPanel(_ heading: String, _ contents: HTML = .empty) -> HTML {
    """
    <div class="cb-confirmation"><h1>\(heading)</h1>\
    \(when(!contents.isEmpty) { "<div class=\"cb-confirmation__more\">\(contents)</div>" })</div>
    """
}
