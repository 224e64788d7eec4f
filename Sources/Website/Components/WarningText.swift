/// What happens, or must not, if the person goes on.
package func warningText(_ text: HTML) -> HTML {
    """
    <div class="cb-warning"><span class="cb-warning__sign" aria-hidden="true">!</span>\
    <p><span class="nhsuk-u-visually-hidden">Warning: </span>\(text)</p></div>
    """
}
