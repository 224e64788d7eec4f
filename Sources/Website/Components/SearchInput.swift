/// A search on a page, to stand in a ``form(asking:_:)``.
package func searchInput(_ field: Field) -> HTML {
    formGroup(field, extraClass: "cb-search-input") {
        """
        <div class="cb-search-input__row"><input\(inputClasses(field, nil))\(attribute("id", field.id))\
        \(attribute("name", field.name)) type="search" autocomplete="off" spellcheck="false"\
        \(attribute("value", field.value.isEmpty ? nil : field.value))\(field.describedBy)>\
        <button type="submit" class="nhsuk-button">Search</button></div>
        """
    }
}
