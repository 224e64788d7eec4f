import Foundation

/// Words as they are looked for: lower case, without accents or marks, so that "st marys" finds "St. Mary’s".
package enum SearchWords {
    /// The words of a text, parted by single spaces.
    package static func folded(_ text: String) -> String {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        var words = ""
        for scalar in plain.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words.unicodeScalars.append(scalar)
            } else if !apostrophes.contains(scalar), words.last != " ", !words.isEmpty {
                words.append(" ")
            }
        }
        if words.last == " " { words.removeLast() }
        return words
    }

    private static let apostrophes: [Unicode.Scalar] = ["'", "\u{2018}", "\u{2019}", "\u{02BC}", "`"]
}
