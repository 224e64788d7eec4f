/// A document to be printed or sent as a PDF: a letter, an agreement, a sheet of homes to choose from. One shell for both
/// the PDF (WeasyPrint, PDF/UA-1: language, title, headings in order, table headers) and the page to print.
package struct LetterDocument: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case letter
        /// For a person or their family: large type, one thing after another.
        case plainSheet = "plain"
    }

    /// Where its style comes from.
    package enum Style: Sendable, Hashable {
        /// Within the document, complete by itself: for the PDF.
        case inside
        /// From the style sheet we serve, because pages allow no style within them: for printing from a browser.
        case linked(Assets)
    }

    package let title: String
    package let kind: Kind
    /// Who it is from: the name, then the lines of the address and how to reach them.
    package let sender: [String]
    /// Whom it is for, as lines; none on a sheet.
    package let recipient: [String]
    /// The date as it is written: "4 March 2026".
    package let date: String
    /// What to quote: "PA-2026-0042, version 2". Stands at the foot of every page.
    package let reference: String
    /// The text below the title.
    package let body: HTML

    package init(
        title: String,
        kind: Kind = .letter,
        sender: [String],
        recipient: [String] = [],
        date: String,
        reference: String,
        body: HTML
    ) {
        self.title = title
        self.kind = kind
        self.sender = sender
        self.recipient = recipient
        self.date = date
        self.reference = reference
        self.body = body
    }

    /// The whole document.
    /// `notice`: what is said above it on the screen and isn't printed.
    package func show(_ style: Style = .inside, notice: String? = nil) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en-GB"\(classes("print-\(kind.rawValue)"))>
        <head>
        <meta charset="utf-8">
        <title>\(title)</title>
        <meta name="author"\(attribute("content", sender.first))>
        <meta name="description"\(attribute("content", reference))>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(styleElement(style))
        </head>
        <body>
        \(optional(notice) { "<p class=\"print-notice\" role=\"note\">\($0)</p>" })\
        <p class="print-reference">\(reference)</p>
        <header class="print-head">
        <div class="print-sender">\(each(sender.enumerated()) { index, line in
            index == 0 ? "<strong>\(line)</strong>" : "<br>\(line)"
        })</div>
        </header>
        <main>
        \(when(!recipient.isEmpty) { "<p class=\"print-recipient\">\(each(recipient, between: "<br>") { "\($0)" })</p>" })
        <p class="print-date">\(date)</p>
        <h1>\(title)</h1>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    private func styleElement(_ style: Style) -> HTML {
        switch style {
        case .inside: "<style>\(HTML(trusted: Look.print))</style>"
        case .linked(let assets): "<link rel=\"stylesheet\"\(href(assets.asset("print.css")))>"
        }
    }
}

/// Places to sign: who signs, with room for name, position and date.
package func signatures(_ signers: [String]) -> HTML {
    """
    <div class="print-signatures">\(each(signers) { signer in
        """
        <section class="print-signature"><h3>\(signer)</h3>\
        <p>Signed</p><p>Name</p><p>Position</p><p>Date</p></section>
        """
    })</div>
    """
}
