/// Several inputs under one legend.
package func fieldset(_ legend: String, size: LabelSize = .medium, _ contents: () -> HTML) -> HTML {
    "<fieldset class=\"nhsuk-fieldset\">\(legendElement(legend, size: size))\(contents())</fieldset>"
}

/// A group of inputs that together answer one question, with its hint and error.
func groupedInputs(_ field: Field, size: LabelSize, role: Attribute = .none, _ inputs: () -> HTML) -> HTML {
    """
    <div\(classes("nhsuk-form-group", field.error == nil ? nil : "nhsuk-form-group--error"))>
    <fieldset class="nhsuk-fieldset"\(field.describedBy)\(role)>
    \(legendElement(field.label, size: size))
    \(optional(field.hint) { hint($0, id: field.hintID) })
    \(errorMessage(field))
    \(inputs())
    </fieldset>
    </div>
    """
}

private func legendElement(_ text: String, size: LabelSize) -> HTML {
    """
    <legend\(classes("nhsuk-fieldset__legend", size.className.map { "nhsuk-fieldset__legend--" + $0 }))>\
    \(when(size == .pageHeading) {
        "<h1 class=\"nhsuk-fieldset__heading\">\(text)</h1>"
    } else: {
        "\(text)"
    })</legend>
    """
}
