/// The name of a file that somebody sent, made fit to be kept, shown and sent back.
enum FileName {
    /// Bytes of UTF-8, as most file systems have it.
    static let longest = 255

    /// Drops folders (of both kinds of slash), control and invisible characters (these can make `fdp.exe` read as
    /// `exe.pdf`), blanks and points at the ends, and cuts what is too long before its ending.
    ///
    /// Empty where nothing is left, and where no file was chosen.
    static func sanitised(_ sent: String) -> String {
        let last = sent.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last
        var kept = String.UnicodeScalarView()
        for scalar in last ?? Substring.UnicodeScalarView() {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
            default: kept.append(scalar)
            }
        }
        func isIdle(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar.properties.isWhitespace }
        guard let first = kept.firstIndex(where: { !isIdle($0) }), let end = kept.lastIndex(where: { !isIdle($0) })
        else { return "" }
        return cut(String(String.UnicodeScalarView(kept[first...end])))
    }

    private static func cut(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var ending = Substring()
        if let point = name.lastIndex(of: "."), name[point...].utf8.count <= 16 { ending = name[point...] }
        var stem = name.dropLast(ending.count)
        while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
        return String(stem + ending)
    }
}
