/// Makes PDFs out of documents.
package protocol Printing: Sendable {
    /// The document as a tagged PDF (PDF/UA-1, ISO 14289-1). The same document makes the same bytes.
    /// - Throws: `PrintFault`, which says why there is none. The document is then shown as a page to print, with
    ///   `PrintFault.adviceToReader`.
    func pdf(of document: PrintableDocument) async throws(PrintFault) -> [UInt8]
}

/// The printer of a machine that has none.
package struct NoPrinter: Printing {
    package init() {}

    package func pdf(of document: PrintableDocument) async throws(PrintFault) -> [UInt8] {
        throw .noPrinter
    }
}
