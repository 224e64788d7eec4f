import Logging
import Post

extension Site {
    /// A letter as a PDF; where this machine can't make one, as a page to be printed that says so.
    /// `name`: what it is called when it is kept, without its ending.
    package func print(_ letter: LetterDocument, named name: String) async -> Reply {
        if let pdf = await pdf(of: letter) {
            return .file(pdf, type: "application/pdf", name: name + ".pdf", inline: true)
        }
        let page = letter.show(.linked(assets.assets), notice: PrintFault.adviceToReader)
        return .file(Array(page.markup.utf8), type: "text/html; charset=utf-8", name: name + ".html", inline: true)
    }

    /// A letter as a PDF, to be sent with something; nothing where this machine can't make one.
    package func pdf(of letter: LetterDocument) async -> [UInt8]? {
        do {
            return try await printer.pdf(of: PrintableDocument(html: letter.show().markup))
        } catch {
            if error != PrintFault.noPrinter {
                logger.error("a letter could not be printed", metadata: ["fault": .string(error.description)])
            }
            return nil
        }
    }
}
