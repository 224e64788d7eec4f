/// What is wrong with an answer, and where it was given.
package struct FieldError: Sendable, Hashable {
    /// The field's name, or its id where it has one of its own. For one part of a date: `name-month`.
    package let field: String
    package let sentence: String

    package init(field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

/// Everything that is wrong with a form, each sentence a link to its field. The page's shell puts it on top.
package func errorSummary(_ errors: [FieldError], title: String = "There is a problem") -> HTML {
    when(!errors.isEmpty) {
        """
        <div class="nhsuk-error-summary" data-module="nhsuk-error-summary"><div role="alert">\
        <h2 class="nhsuk-error-summary__title">\(title)</h2>
        <div class="nhsuk-error-summary__body"><ul class="nhsuk-list nhsuk-error-summary__list">
        \(each(errors) { "<li><a\(attribute("href", "#" + elementID($0.field)))>\($0.sentence)</a></li>" })
        </ul></div></div></div>
        """
    }
}
