/// One thing wrong with a policy file, where it stands and what to write instead.
package struct PolicyFault: Sendable, Hashable, CustomStringConvertible {
    /// The name of the file as the reader was given it.
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars.
    package let column: Int
    /// What is wrong and what to do, without the place: "`take: block` is not known; write one of …".
    package let sentence: String

    package init(file: String, line: Int, column: Int, sentence: String) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    /// The fault with its line, as a page shows it beside the file: "line 14: `take: block` is not known; …".
    package var text: String { "line \(line): \(sentence)" }

    /// The fault with file, line and column, as the command line prints it.
    package var description: String { "\(file):\(line):\(column): \(sentence)" }
}

/// Everything that is wrong with a policy file, in the order it stands there. Never empty.
package struct PolicyFaults: Error, Sendable, Hashable, CustomStringConvertible {
    package let faults: [PolicyFault]

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
