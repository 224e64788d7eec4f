/// One record of a file of comma-separated values.
package struct CSVRecord: Sendable, Hashable {
    /// What is wrong with how a record is written, where its values could still be told apart.
    package enum Flaw: Sendable, Hashable {
        /// Text stands between a closing quotation mark and the next comma. Mostly a quotation mark is missing
        /// further up, and the record has swallowed lines that were meant to stand alone.
        case textAfterQuote
    }

    /// The line on which the record begins, counted from 1 over every line end, also those inside quotation marks.
    package let line: Int
    /// The line on which the record ends.
    package let lastLine: Int
    package let fields: [String]
    package let flaw: Flaw?

    package init(line: Int, lastLine: Int, fields: [String], flaw: Flaw? = nil) {
        self.line = line
        self.lastLine = lastLine
        self.fields = fields
        self.flaw = flaw
    }
}
