import Brokerage

/// A text with whatever could tell who the person is lit up, each with what it is; what is kept on purpose is marked
/// more quietly.
func litUp(_ picture: PenPicture, _ found: [FoundIdentifier]) -> HTML {
    let bytes = Array(picture.text.utf8)
    let kept = Set(picture.kept.map(\.place))
    var lit = HTML.empty
    var shown = 0
    for identifier in found where identifier.range.lowerBound >= shown && identifier.range.upperBound <= bytes.count {
        lit.append("\(String(decoding: bytes[shown..<identifier.range.lowerBound], as: UTF8.self))")
        let isKept = picture.place(of: identifier).map(kept.contains) ?? false
        lit.append(
            """
            <mark\(classes(isKept ? "cb-kept" : nil))>\(identifier.text)\
            \(hidden("(\(identifier.inWords)\(isKept ? ", kept" : ""))"))</mark>
            """
        )
        shown = identifier.range.upperBound
    }
    lit.append("\(String(decoding: bytes[shown...], as: UTF8.self))")
    let open = found.filter { identifier in !(picture.place(of: identifier).map(kept.contains) ?? false) }
    return """
        <p class="cb-look-up__said">\(said(open))</p>\
        \(when(!found.isEmpty) { "<div class=\"cb-text\">\(lit)</div>" })
        """
}

/// "2 things could tell a home who this is: a name of the person, a telephone number."
private func said(_ open: [FoundIdentifier]) -> String {
    guard !open.isEmpty else { return "Nothing here that we know of tells a home who this is." }
    var kinds: [String] = []
    for identifier in open where !kinds.contains(identifier.inWords) { kinds.append(identifier.inWords) }
    let things = open.count == 1 ? "1 thing could" : "\(open.count) things could"
    return "\(things) tell a home who this is: \(kinds.joined(separator: ", "))."
}
