/// What is wrong with an answer, and where it was given.
package struct FieldError: Sendable, Hashable {
    /// The field's name, or its id where it has one of its own. For one part of a date: `name-month`. Nil where what is
    /// wrong is no matter of one field.
    package let field: String?
    package let sentence: String

    package init(field: String?, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

/// Everything that is wrong with a form, each sentence a link to its field if it has one. The page's shell puts it on top.
package func errorSummary(_ errors: [FieldError], title: String = "There is a problem") -> HTML {
    when(!errors.isEmpty) {
        """
        <div class="nhsuk-error-summary" data-module="nhsuk-error-summary"><div role="alert">\
        <h2 class="nhsuk-error-summary__title">\(title)</h2>
        <div class="nhsuk-error-summary__body"><ul class="nhsuk-list nhsuk-error-summary__list">
        \(each(errors) { error in
            optional(error.field) { field in
                "<li><a\(attribute("href", "#" + elementID(field)))>\(error.sentence)</a></li>"
            } else: {
                "<li>\(error.sentence)</li>"
            }
        })
        </ul></div></div></div>
        """
    }
}
