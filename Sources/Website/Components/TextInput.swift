/// How wide an answer is expected to be, in characters. The width tells the person what is asked for.
package enum InputWidth: Int, Sendable, Hashable {
    case two = 2, three = 3, four = 4, five = 5, ten = 10, twenty = 20, thirty = 30
}

/// What an input is for, which decides the keyboard a telephone shows and what a browser may fill in.
package enum InputPurpose: Sendable, Hashable {
    case text
    /// Digits that are no quantity, such as an NHS number.
    case digits
    case decimal
    case email, telephone, postcode
    case username, oneTimeCode

    /// `type`, `inputmode`, `autocomplete`, and whether spelling is checked. A person's own details are never filled in
    /// by the browser: those who type here type other people's.
    var attributes: [Attribute] {
        switch self {
        case .text: [attribute("type", "text")]
        case .digits:
            [attribute("type", "text"), attribute("inputmode", "numeric"), attribute("spellcheck", "false")]
        case .decimal:
            [attribute("type", "text"), attribute("inputmode", "decimal"), attribute("spellcheck", "false")]
        case .email:
            [attribute("type", "email"), attribute("autocomplete", "off"), attribute("spellcheck", "false")]
        case .telephone: [attribute("type", "tel"), attribute("autocomplete", "off")]
        case .postcode:
            [
                attribute("type", "text"), attribute("autocomplete", "off"), attribute("autocapitalize", "characters"),
                attribute("spellcheck", "false"),
            ]
        case .username:
            [
                attribute("type", "text"), attribute("autocomplete", "username"), attribute("autocapitalize", "none"),
                attribute("spellcheck", "false"),
            ]
        case .oneTimeCode:
            [
                attribute("type", "text"), attribute("inputmode", "numeric"),
                attribute("autocomplete", "one-time-code"), attribute("spellcheck", "false"),
            ]
        }
    }
}

package func textInput(
    _ field: Field,
    purpose: InputPurpose = .text,
    width: InputWidth? = nil,
    size: LabelSize = .small,
    prefix: String? = nil,
    suffix: String? = nil
) -> HTML {
    formGroup(field, size: size) {
        inputWrapper(prefix: prefix, suffix: suffix) {
            """
            <input\(inputClasses(field, width))\(attribute("id", field.id))\(attribute("name", field.name))\
            \(purpose.attributes)\(attribute("value", field.value.isEmpty ? nil : field.value))\(field.describedBy)>
            """
        }
    }
}

func inputClasses(_ field: Field, _ width: InputWidth?) -> Attribute {
    classes(
        "nhsuk-input",
        width.map { "nhsuk-input--width-\($0.rawValue)" },
        field.error == nil ? nil : "nhsuk-input--error"
    )
}

/// What stands before or after an input is decoration: the label says it too.
private func inputWrapper(prefix: String?, suffix: String?, _ input: () -> HTML) -> HTML {
    when(prefix != nil || suffix != nil) {
        """
        <div class="nhsuk-input-wrapper">\
        \(optional(prefix) { "<div class=\"nhsuk-input-wrapper__prefix\" aria-hidden=\"true\">\($0)</div>" })\
        \(input())\
        \(optional(suffix) { "<div class=\"nhsuk-input-wrapper__suffix\" aria-hidden=\"true\">\($0)</div>" })\
        </div>
        """
    } else: {
        input()
    }
}
