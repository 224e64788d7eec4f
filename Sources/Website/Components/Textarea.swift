/// Words at length.
/// - `atMost`: how many characters are taken; said below, and counted down where there is JavaScript.
/// - `isCode`: whether it is a file for a machine, in which blanks and line ends count: set in letters of one width and
///   not broken.
/// - `lookUp`: where the text is sent as it is typed, to be shown again with what was found in it lit up.
/// - `found`: what was found in it so far, shown until the text is changed, and without JavaScript.
package func textarea(
    _ field: Field,
    rows: Int = 5,
    atMost: Int? = nil,
    isCode: Bool = false,
    size: LabelSize = .small,
    lookUp: Path? = nil,
    found: HTML = .empty
) -> HTML {
    let infoID = field.id + "-info"
    // A browser drops the first line end after the tag, so one is put there to be dropped.
    let area: HTML = """
        <textarea\(classes("nhsuk-textarea", field.error == nil ? nil : "nhsuk-textarea--error",
            atMost == nil ? nil : "nhsuk-js-character-count", isCode ? "cb-code" : nil))\
        \(attribute("id", field.id))\(attribute("name", field.name))\(attribute("rows", rows))\
        \(field.describedBy(also: atMost == nil ? nil : infoID))\
        \(attribute("data-look-up", lookUp))\(attribute("data-look-up-shown-in", lookUp == nil ? nil : field.id + "-found"))>
        \(field.value)</textarea>
        """
    let shown = when(lookUp != nil) {
        "<div class=\"cb-look-up\"\(attribute("id", field.id + "-found")) aria-live=\"polite\">\(found)</div>"
    }
    return optional(atMost) { limit in
        """
        <div class="nhsuk-character-count" data-module="nhsuk-character-count"\(attribute("data-maxlength", limit))>
        \(formGroup(field, size: size) { area })
        <div class="nhsuk-hint nhsuk-character-count__message"\(attribute("id", infoID))>\
        You can enter up to \(grouped(limit)) characters</div>
        \(shown)
        </div>
        """
    } else: {
        formGroup(field, size: size) { "\(area)\(shown)" }
    }
}

/// A whole number with commas between thousands, as people write it: 18,204.
package func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: ",")
}
