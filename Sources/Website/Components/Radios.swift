/// One of the answers offered: by radios, checkboxes or a select.
package struct FieldOption: Sendable, Hashable {
    package let value: String
    package let label: String
    package let hint: String?
    /// What is asked besides when this one is chosen. The style sheet hides it until then.
    package let reveals: HTML?

    package init(_ value: String, _ label: String, hint: String? = nil, reveals: HTML? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.reveals = reveals
    }
}

/// One answer out of a few. The one whose value is the field's is chosen.
package func radios(
    _ field: Field,
    _ options: [FieldOption],
    inline isInline: Bool = false,
    size: LabelSize = .small
) -> HTML {
    groupedInputs(field, size: size) {
        """
        <div\(classes("nhsuk-radios", isInline ? "nhsuk-radios--inline" : nil))>
        \(each(options.enumerated()) { index, option in
            pick(.radio, option, id: optionID(field, index), name: field.name, isChosen: option.value == field.value)
        })
        </div>
        """
    }
}

enum PickKind: Sendable, Hashable {
    case radio, checkbox
}

/// The first option carries the field's own id, so that the error summary's link leads to it.
func optionID(_ field: Field, _ index: Int) -> String {
    index == 0 ? field.id : "\(field.id)-\(index + 1)"
}

func pick(_ kind: PickKind, _ option: FieldOption, id: String, name: String, isChosen: Bool) -> HTML {
    let block = kind == .radio ? "nhsuk-radios" : "nhsuk-checkboxes"
    let hintID = id + "-item-hint"
    return """
        <div\(classes(block + "__item"))>\
        <input\(classes(block + "__input"))\(attribute("id", id))\(attribute("name", name))\
        \(attribute("type", kind == .radio ? "radio" : "checkbox"))\(attribute("value", option.value))\
        \(attribute("checked", if: isChosen))\
        \(attribute("aria-describedby", option.hint == nil ? nil : hintID))>\
        <label\(classes("nhsuk-label", block + "__label"))\(attribute("for", id))>\(option.label)</label>\
        \(optional(option.hint) { hint in
            "<div\(classes("nhsuk-hint", block + "__hint"))\(attribute("id", hintID))>\(hint)</div>"
        })</div>
        \(optional(option.reveals) { revealed in
            "<div\(classes(block + "__conditional"))>\(revealed)</div>"
        })
        """
}
