/// Why a file of comma-separated values can't be read any further.
package enum CSVFault: Error, Sendable, Hashable {
    /// A value is longer than `limit` bytes. Mostly the quotation mark that should end it is missing.
    case fieldTooLong(line: Int, limit: Int)
    /// A record has more than `limit` values.
    case tooManyColumns(line: Int, limit: Int)
    /// The file ends inside quotation marks that were opened on this line.
    case unclosedQuote(line: Int)
    /// A zero byte: a spreadsheet, a picture or UTF-16, but not comma-separated text.
    case notText(line: Int)

    /// The line to look at.
    package var line: Int {
        switch self {
        case .fieldTooLong(let line, _), .tooManyColumns(let line, _), .unclosedQuote(let line), .notText(let line):
            line
        }
    }

    /// What is wrong and what to do, for the person who brought the file.
    package var sentence: String {
        switch self {
        case .fieldTooLong(let line, let limit):
            "Line \(line) has a value longer than \(limit) bytes. Check that no quotation mark is missing there."
        case .tooManyColumns(let line, let limit):
            "Line \(line) has more than \(limit) values. Check that it is the right file."
        case .unclosedQuote(let line):
            "The quotation marks opened on line \(line) are never closed. Check that the whole file was sent."
        case .notText(let line):
            "Line \(line) is not text. Save the file as CSV (comma separated, UTF-8) and try again."
        }
    }
}
