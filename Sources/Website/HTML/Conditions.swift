/// The markup, when the condition holds. A ternary of literals would be a `String` and come out escaped.
package func when(_ condition: Bool, _ then: () -> HTML, else otherwise: () -> HTML = { .empty }) -> HTML {
    condition ? then() : otherwise()
}

/// The markup made from the value, when there is one.
package func optional<Value>(
    _ value: Value?,
    _ then: (Value) -> HTML,
    else otherwise: () -> HTML = { .empty }
) -> HTML {
    if let value { then(value) } else { otherwise() }
}

/// The markup of every item, one after another.
package func each<Items: Sequence>(
    _ items: Items,
    between separator: HTML = .empty,
    _ show: (Items.Element) -> HTML
) -> HTML {
    var all = HTML.empty
    var isFirst = true
    for item in items {
        if !isFirst { all.append(separator) }
        isFirst = false
        all.append(show(item))
    }
    return all
}
