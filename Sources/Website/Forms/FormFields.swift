/// What a person sent with a form: names and the values under them, as typed.
///
/// A name stands once, unless it ends in `[]`: checkboxes are named `checks[]` and read with `many("checks")`.
package struct FormFields: Sendable, Hashable {
    package struct Limits: Sendable, Hashable {
        package let fields: Int
        /// Of the whole body in `application/x-www-form-urlencoded`, and of all names and values together after
        /// decoding.
        package let bytes: Int

        package init(fields: Int = 1_000, bytes: Int = 1_048_576) {
            self.fields = fields
            self.bytes = bytes
        }
    }

    private var values: [String: [String]] = [:]
    private var count = 0
    private var byteCount = 0

    /// No fields.
    package init() {}

    /// Reads `application/x-www-form-urlencoded`, of a body or of the part of an address after `?`.
    package init(urlEncoded body: ArraySlice<UInt8>, limits: Limits = Limits()) throws(FormFault) {
        guard body.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        var rest = body
        while !rest.isEmpty {
            let pair = rest.prefix { $0 != UInt8(ascii: "&") }
            rest = rest.dropFirst(pair.count + 1)
            if pair.isEmpty { continue }
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let value = pair.dropFirst(name.count + 1)
            let field = try (name: PercentEncoding.formText(name), value: PercentEncoding.formText(value))
            try add(name: field.name, value: field.value, limits: limits)
        }
    }

    package init(urlEncoded body: [UInt8], limits: Limits = Limits()) throws(FormFault) {
        try self.init(urlEncoded: body[...], limits: limits)
    }

    /// Takes one more field, counting it against the limits.
    package mutating func add(name: String, value: String, limits: Limits = Limits()) throws(FormFault) {
        guard count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
        let (size, overflow) = byteCount.addingReportingOverflow(name.utf8.count + value.utf8.count)
        guard !overflow, size <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        guard !name.utf8.contains(0), !value.utf8.contains(0) else { throw .zeroCharacter }
        guard values[name] == nil || name.hasSuffix("[]") else { throw .repeated(name: name) }
        values[name, default: []].append(value)
        count += 1
        byteCount = size
    }

    package var isEmpty: Bool { values.isEmpty }

    /// The names that were sent, in alphabetical order, with `[]` where they have it.
    package var names: [String] { values.keys.sorted() }

    /// Everything that was sent, exactly, by name in alphabetical order.
    package var all: [(name: String, value: String)] {
        names.flatMap { name in (values[name] ?? []).map { (name, $0) } }
    }

    /// What was typed, without blanks at either end and with line ends as LF; nothing where that leaves nothing.
    package func one(_ name: String) -> String? {
        guard let raw = raw(name) else { return nil }
        let text = FieldText.tidied(raw)
        return text.isEmpty ? nil : text
    }

    /// Exactly what was sent, and nothing only where the field was not.
    package func raw(_ name: String) -> String? {
        values[name]?.first
    }

    /// The values of a repeated field, tidied as by `one`, without empty ones. `many("checks")` reads `checks[]`.
    package func many(_ name: String) -> [String] {
        manyRaw(name).map(FieldText.tidied).filter { !$0.isEmpty }
    }

    /// The values of a repeated field exactly as sent.
    package func manyRaw(_ name: String) -> [String] {
        values[name + "[]"] ?? []
    }
}
