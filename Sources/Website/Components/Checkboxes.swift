/// Any number of answers. Those whose values are in `chosen` are ticked.
package func checkboxes(
    _ field: Field,
    _ options: [FieldOption],
    chosen: Set<String> = [],
    size: LabelSize = .small
) -> HTML {
    groupedInputs(field, size: size) {
        """
        <div class="nhsuk-checkboxes">
        \(each(options.enumerated()) { index, option in
            pick(
                .checkbox, option, id: optionID(field, index), name: field.name,
                isChosen: chosen.contains(option.value)
            )
        })
        </div>
        """
    }
}

/// One box to tick, such as "The leaflet was given". It is ticked when the field has a value.
package func checkbox(_ field: Field, value: String = "yes") -> HTML {
    """
    <div\(classes("nhsuk-form-group", field.error == nil ? nil : "nhsuk-form-group--error"))>
    \(errorMessage(field))
    <div class="nhsuk-checkboxes"><div class="nhsuk-checkboxes__item">\
    <input class="nhsuk-checkboxes__input"\(attribute("id", field.id))\(attribute("name", field.name)) type="checkbox"\
    \(attribute("value", value))\(attribute("checked", if: !field.value.isEmpty))\(field.describedBy)>\
    <label class="nhsuk-label nhsuk-checkboxes__label"\(attribute("for", field.id))>\(field.label)</label>\
    \(optional(field.hint) { "<div class=\"nhsuk-hint nhsuk-checkboxes__hint\"\(attribute("id", field.hintID))>\($0)</div>" })\
    </div></div>
    </div>
    """
}
