/// The text of a field as it is kept.
enum FieldText {
    /// Without blanks at either end, and with LF for the CRLF that browsers send for a new line in a text area, so that
    /// the same words give the same text whichever way they came.
    static func tidied(_ raw: String) -> String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in raw.unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n" where last == "\r": break
            default: scalars.append(scalar)
            }
            last = scalar
        }
        let kept = scalars.drop { $0.properties.isWhitespace }
        guard let end = kept.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(String.UnicodeScalarView(kept[...end]))
    }
}
