/// One answer out of many. Prefer radios below eight.
/// - `none`: what stands for no answer, with an empty value; nil where there is always one.
package func select(
    _ field: Field,
    _ options: [FieldOption],
    none: String? = "Choose one",
    size: LabelSize = .small
) -> HTML {
    formGroup(field, size: size) {
        """
        <select\(classes("nhsuk-select", field.error == nil ? nil : "nhsuk-select--error"))\
        \(attribute("id", field.id))\(attribute("name", field.name))\(field.describedBy)>
        \(optional(none) { "<option value=\"\">\($0)</option>" })
        \(each(options) { option in
            """
            <option\(attribute("value", option.value))\(attribute("selected", if: option.value == field.value))>\
            \(option.label)</option>
            """
        })
        </select>
        """
    }
}
