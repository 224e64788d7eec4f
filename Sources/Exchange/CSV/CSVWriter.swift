/// Writes comma-separated values as RFC 4180 has them: CRLF after each record unless asked otherwise, quotation marks where they are needed.
///
/// A spreadsheet runs a value as a formula when it begins with `=`, `+`, `-` or `@`, and some also when blanks, a tab or
/// a line end stand before these or when the signs are full-width. Such a value can send the rest of the sheet
/// elsewhere, and values come from people outside. In files that people open, an apostrophe is put before it, which
/// makes a spreadsheet take it as text. Plain negative numbers such as `-12.50` can't be formulas and stay as they are.
/// The apostrophe stays in the value for other readers, so files between programs are written with `.asGiven`.
package struct CSVWriter: Sendable, Hashable {
    package enum Formulas: Sendable, Hashable {
        /// For files that people open in a spreadsheet.
        case madeHarmless
        /// For files that only programs read.
        case asGiven
    }

    /// Put before the first record, it tells Excel that the file is UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    package enum LineEnd: String, Sendable, Hashable {
        /// As RFC 4180 has it, for files.
        case crlf = "\r\n"
        /// For what a command prints, where the next program in the pipe takes a line at a time.
        case lineFeed = "\n"
    }

    package let formulas: Formulas
    package let lineEnd: LineEnd

    package init(formulas: Formulas = .madeHarmless, lineEnd: LineEnd = .crlf) {
        self.formulas = formulas
        self.lineEnd = lineEnd
    }

    /// One record with its line end.
    package func record(_ fields: [String]) -> String {
        // A lone empty value would be an empty line, which is no record.
        if fields == [""] { return "\"\"\(lineEnd.rawValue)" }
        return fields.map(written).joined(separator: ",") + lineEnd.rawValue
    }

    private func written(_ value: String) -> String {
        let text = formulas == .madeHarmless && Self.mayRun(value) ? "'" + value : value
        guard needsQuotes(text) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append("\"") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Blanks at either end are quoted as well, because some readers trim what is not.
    private func needsQuotes(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let marks = scalars.contains { $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n" }
        return marks || scalars.first == " " || scalars.last == " " || scalars.first == "\u{FEFF}"
    }

    /// Whether a spreadsheet might run the value as a formula.
    static func mayRun(_ value: String) -> Bool {
        switch value.unicodeScalars.first {
        case "\t", "\r", "\n": return true
        default: break
        }
        switch value.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
        case "=", "+", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        case "-": return !isNegativeNumber(value)
        default: return false
        }
    }

    /// A minus sign, digits, and at most one point with digits on both sides.
    private static func isNegativeNumber(_ value: String) -> Bool {
        let parts = value.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return value.utf8.first == UInt8(ascii: "-") && parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}
