/// What makes a form's sending safe: a key under which it happens once however often it is sent, and a token that shows
/// that it came from a page of ours.
package struct FormKey: Sendable, Hashable {
    package let key: String
    package let token: String

    package static let keyName = "form-key"
    package static let tokenName = "form-token"

    package init(key: String, token: String) {
        self.key = key
        self.token = token
    }
}

/// A form that does something.
/// - `draft`: where what is typed is kept as it is typed, so that a time-out or a crash loses nothing.
/// - `uploads`: whether files are sent with it.
package func form(
    to path: Path,
    key: FormKey,
    draft: Path? = nil,
    uploads: Bool = false,
    _ contents: () -> HTML
) -> HTML {
    """
    <form method="post"\(action(path))\(attribute("data-draft", draft))\
    \(attribute("enctype", uploads ? "multipart/form-data" : nil)) novalidate>
    \(hiddenInput(FormKey.keyName, key.key))\(hiddenInput(FormKey.tokenName, key.token))
    \(contents())
    \(when(draft != nil) { "<p class=\"cb-saved\" role=\"status\" data-saved></p>" })
    </form>
    """
}

/// A form that only asks: a search or a filter. What the path asks for already goes along.
package func form(asking path: Path, _ contents: () -> HTML) -> HTML {
    let (bare, items) = path.splitForForm
    return """
        <form method="get"\(action(bare))>\
        \(each(items) { hiddenInput($0.name, $0.value) })
        \(contents())
        </form>
        """
}
