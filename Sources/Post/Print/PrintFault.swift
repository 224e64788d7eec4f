/// Why a document did not become a PDF.
package enum PrintFault: Error, Hashable, Sendable {
    /// No printer is set up.
    case noPrinter
    /// The printer could not be started: why, for the person who runs the machine.
    case couldNotStart(String)
    /// The document was not ready within the limit, in seconds.
    case tookTooLong(seconds: Double)
    /// The printer ended in the middle of this document, and again when it was tried once more.
    case died
    /// The document asks for something that it doesn't hold: the address. Nothing was fetched.
    case reachesOutside(String)
    /// The document could not be set: the name of the fault, which quotes nothing of the document.
    case notRendered(String)
    /// The document or its PDF has more bytes than a printer takes.
    case tooLarge
    /// The printer has been stopped for good.
    case stopped
}

extension PrintFault {
    /// What a document that is shown as a page, because there is no PDF of it, says to its reader.
    package static let adviceToReader =
        "A PDF could not be made. To keep a copy, print this page or save it as a PDF from your browser."
}

extension PrintFault: CustomStringConvertible {
    /// A sentence for the log. It holds nothing of what the document says.
    package var description: String {
        switch self {
        case .noPrinter: "No printer is set up, so no PDF can be made."
        case .couldNotStart(let why): "The printer could not be started: \(why)"
        case .tookTooLong(let seconds): "The PDF was not ready in \(seconds) seconds."
        case .died: "The printer ended in the middle of the document, twice."
        case .reachesOutside: "The document asks for something from outside it, which is never fetched."
        case .notRendered(let fault): "The document could not be made into a PDF (\(fault))."
        case .tooLarge: "The document is too large to be made into a PDF."
        case .stopped: "The printer has been stopped."
        }
    }
}
