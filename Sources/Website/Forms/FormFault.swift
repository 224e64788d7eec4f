/// Why the fields of a form can't be read. None of these comes from a page of ours used as it is meant to be, so each is
/// answered with 400, or with 413 where something is too large.
package enum FormFault: Error, Sendable, Hashable {
    /// More than `limit` bytes, as sent or in one name and value.
    case tooLarge(limit: Int)
    case tooManyFields(limit: Int)
    /// A percent sign without two hexadecimal digits after it.
    case malformedEscape
    case notUTF8
    /// A zero character, which no database keeps in text.
    case zeroCharacter
    /// A name that doesn't end in `[]` stands more than once, so it isn't clear which value is meant.
    case repeated(name: String)

    package var isTooLarge: Bool {
        switch self {
        case .tooLarge, .tooManyFields: true
        case .malformedEscape, .notUTF8, .zeroCharacter, .repeated: false
        }
    }
}
