/// What people type into a form, tidied and bounded.
package enum Words {
    /// A line such as a name.
    package static let line = 200
    /// A page of text.
    package static let text = 20_000

    /// - Throws: ``Refusal`` `.invalid` on `field` when it is blank or too long.
    package static func required(
        _ typed: String?,
        _ field: String,
        _ sentence: String,
        longest: Int = line
    ) throws -> String {
        guard let words = try optional(typed, field, longest: longest) else { throw Refusal.invalid(field, sentence) }
        return words
    }

    /// Nothing when it is blank.
    package static func optional(_ typed: String?, _ field: String, longest: Int = text) throws -> String? {
        guard let typed else { return nil }
        let words = typed.replacing("\r\n", with: "\n").trimmed
        guard words.count <= longest else {
            throw Refusal.invalid(field, "Shorten this to \(longest) characters or fewer")
        }
        return words.isEmpty ? nil : words
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
