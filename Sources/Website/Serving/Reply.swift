/// What a route answers.
package enum Reply: Sendable {
    case page(any Page, Status = .ok)
    /// See other: after a form has been taken, so that going back doesn't send it again.
    case redirect(Path, Flash? = nil)
    /// A file to be kept or shown. `name` is what it is called when it is kept.
    case file([UInt8], type: String, name: String, inline: Bool = false)
    /// A style sheet, script or font: may be kept for ever, as its address changes with its content.
    case asset([UInt8], type: String)
    /// A piece of a page, for scripts.
    case piece(HTML)
    case text(String, Status = .ok)
    case nothing

    package enum Status: Int, Sendable, Hashable {
        case ok = 200
        case invalid = 422
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case timedOut = 408
        case conflict = 409
        case tooLarge = 413
        case badRequest = 400
        case failed = 500
        case unavailable = 503
    }
}
