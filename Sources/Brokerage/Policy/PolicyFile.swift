import Crypto
import Yams

/// Reads the policy file of a partnership.
package enum PolicyFile {
    /// The largest text that is read, in bytes. A policy is a few pages.
    static let largest = 100_000

    /// Reads a policy, whole or not at all.
    ///
    /// - Parameters:
    ///   - text: YAML, in the vocabulary that the types of this folder give.
    ///   - file: what to call the file in the faults.
    /// - Returns: the policy, known by the hash of the text.
    /// - Throws: every fault of the file, each with its line; where the text is not YAML, the first place it is not.
    package static func read(text: String, named file: String) throws(PolicyFaults) -> Policy {
        let faults = FaultList(file: file)
        let policy = compose(text, faults: faults).flatMap { root in
            PolicyReading(faults: faults).policy(root, hash: hash(of: text))
        }
        if let found = faults.all { throw found }
        guard let policy else {
            throw PolicyFaults(
                faults: [PolicyFault(file: file, line: 1, column: 1, sentence: "the file can't be read as a policy")])
        }
        return policy
    }

    /// SHA-256 of the text's bytes in UTF-8: 64 hexadecimal digits in lower case.
    package static func hash(of text: String) -> String {
        let digits = Array("0123456789abcdef")
        return SHA256.hash(data: Array(text.utf8)).reduce(into: "") { hex, byte in
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
    }

    private static func compose(_ text: String, faults: FaultList) -> Node? {
        guard text.utf8.count <= largest else {
            faults.add(line: 1, column: 1, "the file is larger than 100,000 bytes; a policy is a few pages")
            return nil
        }
        guard !hasAnchors(text, faults: faults) else { return nil }
        do {
            // Every value is read as the text it is written as: `on`, `2.2` and `09:00` mean themselves here.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            if let root = try parser.singleRoot() { return root }
            faults.add(line: 1, column: 1, "the file is empty; begin it with `policy:` and the policy's name")
        } catch {
            note(error, in: text, faults: faults)
        }
        return nil
    }

    /// YAML can name a part of a file (`&name`) and stand it elsewhere (`*name`), a hundred times a hundred if it
    /// likes. Nobody reading a policy aloud could follow that, and a page takes in policies that people paste, so
    /// such marks are refused before anything is built from them. They are looked for everywhere, in comments and
    /// between quotes as well, because telling those apart is the parser's work.
    private static func hasAnchors(_ text: String, faults: FaultList) -> Bool {
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
                    "`\(begun)` before a word stands for a part of the file, which a policy can't have; "
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
