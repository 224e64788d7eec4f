/// One thing wrong with a made-up market, where it stands and what to write instead.
package struct MarketFault: Sendable, Hashable, CustomStringConvertible {
    /// The name of the file as the reader was given it.
    package let file: String
    /// Counted from 1, over every line end, those inside quotation marks too.
    package let line: Int
    /// What is wrong and what to do, without the place.
    package let sentence: String

    /// The fault with its line, as a page shows it beside the market.
    package var text: String { "line \(line): \(sentence)" }

    /// The fault with file and line, as the command line prints it.
    package var description: String { "\(file):\(line): \(sentence)" }
}

/// Everything that is wrong with a market, in the order it stands there. Never empty.
package struct MarketFaults: Error, Sendable, Hashable, CustomStringConvertible {
    package let faults: [MarketFault]

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
