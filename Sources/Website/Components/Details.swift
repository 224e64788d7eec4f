/// What only some need to read, behind a line that says what it is.
package func details(_ summary: String, open isOpen: Bool = false, _ contents: () -> HTML) -> HTML {
    """
    <details class="nhsuk-details"\(attribute("open", if: isOpen))><summary class="nhsuk-details__summary">\
    <span class="nhsuk-details__summary-text">\(summary)</span></summary>\
    <div class="nhsuk-details__text">\(contents())</div></details>
    """
}
