/// The clause a rule comes from, as § 2.2.3a.
/// - `local`: why the rule is the partnership's own where the document is silent. Shown, because a rule of our own must
///   never pass for the document's.
/// - `path`: where the clause can be read.
package func clause(_ number: String, local: String? = nil, at path: Path? = nil) -> HTML {
    let mark: HTML = """
        <span aria-hidden="true">§ </span><span class="nhsuk-u-visually-hidden">clause </span>\(number)
        """
    return """
        <span class="cb-clause">\(optional(path) { "<a\(href($0))>\(mark)</a>" } else: { mark })\
        \(optional(local) { " <span class=\"cb-clause__local\"><b>Local rule:</b> \($0)</span>" })</span>
        """
}
