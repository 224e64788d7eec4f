/// The clause a rule comes from, as § 2.2.3a.
/// - `local`: why the rule is the partnership's own where the document is silent. Shown, because a rule of our own must
///   never pass for the document's.
/// - `path`: where the clause can be read: the policy in force, if nothing else is said.
package func clause(_ number: String, local: String? = nil, at path: Path? = nil) -> HTML {
    let mark: HTML = """
        <span aria-hidden="true">§ </span><span class="nhsuk-u-visually-hidden">clause </span>\(number)
        """
    return """
        <span class="cb-clause"><a\(href(path ?? Path("/policy").fragment(clauseID(number))))>\(mark)</a>\
        \(optional(local) { " <span class=\"cb-clause__local\"><b>Local rule:</b> \($0)</span>" })</span>
        """
}

/// The id under which a clause stands on the policy's page: "2.2.3a", "appendix-1".
package func clauseID(_ number: String) -> String {
    number.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
}
