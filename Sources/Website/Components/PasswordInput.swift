/// A password. What was typed never comes back to the page.
/// - `isNew`: whether it is being chosen, so that a password manager offers one.
package func passwordInput(_ field: Field, isNew: Bool = false) -> HTML {
    formGroup(field, extraClass: "nhsuk-password-input", module: "nhsuk-password-input") {
        """
        <div class="nhsuk-input-wrapper">\
        <input\(classes("nhsuk-input", "nhsuk-password-input__input", "nhsuk-js-password-input-input", "nhsuk-input--width-20",
            field.error == nil ? nil : "nhsuk-input--error"))\
        \(attribute("id", field.id))\(attribute("name", field.name))\
         type="password" spellcheck="false" autocapitalize="none"\
        \(attribute("autocomplete", isNew ? "new-password" : "current-password"))\(field.describedBy)>\
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-password-input__toggle \
        nhsuk-js-password-input-toggle" data-module="nhsuk-button"\(attribute("aria-controls", field.id))\
         aria-label="Show password" hidden>Show</button></div>
        """
    }
}
