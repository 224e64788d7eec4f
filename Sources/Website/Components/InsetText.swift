/// Something that stands apart from the text around it.
package func insetText(_ contents: () -> HTML) -> HTML {
    """
    <div class="nhsuk-inset-text"><span class="nhsuk-u-visually-hidden">Information: </span>\(contents())</div>
    """
}
