/// A question on a form: what it is called, how it is asked, what the person typed and what is wrong with that.
/// All form components take this one value, so that what was typed always comes back.
package struct Field: Sendable, Hashable {
    /// The name the answer is sent under.
    package let name: String
    package let label: String
    package let hint: String?
    /// What the person typed, as it was typed.
    package let value: String
    /// What is wrong and what to do, as one sentence: "Enter the postcode".
    package let error: String?
    /// The element's id, made from the name unless two fields on a page share one.
    package let id: String

    package init(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        value: String = "",
        error: String? = nil,
        id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
        self.id = id ?? elementID(name)
    }

    var hintID: String { id + "-hint" }
    var errorID: String { id + "-error" }

    /// The ids of the hint and the error, for the input to point at.
    var describedBy: Attribute { describedBy(also: nil) }

    func describedBy(also other: String?) -> Attribute {
        let ids = [hint == nil ? nil : hintID, error == nil ? nil : errorID, other].compactMap(\.self)
        return attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))
    }
}

/// An id made from any text: letters and digits stay, whatever else becomes one hyphen.
package func elementID(_ text: String) -> String {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "x" : words.joined(separator: "-")
}

/// How large a label or legend is. On a page that asks one question the label is the page's heading.
package enum LabelSize: Sendable, Hashable {
    case small, medium
    /// The label is also the page's `<h1>`.
    case pageHeading

    var className: String? {
        switch self {
        case .small: nil
        case .medium: "m"
        case .pageHeading: "l"
        }
    }
}

/// A hint below a label.
package func hint(_ text: String, id: String? = nil) -> HTML {
    "<div class=\"nhsuk-hint\"\(attribute("id", id))>\(text)</div>"
}

func label(_ field: Field, size: LabelSize) -> HTML {
    let label: HTML = """
        <label\(classes("nhsuk-label", size.className.map { "nhsuk-label--" + $0 }))\(attribute("for", field.id))>\
        \(field.label)</label>
        """
    return when(size == .pageHeading) {
        "<h1 class=\"nhsuk-label-wrapper\">\(label)</h1>"
    } else: {
        label
    }
}

func errorMessage(_ field: Field) -> HTML {
    optional(field.error) { sentence in
        """
        <span class="nhsuk-error-message"\(attribute("id", field.errorID))>\
        <span class="nhsuk-u-visually-hidden">Error:</span> \(sentence)</span>
        """
    }
}

/// A label, hint and error with the input they are about.
/// - `module`: the part of NHS.UK frontend's JavaScript that looks after it.
func formGroup(
    _ field: Field,
    size: LabelSize = .small,
    extraClass: String? = nil,
    module: String? = nil,
    _ input: () -> HTML
) -> HTML {
    """
    <div\(classes("nhsuk-form-group", field.error == nil ? nil : "nhsuk-form-group--error", extraClass))\
    \(attribute("data-module", module))>
    \(label(field, size: size))
    \(optional(field.hint) { hint($0, id: field.hintID) })
    \(errorMessage(field))
    \(input())
    </div>
    """
}
