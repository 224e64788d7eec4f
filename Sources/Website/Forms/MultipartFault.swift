/// Why a `multipart/form-data` body can't be read. Answered with 400, or with 413 where something is too large; a file
/// that is too large is worth a sentence on the page it was chosen on.
package enum MultipartFault: Error, Sendable, Hashable {
    /// The content type is not `multipart/form-data`, or its boundary is missing or not as RFC 2046 has it.
    case noBoundary
    /// Something other than a line end or two hyphens follows a boundary.
    case malformedBoundary
    case malformedHeader
    /// The part says neither which field it is nor, by that, what it is for.
    case missingName
    /// A field's name or value is not UTF-8.
    case notUTF8
    case tooManyParts(limit: Int)
    case headerTooLarge(limit: Int)
    case fieldTooLarge(name: String, limit: Int)
    case fileTooLarge(name: String, limit: Int)
    case bodyTooLarge(limit: Int)
    /// The body ended before its closing boundary: the sending broke off.
    case cutOff

    package var isTooLarge: Bool {
        switch self {
        case .tooManyParts, .headerTooLarge, .fieldTooLarge, .fileTooLarge, .bodyTooLarge: true
        case .noBoundary, .malformedBoundary, .malformedHeader, .missingName, .notUTF8, .cutOff: false
        }
    }
}
