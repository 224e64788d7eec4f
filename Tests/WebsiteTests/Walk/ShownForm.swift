import Foundation

/// A form as it stands on a page: where it is sent, where its draft is kept, and what it holds.
struct ShownForm: Sendable {
    /// Where it is sent, without a query.
    let action: String
    let draft: String?
    /// What goes along unseen.
    let hidden: [(name: String, value: String)]
    /// The names of the fields that somebody types words into, and what stands in them.
    let typed: [(name: String, value: String)]

    /// The forms of a page that do something.
    static func all(on page: String) -> [ShownForm] {
        page.matches(of: #/<form method="post"([^>]*)>(.*?)</form>/#.dotMatchesNewlines()).compactMap { match in
            let (head, body) = (String(match.1), String(match.2))
            guard let action = attribute("action", of: head) else { return nil }
            let inputs = body.matches(of: /<input[^>]*>/).map { String($0.output) }
            let areas = body.matches(of: #/<textarea([^>]*)>\n?(.*?)</textarea>/#.dotMatchesNewlines())
            func named(_ kinds: Set<String>) -> [(name: String, value: String)] {
                inputs.filter { kinds.contains(attribute("type", of: $0) ?? "") }.compactMap { input in
                    attribute("name", of: input).map { ($0, attribute("value", of: input) ?? "") }
                }
            }
            return ShownForm(
                action: action,
                draft: attribute("data-draft", of: head),
                hidden: named(["hidden"]),
                typed: named(["text", "email", "tel"])
                    + areas.compactMap { area in
                        attribute("name", of: String(area.1)).map { ($0, plain(String(area.2))) }
                    }
            )
        }
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"") else { return nil }
        return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
    }

    private static func plain(_ markup: String) -> String {
        markup.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
