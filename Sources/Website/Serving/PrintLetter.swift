import Logging
import Post

extension Site {
    /// A letter as a PDF; where this machine can't make one, as a page to be printed that says so.
    /// `name`: what it is called when it is kept, without its ending.
    package func print(_ letter: LetterDocument, named name: String) async -> Reply {
        do {
            let pdf = try await printer.pdf(of: PrintableDocument(html: letter.show().markup))
            return .file(pdf, type: "application/pdf", name: name + ".pdf", inline: true)
        } catch {
            if error != PrintFault.noPrinter {
                logger.error("a letter could not be printed", metadata: ["fault": .string(error.description)])
            }
            let page = letter.show(.linked(assets.assets), notice: PrintFault.adviceToReader)
            return .file(Array(page.markup.utf8), type: "text/html; charset=utf-8", name: name + ".html", inline: true)
        }
    }
}
