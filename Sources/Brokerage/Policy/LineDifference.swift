/// A line that stands in one of two texts and not in the other.
package struct LineDifference: Sendable, Hashable {
    /// In the text it stands in, counted from 1.
    package let number: Int
    package let words: String
    package let isAdded: Bool

    /// What has to be taken away from a text and added to it to make another, in the order of the lines; blank lines
    /// apart.
    package static func of(_ old: String, _ new: String) -> [LineDifference] {
        let changes = lines(new).difference(from: lines(old)).compactMap { change -> LineDifference? in
            let line =
                switch change {
                case .remove(let offset, let words, _): LineDifference(number: offset + 1, words: words, isAdded: false)
                case .insert(let offset, let words, _): LineDifference(number: offset + 1, words: words, isAdded: true)
                }
            return line.words.allSatisfy(\.isWhitespace) ? nil : line
        }
        return changes.sorted { ($0.number, $0.isAdded ? 1 : 0) < ($1.number, $1.isAdded ? 1 : 0) }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}
