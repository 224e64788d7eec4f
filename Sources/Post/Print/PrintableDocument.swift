/// A letter, a sheet or an agreement: everything that a printed page of it shows.
///
/// It stands by itself. Pictures go in as `data:` URLs; a document that asks for anything from outside is not printed.
package struct PrintableDocument: Sendable, Hashable {
    /// What the document is, in a few words; a PDF reader shows it as the window's title.
    package let title: String
    /// The language it is written in (BCP 47), which screen readers go by.
    package let language: String
    /// Who it is from, kept among the PDF's properties.
    package let author: String?
    /// What stands in the body, as HTML whose text is already escaped. One `h1`, headings in order, `th` in tables:
    /// the PDF's structure is made from them.
    package let html: String
    /// Whether `html` is the whole page already, from its doctype on, with a style of its own.
    package let isWhole: Bool

    /// A page that is complete by itself: its style stands within it.
    package init(title: String, whole html: String) {
        self.title = title
        language = "en-GB"
        author = nil
        self.html = html
        isWhole = true
    }

    package init(title: String, language: String = "en-GB", author: String? = nil, html: String) {
        isWhole = false
        self.title = title
        self.language = language
        self.author = author
        self.html = html
    }

    /// Where the page is going.
    package enum Reader: Sendable, Hashable {
        /// A printer of ours, which makes the PDF.
        case printer
        /// A person's browser, because there is no PDF. `stylesheet` is the address that `PrintableDocument.style` is
        /// served at; without one the style stands in the page, for a file that is kept or mailed.
        case browser(stylesheet: String?)
    }

    /// What a page for a browser opens with; it is not printed.
    package static let notice =
        "This is a web page, because a PDF could not be made. To keep a copy, print it or save it as a PDF."

    /// How documents look, printed or shown.
    package static let style = String(decoding: PackageResources.letter_css, as: UTF8.self)

    /// The document as one HTML page.
    package func page(for reader: Reader) -> String {
        if isWhole { return html }
        let style =
            if case .browser(let stylesheet?) = reader {
                #"<link rel="stylesheet" href="\#(escaped(stylesheet))">"#
            } else {
                "<style>\n\(Self.style)</style>"
            }
        let notice = reader == .printer ? "" : #"<p class="notice" role="note">\#(Self.notice)</p>"# + "\n"
        let author = author.map { #"<meta name="author" content="\#(escaped($0))">"# + "\n" } ?? ""
        return """
            <!doctype html>
            <html lang="\(escaped(language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            \(author)\(style)
            </head>
            <body>
            \(notice)<main>
            \(html)
            </main>
            </body>
            </html>

            """
    }
}

/// The text as it stands in HTML, between tags or in a quoted attribute.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}
