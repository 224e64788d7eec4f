/// A letter, a sheet or an agreement: one HTML page that holds everything a printed copy of it shows.
///
/// The page names its language (`<html lang>`) and its title, has one `h1` and its headings in order, and `th` in its
/// tables: the PDF's structure is made from them (PDF/UA-1). Its style stands in it and its pictures are `data:` URLs; a
/// document that asks for anything from outside is not printed.
package struct PrintableDocument: Sendable, Hashable {
    /// From the doctype to `</html>`, with every text in it already escaped.
    package let html: String

    package init(html: String) {
        self.html = html
    }
}
