import Yams

/// Reads the YAML of the files people write by hand: one document of keys, lists and words, and nothing cleverer.
enum PlainYAML {
    /// The largest text that is read, in bytes: a few pages.
    private static let largest = 100_000

    /// Every value of the text as it is written: `on`, `2.2` and `09:00` mean themselves here.
    ///
    /// `what` the file is ("a policy") and what it has to `begin` with, for the sentences of its faults. Nothing after a
    /// fault was noted.
    static func root(of text: String, what: String, begin: String, faults: FaultList) -> Node? {
        guard text.utf8.count <= largest else {
            faults.add(line: 1, column: 1, "the file is larger than 100,000 bytes; \(what) is a few pages")
            return nil
        }
        guard !hasAnchors(text, what: what, faults: faults) else { return nil }
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            if let root = try parser.singleRoot() { return root }
            faults.add(line: 1, column: 1, "the file is empty; begin it with \(begin)")
        } catch {
            note(error, in: text, faults: faults)
        }
        return nil
    }

    /// YAML can name a part of a file (`&name`) and stand it elsewhere (`*name`), a hundred times a hundred if it
    /// likes. Nobody reading a file aloud could follow that, and pages take in files that people paste, so
    /// such marks are refused before anything is built from them. They are looked for everywhere, in comments and
    /// between quotes as well, because telling those apart is the parser's work.
    private static func hasAnchors(_ text: String, what: String, faults: FaultList) -> Bool {
        let mayPrecede: Set<Unicode.Scalar> = [" ", "\t", "[", "{", ",", ":", "-", "?", "\u{FEFF}"]
        let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
        let spaces: Set<Unicode.Scalar> = [" ", "\t"]
        var found = false
        var (line, column) = (1, 0)
        var isStart = true
        var mark: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let begun = mark, !spaces.contains(scalar), !breaks.contains(scalar) {
                faults.add(
                    line: line,
                    column: column,
                    "`\(begun)` before a word stands for a part of the file, which \(what) can't have; "
                        + "write the part out, or put a space after it"
                )
                found = true
            }
            mark = isStart && (scalar == "&" || scalar == "*") ? scalar : nil
            isStart = mayPrecede.contains(scalar) || breaks.contains(scalar)
            if scalar == "\n" { line += 1 }
            column = breaks.contains(scalar) ? 0 : column + 1
        }
        return found
    }

    private static func note(_ error: any Error, in text: String, faults: FaultList) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            faults.add(at: mark, "the file can't be read from here: \(problem); check brackets, colons and indents")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "`\($0)`" }.joined(separator: " and ")
            faults.add(at: context.mark, "\(names) stands twice among the same keys; remove one of them")
        case .reader(let problem, let offset, _, _):
            let before = text.prefix(offset ?? 0)
            let line = 1 + before.reduce(0) { $0 + ($1.isNewline ? 1 : 0) }
            faults.add(line: line, column: 1, "the file can't be read from here: \(problem)")
        default:
            faults.add(line: 1, column: 1, "the file can't be read as YAML")
        }
    }
}
